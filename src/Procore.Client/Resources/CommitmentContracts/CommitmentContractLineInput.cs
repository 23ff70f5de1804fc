using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// A line of a commitment to create or to change, by the version 2.0 of the API: it has no origin id. Members that are not assigned are not
/// sent.
/// </summary>
public sealed record CommitmentContractLineInput
{
    /// <summary>The WBS code on which the line is booked; a line that is created needs one.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The amount; needed where the contract is amount-based.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The quantity; for unit-based contracts only.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit; for unit-based contracts only.</summary>
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list; for unit-based contracts only.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The tax code.</summary>
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> TaxCodeId { get; init; }

    /// <summary>The line of a prime contract that it is bought for.</summary>
    [JsonPropertyName("prime_line_item_id")]
    [JsonConverter(typeof(TextIdConverter))]
    public Optional<long?> PrimeLineId { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
