using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A tax of a bill or an expense, and its amount.</summary>
public sealed record TaxAmountInput : IInput
{
    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Its name.</summary>
    public Optional<string?> TaxName { get; init; }

    /// <summary>Amount of the tax, in the document's currency.</summary>
    public Optional<decimal?> TaxAmount { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
