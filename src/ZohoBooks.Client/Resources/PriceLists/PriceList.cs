using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>A price list.</summary>
public sealed record PriceList
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("pricebook_id")]
    public string PriceListId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether it is in use, such as <c>active</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Whether it holds where no other is named.</summary>
    public bool? IsDefault { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Whether it changes all prices or has one for each item.</summary>
    public string? PricebookType { get; init; }

    /// <summary>Whether it is for sales or purchases.</summary>
    public string? SalesOrPurchaseType { get; init; }

    /// <summary>Whether prices depend on quantities.</summary>
    public string? PricingScheme { get; init; }

    /// <summary>Whether the percentage is added to prices, and not taken off.</summary>
    public bool? IsIncrease { get; init; }

    /// <summary>Per cent by which it changes prices.</summary>
    public decimal? Percentage { get; init; }

    /// <summary>A price.</summary>
    public decimal? PricebookRate { get; init; }

    /// <summary>How prices are rounded.</summary>
    public string? RoundingType { get; init; }

    /// <summary>Decimals of prices.</summary>
    public int? DecimalPlace { get; init; }

    /// <summary>The prices of items.</summary>
    public IReadOnlyList<PricedItem> PricebookItems { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
