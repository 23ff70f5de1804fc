using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The price of an item from one quantity to another, to write.</summary>
public sealed record PriceBracketInput : IInput
{
    /// <summary>Id of the price; null in a new one.</summary>
    public string? PricebookItemId { get; init; }

    /// <summary>The least quantity.</summary>
    public Optional<decimal?> StartQuantity { get; init; }

    /// <summary>The largest quantity.</summary>
    public Optional<decimal?> EndQuantity { get; init; }

    /// <summary>The price.</summary>
    public Optional<decimal?> PricebookRate { get; init; }

    /// <summary>What is taken off: an amount or a percentage.</summary>
    public Optional<Discount?> PricebookDiscount { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
