using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>One value of a tier.</summary>
public sealed record WbsTierItem
{
    /// <summary>The id of the value.</summary>
    public long Id { get; init; }

    /// <summary>The name of the value.</summary>
    public string? Label { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
