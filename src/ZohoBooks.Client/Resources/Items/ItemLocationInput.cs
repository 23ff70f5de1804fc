using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What was in stock of an item at a location when the books began.</summary>
public sealed record ItemLocationInput : IInput
{
    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>How much was in stock.</summary>
    public Optional<decimal?> InitialStock { get; init; }

    /// <summary>What one unit of it was worth, in the base currency.</summary>
    public Optional<decimal?> InitialStockRate { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
