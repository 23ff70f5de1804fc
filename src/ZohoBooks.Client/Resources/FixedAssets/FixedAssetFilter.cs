using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which fixed assets to list. Zoho Books documents no filter on the time of change.</summary>
public sealed record FixedAssetFilter
{
    /// <summary>Fixed assets of a group, as <c>filter_by</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by: a column; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
