using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tag of a task.</summary>
public sealed record TaskTagInput : IInput
{
    /// <summary>Name.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Colour, six hexadecimal digits.</summary>
    public Optional<string?> Color { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
