using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A line of a change order of a prime contract to create, or changes to one. Members that are not assigned are not sent.
/// </summary>
public sealed record PrimeChangeOrderLineInput
{
    /// <summary>The WBS code on which the line is booked; needed to create a line.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The contract's line that it changes; null in an update takes it off.</summary>
    [JsonPropertyName("prime_line_item_id")]
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> ContractLineId { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The amount; below zero where the contract gets smaller. Needed where the contract is amount-based.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The quantity; for unit-based contracts only.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit; for unit-based contracts only.</summary>
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list; for unit-based contracts only.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The tax code.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> TaxCodeId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
