using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which bills to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record BillFilter
{
    /// <summary>Bills changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Bills in this status.</summary>
    public BillStatus? Status { get; init; }

    /// <summary>Bills in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Bills of this vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Bills made from this purchase order.</summary>
    public string? PurchaseOrderId { get; init; }

    /// <summary>Bills for this project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The bill with this number.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Bills with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Column to sort by, such as <c>last_modified_time</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("vendor_id", VendorId)
        .Query("purchaseorder_id", PurchaseOrderId)
        .Query("project_id", ProjectId)
        .Query("bill_number", BillNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
