using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A line of a commitment, as the version 2.0 of the API shows it.</summary>
public sealed record CommitmentContractLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The place of the line.</summary>
    public long? Position { get; init; }

    /// <summary>The line of a prime contract that it is bought for.</summary>
    [JsonPropertyName("prime_line_item_id")]
    public long? PrimeLineId { get; init; }

    /// <summary>The description.</summary>
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

    /// <summary>The id of the WBS code on which the line is booked.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The WBS code on which the line is booked.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The tax code.</summary>
    public long? TaxCodeId { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
