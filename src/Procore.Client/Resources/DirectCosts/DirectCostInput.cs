using System.Text.Json;
using System.Text.Json.Serialization;

namespace Procore.Client;

/// <summary>A direct cost to create or to change, one at a time. Members that are not assigned are not sent.</summary>
public sealed record DirectCostInput : DirectCostFields, IOriginInput
{
    /// <summary>
    /// The third-party id. Only one integration may own it: read the cost before overwriting one. People cannot change a cost that has one.
    /// </summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>
    /// The origin id that the record is known to have and that an update may overwrite or empty. It is not sent; without it an update takes
    /// no origin id away.
    /// </summary>
    [JsonIgnore]
    public string? ReplacesOriginId { get; init; }

    /// <summary>The currency, where the company has several.</summary>
    public Optional<DirectCostCurrencyInput?> CurrencyConfiguration { get; init; }

    /// <summary>
    /// The lines, at most 100. An update changes those that it names by their id, adds those without one and leaves all others alone.
    /// </summary>
    [JsonPropertyName("line_items")]
    public IReadOnlyList<DirectCostPartInput>? Lines { get; init; }

    /// <summary>Whether a second send would add lines a second time.</summary>
    internal bool AddsLines => Lines?.Any(static line => line?.Id is null) == true;
}

/// <summary>The currency of a direct cost.</summary>
public sealed record DirectCostCurrencyInput
{
    /// <summary>The code of the currency (ISO 4217).</summary>
    public Optional<string?> CurrencyIsoCode { get; init; }

    /// <summary>Units of the project's currency for one of the cost's.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> CurrencyExchangeRate { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}

/// <summary>A line that is written together with its direct cost. Members that are not assigned are not sent.</summary>
public sealed record DirectCostPartInput
{
    /// <summary>The id of an existing line; a line without it is added.</summary>
    public long? Id { get; init; }

    /// <summary>The WBS code on which the line is booked; a line that is added needs one.</summary>
    public Optional<long?> WbsCodeId { get; init; }

    /// <summary>An amount that was entered, in place of quantity times unit cost.</summary>
    [JsonConverter(typeof(NumberConverter))]
    public Optional<decimal?> ManualAmount { get; init; }

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

    /// <summary>The third-party id of the line, owned by one integration.</summary>
    public Optional<string?> OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public Optional<string?> OriginData { get; init; }

    /// <summary>A word of the caller's by which the answer tells the line; it is not kept.</summary>
    public Optional<string?> Ref { get; init; }

    /// <summary>Members that have no property here; they are sent as they are.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
