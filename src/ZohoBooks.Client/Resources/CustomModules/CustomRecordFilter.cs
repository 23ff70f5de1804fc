using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which records of a custom module to list, and in which order. Zoho Books ignores filters that it does not know.</summary>
public sealed record CustomRecordFilter
{
    /// <summary><c>Status.All</c>, <c>Status.Active</c> or <c>Status.Inactive</c>; null takes the default of Zoho Books.</summary>
    public string? FilterBy { get; init; }

    /// <summary>A view that is stored in Zoho Books.</summary>
    public string? CustomViewId { get; init; }

    /// <summary>Records that hold this text.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>record_name</c>, <c>created_time</c>, <c>last_modified_time</c> or a name that begins with <c>cf_</c>.
    /// </summary>
    public string? SortColumn { get; init; }

    /// <summary>Largest first. Needs <see cref="SortColumn"/>.</summary>
    public bool Descending { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("customview_id", CustomViewId)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : Descending ? "D" : "A");
}
