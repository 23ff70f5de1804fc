using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which credit notes to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record CreditNoteFilter
{
    /// <summary>Credit notes changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Credit notes in this status.</summary>
    public CreditNoteStatus? Status { get; init; }

    /// <summary>Credit notes in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Credit notes of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The credit note with this number.</summary>
    public string? CreditNoteNumber { get; init; }

    /// <summary>Credit notes with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Credit notes with this item.</summary>
    public string? ItemId { get; init; }

    /// <summary>Credit notes of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>A text in the number, the reference or the customer's name.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>customer_name</c>, <c>creditnote_number</c>, <c>balance</c>, <c>total</c>, <c>date</c> or <c>created_time</c>;
    /// largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("creditnote_number", CreditNoteNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("item_id", ItemId)
        .Query("date", Filters.Date(Date))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
