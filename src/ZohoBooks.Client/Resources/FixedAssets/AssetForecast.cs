using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What a fixed asset will be worth on a day.</summary>
public sealed record AssetForecast
{
    /// <summary>Day.</summary>
    public LocalDate? ValuationDate { get; init; }

    /// <summary>Depreciation.</summary>
    public decimal? DepreciatedValue { get; init; }

    /// <summary>What it will be worth.</summary>
    public decimal? CurrentValue { get; init; }

    /// <summary>Depreciation until then.</summary>
    public decimal? AccumulatedValue { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
