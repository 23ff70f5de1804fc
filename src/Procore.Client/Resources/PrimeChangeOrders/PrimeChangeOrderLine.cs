using System.Text.Json;
using System.Text.Json.Serialization;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>A line of a change order of a prime contract. Amounts are in the contract's currency.</summary>
public sealed record PrimeChangeOrderLine
{
    /// <summary>The id of the line.</summary>
    public long Id { get; init; }

    /// <summary>The place of the line.</summary>
    public long? Position { get; init; }

    /// <summary>The id of the contract's line that it changes.</summary>
    [JsonPropertyName("prime_line_item_id")]
    public long? ContractLineId { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The amount; below zero where the contract gets smaller.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The quantity; meaningful on unit-based contracts.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The unit of measure.</summary>
    public string? Uom { get; init; }

    /// <summary>The cost of one unit; meaningful on unit-based contracts.</summary>
    public decimal? UnitCost { get; init; }

    /// <summary>The id of the WBS code on which the line is booked.</summary>
    public long? WbsCodeId { get; init; }

    /// <summary>The WBS code on which the line is booked.</summary>
    [JsonConverter(typeof(MentionConverter<WbsCodeReference>))]
    public WbsCodeReference? WbsCode { get; init; }

    /// <summary>The tax code.</summary>
    public long? TaxCodeId { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
