using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a price list. What is left alone is not sent; lists that are null are not sent. Zoho Books documents name and both
/// types as needed in every write.
/// </summary>
public sealed record PriceListInput : IInput
{
    /// <summary>Its name; needed to create a price list.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Whether it changes all prices or has one for each item; needed to create a price list.</summary>
    public Optional<string?> PricebookType { get; init; }

    /// <summary>Whether it is for sales or purchases; needed to create a price list.</summary>
    public Optional<string?> SalesOrPurchaseType { get; init; }

    /// <summary>Whether prices depend on quantities.</summary>
    public Optional<string?> PricingScheme { get; init; }

    /// <summary>Whether the percentage is added to prices, and not taken off.</summary>
    public Optional<bool?> IsIncrease { get; init; }

    /// <summary>Per cent by which it changes prices.</summary>
    public Optional<decimal?> Percentage { get; init; }

    /// <summary>A price.</summary>
    public Optional<decimal?> PricebookRate { get; init; }

    /// <summary>How prices are rounded.</summary>
    public Optional<string?> RoundingType { get; init; }

    /// <summary>Decimals of prices.</summary>
    public Optional<int?> DecimalPlace { get; init; }

    /// <summary>The prices of items. Send all of them in an update: what happens to those that are left out is not documented.</summary>
    public IReadOnlyList<PricedItemInput>? PricebookItems { get; init; }

    internal bool AddsNoRows => PricebookItems is null || PricebookItems.All(static one => Known.IsId(one?.PricebookItemId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
