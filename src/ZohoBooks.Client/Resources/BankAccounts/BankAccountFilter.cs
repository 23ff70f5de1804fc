using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which bank accounts to list. Zoho Books ignores filters that it does not know, and has none on the time of change.</summary>
public sealed record BankAccountFilter
{
    /// <summary>Bank accounts in a group, as <c>filter_by</c>: <c>Status.All</c>, <c>Status.Active</c> or <c>Status.Inactive</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by: <c>account_name</c>, <c>account_type</c> or <c>account_code</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
