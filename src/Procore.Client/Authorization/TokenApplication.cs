using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>The application that a token was made for.</summary>
public sealed record TokenApplication
{
    /// <summary>The client id of the application.</summary>
    public string? Uid { get; init; }

    /// <summary>Members of the answer that have no property here.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
