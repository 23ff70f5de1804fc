using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which sales receipts to list. Zoho Books ignores filters that it does not know, and has none on the time of change.</summary>
public sealed record SalesReceiptFilter
{
    /// <summary>Sales receipts of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The sales receipt with this number.</summary>
    public string? ReceiptNumber { get; init; }

    /// <summary>Sales receipts with an item of this name.</summary>
    public string? ItemName { get; init; }

    /// <summary>Sales receipts of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Sales receipts with this total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Sales receipts of a status or a time, as <c>filter_by</c>, such as <c>Status.Draft</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by, such as <c>date</c>.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("customer_id", CustomerId)
        .Query("receipt_number", ReceiptNumber)
        .Query("item_name", ItemName)
        .Query("date", Filters.Date(Date))
        .Query("total", Total?.ToString(CultureInfo.InvariantCulture))
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn);
}
