using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What a fixed asset was worth on a day.</summary>
public sealed record AssetValuation
{
    /// <summary>Its id, in digits.</summary>
    public string ValuationId { get => field ?? ""; init; }

    /// <summary>Day.</summary>
    public LocalDate? ValuationDate { get; init; }

    /// <summary>What happened.</summary>
    public string? Type { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Depreciation.</summary>
    public decimal? DepreciatedValue { get; init; }

    /// <summary>What it was worth.</summary>
    public decimal? CurrentValue { get; init; }

    /// <summary>Depreciation so far.</summary>
    public decimal? AccumulatedValue { get; init; }

    /// <summary>Whether it is booked.</summary>
    public bool? IsJournalPosted { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
