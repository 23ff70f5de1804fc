using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which invoices to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record InvoiceFilter
{
    /// <summary>Invoices changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Invoices in this status.</summary>
    public InvoiceStatus? Status { get; init; }

    /// <summary>
    /// Invoices in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c> or <c>Date.PaymentExpectedDate</c>;
    /// <c>Type.DebitNote</c> lists debit notes to customers.
    /// </summary>
    public string? FilterBy { get; init; }

    /// <summary>Invoices to this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The invoice with this number.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>Invoices with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Invoices with this item.</summary>
    public string? ItemId { get; init; }

    /// <summary>Invoices that this recurring invoice made.</summary>
    public string? RecurringInvoiceId { get; init; }

    /// <summary>Invoices of this day or a later one.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Invoices of this day or an earlier one.</summary>
    public LocalDate? DateUntil { get; init; }

    /// <summary>Invoices that are due on this day or later.</summary>
    public LocalDate? DueFrom { get; init; }

    /// <summary>Invoices that are due on this day or earlier.</summary>
    public LocalDate? DueUntil { get; init; }

    /// <summary>A text in the number, the reference or the customer's name.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>customer_name</c>, <c>invoice_number</c>, <c>date</c>, <c>due_date</c>, <c>total</c>, <c>balance</c> or
    /// <c>created_time</c>; largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("invoice_number", InvoiceNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("item_id", ItemId)
        .Query("recurring_invoice_id", RecurringInvoiceId)
        .Query("date_start", Filters.Date(DateFrom))
        .Query("date_end", Filters.Date(DateUntil))
        .Query("due_date_start", Filters.Date(DueFrom))
        .Query("due_date_end", Filters.Date(DueUntil))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
