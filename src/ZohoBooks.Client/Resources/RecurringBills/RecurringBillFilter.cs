using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which recurring bills to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record RecurringBillFilter
{
    /// <summary>Recurring bills changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Recurring bills in this status.</summary>
    public RecurrenceStatus? Status { get; init; }

    /// <summary>Recurring bills of this vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>The recurring bill with this name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Recurring bills with this first day.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>Recurring bills with this last day.</summary>
    public LocalDate? EndDate { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("vendor_id", VendorId)
        .Query("recurrence_name", RecurrenceName)
        .Query("start_date", Filters.Date(StartDate))
        .Query("end_date", Filters.Date(EndDate));
}
