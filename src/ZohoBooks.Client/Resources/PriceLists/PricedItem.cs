using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The price of an item in a price list.</summary>
public sealed record PricedItem
{
    /// <summary>Id of this price, in digits.</summary>
    public string? PricebookItemId { get; init; }

    /// <summary>The item.</summary>
    public string? ItemId { get; init; }

    /// <summary>The price.</summary>
    public decimal? PricebookRate { get; init; }

    /// <summary>What is taken off.</summary>
    public Discount? PricebookDiscount { get; init; }

    /// <summary>Whether prices depend on quantities.</summary>
    public string? PricingScheme { get; init; }

    /// <summary>Prices by quantity.</summary>
    public IReadOnlyList<PriceBracket> PriceBrackets { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
