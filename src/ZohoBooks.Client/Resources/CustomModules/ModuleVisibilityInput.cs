using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>Whether a custom module is hidden in a place.</summary>
public sealed record ModuleVisibilityInput : IInput
{
    /// <summary>The place.</summary>
    public Optional<string?> Type { get; init; }

    /// <summary>Whether it is hidden there.</summary>
    public Optional<bool?> IsHidden { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
