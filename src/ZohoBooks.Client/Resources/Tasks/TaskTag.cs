using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tag of a task.</summary>
public sealed record TaskTag
{
    /// <summary>Name.</summary>
    public string? Name { get; init; }

    /// <summary>Colour, six hexadecimal digits.</summary>
    public string? Color { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
