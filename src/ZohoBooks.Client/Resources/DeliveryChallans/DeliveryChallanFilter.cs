using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which delivery challans to list. Zoho Books ignores filters that it does not know, and has none on the time of change.
/// </summary>
public sealed record DeliveryChallanFilter
{
    /// <summary>Delivery challans in this status.</summary>
    public DeliveryChallanStatus? Status { get; init; }

    /// <summary>Delivery challans in a group of statuses, as <c>filter_by</c>, such as <c>Status.Returned</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Delivery challans of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>A text in a delivery challan.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by: a column, such as <c>date</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
