using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which recurring invoices to list. Zoho Books ignores filters that it does not know, and has none on the time of change.
/// </summary>
public sealed record RecurringInvoiceFilter
{
    /// <summary>Recurring invoices in this status.</summary>
    public RecurrenceStatus? Status { get; init; }

    /// <summary>Recurring invoices in a group of statuses, as <c>filter_by</c>, such as <c>Status.Stopped</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Recurring invoices of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The recurring invoice with this name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Recurring invoices with this item.</summary>
    public string? ItemId { get; init; }

    /// <summary>Recurring invoices with this first day.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>Recurring invoices with this last day.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>A text in a recurring invoice.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by: a column, such as <c>created_time</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("recurrence_name", RecurrenceName)
        .Query("item_id", ItemId)
        .Query("start_date", Filters.Date(StartDate))
        .Query("end_date", Filters.Date(EndDate))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
