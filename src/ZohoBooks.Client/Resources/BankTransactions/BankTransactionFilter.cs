using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Which transactions to list. Zoho Books ignores filters that it does not know, and has none on the time of change. It was seen to ignore
/// <c>date_start</c> and <c>date_end</c> here.
/// </summary>
public sealed record BankTransactionFilter
{
    /// <summary>Transactions of this bank account.</summary>
    public string? AccountId { get; init; }

    /// <summary>Transactions of this type.</summary>
    public BankTransactionType? TransactionType { get; init; }

    /// <summary>Transactions to which this happened.</summary>
    public BankTransactionStatus? Status { get; init; }

    /// <summary>Transactions of this day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Transactions of this amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Transactions with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Transactions in a group, as <c>filter_by</c>, such as <c>Status.Uncategorized</c>.</summary>
    public string? FilterBy { get; init; }

    /// <summary>A text in a transaction.</summary>
    public string? SearchText { get; init; }

    /// <summary>Column to sort by: <c>date</c>; largest first.</summary>
    public string? SortColumn { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("account_id", AccountId)
        .Query("transaction_type", TransactionType?.Value)
        .Query("status", Status?.Value)
        .Query("date", Filters.Date(Date))
        .Query("amount", Amount?.ToString(CultureInfo.InvariantCulture))
        .Query("reference_number", ReferenceNumber)
        .Query("filter_by", FilterBy)
        .Query("search_text", SearchText)
        .Query("sort_column", SortColumn)
        .Query("sort_order", SortColumn is null ? null : "D");
}
