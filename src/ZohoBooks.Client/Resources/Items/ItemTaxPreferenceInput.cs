using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The tax of an item within a state or between states.</summary>
public sealed record ItemTaxPreferenceInput : IInput
{
    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary><c>intra</c> within a state, <c>inter</c> between states.</summary>
    public Optional<string?> TaxSpecification { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
