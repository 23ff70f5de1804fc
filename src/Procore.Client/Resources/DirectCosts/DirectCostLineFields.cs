using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>
/// What can be written on a line of a direct cost. Members that are not assigned are not sent. Procore takes amounts as JSON numbers here.
/// </summary>
public abstract record DirectCostLineFields
{
    private protected DirectCostLineFields()
    {
    }

    /// <summary>The cost that the line belongs to; a line that a sync creates needs one.</summary>
    public Optional<long?> DirectCostId { get; init; }

    /// <summary>The WBS code on which the line is booked: the newer way, instead of cost code and cost type.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>The cost code on which the line is booked (the older way).</summary>
    public Optional<long?> CostCodeId { get; init; }

    /// <summary>The cost type on which the line is booked (the older way).</summary>
    [JsonPropertyName("line_item_type_id")]
    public Optional<long?> CostTypeId { get; init; }

    /// <summary>The amount.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Where the amount comes from.</summary>
    public Optional<ExtendedType?> ExtendedType { get; init; }

    /// <summary>The quantity.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> Quantity { get; init; }

    /// <summary>The cost of one unit.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> UnitCost { get; init; }

    /// <summary>The unit of measure: one of the company's list.</summary>
    public Optional<string?> Uom { get; init; }

    /// <summary>The description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The tax code.</summary>
    public Optional<long?> TaxCodeId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>
/// A line of a direct cost to create or to change, one at a time. Members that are not assigned are not sent. A line on a code that is not
/// on the budget makes Procore create a budget line.
/// </summary>
public sealed record DirectCostLineInput : DirectCostLineFields, IOriginInput
{
    /// <summary>The third-party id of the line. Only one integration may own it: read the line before overwriting one.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }
}
