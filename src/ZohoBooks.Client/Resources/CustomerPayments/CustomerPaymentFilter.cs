using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which customer payments to list. Zoho Books ignores filters that it does not know, and has none on the time of change.
/// </summary>
public sealed record CustomerPaymentFilter
{
    /// <summary>Payments of this customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Payments of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Payments made in this way.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Payments with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Payments of this amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Payments of a group, as <c>filter_by</c>, such as <c>PaymentMode.Check</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>A text in the reference number, the customer's name or the description.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by, such as <c>customer_name</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("customer_id", CustomerId)
        .Query("date", Filters.Date(Date))
        .Query("payment_mode", PaymentMode)
        .Query("reference_number", ReferenceNumber)
        .Query("amount", Amount?.ToString(CultureInfo.InvariantCulture))
        .Query("filter_by", FilterBy)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
