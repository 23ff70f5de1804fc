using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which sales orders to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record SalesOrderFilter
{
    /// <summary>Sales orders changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Sales orders in this status.</summary>
    public SalesOrderStatus? Status { get; init; }

    /// <summary>Sales orders in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Sales orders of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The sales order with this number.</summary>
    public string? SalesOrderNumber { get; init; }

    /// <summary>Sales orders with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Sales orders with this item.</summary>
    public string? ItemId { get; init; }

    /// <summary>Sales orders of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Sales orders of this salesperson.</summary>
    public string? SalespersonId { get; init; }

    /// <summary>Sales orders that are to be shipped on this day.</summary>
    public LocalDate? ShipmentDate { get; init; }

    /// <summary>A text in the number, the reference or the customer's name.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>customer_name</c>, <c>salesorder_number</c>, <c>shipment_date</c>, <c>last_modified_time</c>,
    /// <c>reference_number</c>, <c>total</c>, <c>date</c> or <c>created_time</c>; largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("salesorder_number", SalesOrderNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("item_id", ItemId)
        .Query("date", Filters.Date(Date))
        .Query("salesperson_id", SalespersonId)
        .Query("shipment_date", Filters.Date(ShipmentDate))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
