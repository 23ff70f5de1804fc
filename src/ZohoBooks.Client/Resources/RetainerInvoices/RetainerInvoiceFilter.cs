using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which retainer invoices to list. Zoho Books documents no filter on the customer or the time of change.</summary>
public sealed record RetainerInvoiceFilter
{
    /// <summary>Retainer invoices in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>
    /// Column to sort by: <c>customer_name</c>, <c>date</c>, <c>total</c>, <c>balance</c> or <c>created_time</c>; largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
