using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A line of a direct cost.</summary>
public sealed record DirectCostLine : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The id of its direct cost, where Procore sends it.</summary>
    public long? DirectCostId { get; init; }

    /// <summary>The place of the line.</summary>
    public long? Position { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The cost of one unit.</summary>
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

    /// <summary>The cost code on which the line is booked.</summary>
    [JsonConverter(typeof(MentionConverter<CostCode>))]
    public CostCode? CostCode { get; init; }

    /// <summary>The cost type on which the line is booked.</summary>
    [JsonPropertyName("line_item_type")]
    [JsonConverter(typeof(MentionConverter<CostType>))]
    public CostType? CostType { get; init; }

    /// <summary>The tax code.</summary>
    public long? TaxCodeId { get; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
