using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which estimates to list. Zoho Books ignores filters that it does not know.</summary>
public sealed record EstimateFilter
{
    /// <summary>Estimates changed after this time, exact to the second.</summary>
    public Instant? LastModifiedAfter { get; init; }

    /// <summary>Estimates in this status.</summary>
    public EstimateStatus? Status { get; init; }

    /// <summary>Estimates in a group of statuses, as <c>filter_by</c>, such as <c>Status.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Estimates of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The estimate with this number.</summary>
    public string? EstimateNumber { get; init; }

    /// <summary>Estimates with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Estimates with this item.</summary>
    public string? ItemId { get; init; }

    /// <summary>Estimates of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Estimates that hold until this day or longer.</summary>
    public LocalDate? ExpiryFrom { get; init; }

    /// <summary>Estimates that hold until this day at most.</summary>
    public LocalDate? ExpiryUntil { get; init; }

    /// <summary>A text in the number, the reference or the customer's name.</summary>
    public string? SearchText { get; init; }

    /// <summary>
    /// Column to sort by: <c>customer_name</c>, <c>estimate_number</c>, <c>date</c>, <c>total</c> or <c>created_time</c>; largest first.
    /// </summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("last_modified_time", Filters.Time(LastModifiedAfter))
        .Query("status", Status?.Value)
        .Query("filter_by", FilterBy)
        .Query("customer_id", CustomerId)
        .Query("estimate_number", EstimateNumber)
        .Query("reference_number", ReferenceNumber)
        .Query("item_id", ItemId)
        .Query("date", Filters.Date(Date))
        .Query("expiry_date_start", Filters.Date(ExpiryFrom))
        .Query("expiry_date_end", Filters.Date(ExpiryUntil))
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
