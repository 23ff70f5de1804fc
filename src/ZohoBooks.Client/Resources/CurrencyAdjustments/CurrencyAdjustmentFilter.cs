using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which adjustments to list. Zoho Books ignores filters that it does not know; the rows do not say when they were changed.
/// </summary>
public sealed record CurrencyAdjustmentFilter
{
    /// <summary>Adjustments changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Adjustments of a time, as <c>filter_by</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by: a column; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
