using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The price of an item from one quantity to another.</summary>
public sealed record PriceBracket
{
    /// <summary>Id of the price, in digits.</summary>
    public string? PricebookItemId { get; init; }

    /// <summary>The least quantity.</summary>
    public decimal? StartQuantity { get; init; }

    /// <summary>The largest quantity.</summary>
    public decimal? EndQuantity { get; init; }

    /// <summary>The price.</summary>
    public decimal? PricebookRate { get; init; }

    /// <summary>What is taken off.</summary>
    public Discount? PricebookDiscount { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
