using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which purchase orders to list. Zoho Books ignores filters that it does not know, and the sort order of this list.</summary>
public sealed record PurchaseOrderFilter
{
    /// <summary>
    /// Orders changed after this time, exact to the second. Ask for an overlap: several changes can fall into one second.
    /// </summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Orders in this status, as <c>status</c>.</summary>
    public PurchaseOrderStatus? Status { get; init; }

    /// <summary>Orders in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c> or <c>Status.Issued</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Orders with this vendor: 1 to 20 digits.</summary>
    public string? VendorId { get; init; }

    /// <summary>The order with this number.</summary>
    public string? PurchaseOrderNumber { get; init; }

    /// <summary>Orders with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Orders dated on or after this day.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Orders dated on or before this day.</summary>
    public LocalDate? DateTo { get; init; }

    /// <summary>Column to sort by: <c>created_time</c>, <c>last_modified_time</c>, <c>date</c> and others; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("vendor_id", VendorId)
        .Query("purchaseorder_number", PurchaseOrderNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("date_start", Filters.Date(DateFrom))
        .Query("date_end", Filters.Date(DateTo))
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
