using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>What can be written on a line of a commitment. Members that are not assigned are not sent.</summary>
public abstract record CommitmentLineFields
{
    private protected CommitmentLineFields()
    {
    }

    /// <summary>The amount.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The quantity; for unit-based contracts.</summary>
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit; for unit-based contracts.</summary>
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>Where the amount comes from.</summary>
    public Optional<ExtendedType?> ExtendedType { get; init; }

    /// <summary>The description of the line.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The WBS code on which the line is booked: the newer way, instead of cost code and cost type.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The cost code on which the line is booked (the older way).</summary>
    public Optional<long?> CostCodeId { get; init; }

    /// <summary>The cost type on which the line is booked (the older way).</summary>
    [JsonPropertyName("line_item_type_id")]
    public Optional<long?> CostTypeId { get; init; }

    /// <summary>The tax code.</summary>
    public Optional<long?> TaxCodeId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
