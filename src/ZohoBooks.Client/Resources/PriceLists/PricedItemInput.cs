using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>The price of an item to write. With an id it changes that price.</summary>
public sealed record PricedItemInput : IInput
{
    /// <summary>The price to change; null makes a new one.</summary>
    public string? PricebookItemId { get; init; }

    /// <summary>The item.</summary>
    public Optional<string?> ItemId { get; init; }

    /// <summary>The price.</summary>
    public Optional<decimal?> PricebookRate { get; init; }

    /// <summary>What is taken off: an amount or a percentage.</summary>
    public Optional<Discount?> PricebookDiscount { get; init; }

    /// <summary>Whether prices depend on quantities.</summary>
    public Optional<string?> PricingScheme { get; init; }

    /// <summary>Prices by quantity.</summary>
    public IReadOnlyList<PriceBracketInput>? PriceBrackets { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
