using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which journals to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record JournalFilter
{
    /// <summary>Journals changed after this time, exact to the second; the service gives those of that second too.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Journals in this status.</summary>
    public JournalStatus? Status { get; init; }

    /// <summary>Journals of this type.</summary>
    public JournalType? JournalType { get; init; }

    /// <summary>Journals of a time, as <c>filter_by</c>, such as <c>JournalDate.ThisMonth</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>The journal with this number.</summary>
    public string? EntryNumber { get; init; }

    /// <summary>Journals with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Journals of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Journals of this day or later.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Journals of this day or earlier.</summary>
    public LocalDate? DateTo { get; init; }

    /// <summary>Journals with this total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Journals with a line on this account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Journals with a line of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Journals with a line of this vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Journals of this project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Journals with these notes.</summary>
    public string? Notes { get; init; }

    /// <summary>A text in a journal.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>journal_date</c>, <c>entry_number</c>, <c>reference_number</c>, <c>total</c> or <c>last_modified_time</c>;
    /// largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("journal_type", JournalType?.Value)
        .Query("filter_by", FilterBy)
        .Query("entry_number", EntryNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("date", Filters.Date(Date))
        .Query("date_start", Filters.Date(DateFrom))
        .Query("date_end", Filters.Date(DateTo))
        .Query("total", Total?.ToString(CultureInfo.InvariantCulture))
        .Query("account_id", AccountId)
        .Query("customer_id", CustomerId)
        .Query("vendor_id", VendorId)
        .Query("project_id", ProjectId)
        .Query("notes", Notes)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
