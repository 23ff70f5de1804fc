using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which transactions of an account to list. Zoho Books documents no filter on the time of change.</summary>
public sealed record AccountTransactionFilter
{
    /// <summary>Transactions of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Transactions of this day or later.</summary>
    public LocalDate? DateFrom { get; init; }

    /// <summary>Transactions of this day or earlier.</summary>
    public LocalDate? DateTo { get; init; }

    /// <summary>Transactions of this amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Transactions of this amount or more.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Transactions of this amount or less.</summary>
    public decimal? AmountTo { get; init; }

    /// <summary>Transactions of this type, such as <c>invoice</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Transactions of a group, as <c>filter_by</c>: <c>TransactionType.All</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>Column to sort by, such as <c>transaction_date</c>; Zoho Books documents no direction.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("date", Filters.Date(Date))
        .Query("date_start", Filters.Date(DateFrom))
        .Query("date_end", Filters.Date(DateTo))
        .Query("amount", Amount?.ToString(CultureInfo.InvariantCulture))
        .Query("amount_greater_equals", AmountFrom?.ToString(CultureInfo.InvariantCulture))
        .Query("amount_less_equals", AmountTo?.ToString(CultureInfo.InvariantCulture))
        .Query("transaction_type", TransactionType)
        .Query("filter_by", FilterBy)
        .Query("sort_column", SortColumn);
}
