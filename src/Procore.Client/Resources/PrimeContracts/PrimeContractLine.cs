using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A line of a prime contract's schedule of values. Amounts are in the contract's currency.
/// </summary>
public sealed record PrimeContractLine : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The place of the line.</summary>
    public long? Position { get; init; }

    /// <summary>The description of the line.</summary>
    public string? Description { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The quantity; meaningful on unit-based contracts.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The cost of one unit; meaningful on unit-based contracts.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>Where the amount comes from.</summary>
    public ExtendedType? ExtendedType { get; init; }

    /// <summary>The extended amount.</summary>
    public decimal? ExtendedAmount { get; init; }

    /// <summary>The total amount.</summary>
    public decimal? TotalAmount { get; init; }

    /// <summary>The WBS code on which the line is booked.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The cost code on which the line is booked (the older of two ways; see <see cref="WbsCode"/>).</summary>
    [JsonConverter(typeof(MentionConverter<CostCode>))]
    public CostCode? CostCode { get; init; }

    /// <summary>The cost type on which the line is booked (the older of two ways; see <see cref="WbsCode"/>).</summary>
    [JsonPropertyName("line_item_type")]
    [JsonConverter(typeof(MentionConverter<CostType>))]
    public CostType? CostType { get; init; }

    /// <summary>The tax code of the line.</summary>
    public long? TaxCodeId { get; init; }

    /// <summary>The third-party id of the line, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>When the line was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the line was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
