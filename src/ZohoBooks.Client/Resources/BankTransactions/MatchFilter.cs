using System.Globalization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>Which transactions of the books a line of a statement may be. Zoho Books ignores filters that it does not know.</summary>
public sealed record MatchFilter
{
    /// <summary>Transactions of this type.</summary>
    public BankTransactionType? TransactionType { get; init; }

    /// <summary>Transactions after this day.</summary>
    public LocalDate? DateAfter { get; init; }

    /// <summary>Transactions before this day.</summary>
    public LocalDate? DateBefore { get; init; }

    /// <summary>Transactions of this amount or more.</summary>
    public decimal? AmountFrom { get; init; }

    /// <summary>Transactions of this amount or less.</summary>
    public decimal? AmountTo { get; init; }

    /// <summary>Transactions of this customer or vendor.</summary>
    public string? Contact { get; init; }

    /// <summary>Transactions with this reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Whether all transactions are looked at, and not the likely ones alone.</summary>
    public bool? ShowAllTransactions { get; init; }

    internal ApiRequest AddTo(ApiRequest request) => request
        .Query("transaction_type", TransactionType?.Value)
        .Query("date_after", Filters.Date(DateAfter))
        .Query("date_before", Filters.Date(DateBefore))
        .Query("amount_start", AmountFrom?.ToString(CultureInfo.InvariantCulture))
        .Query("amount_end", AmountTo?.ToString(CultureInfo.InvariantCulture))
        .Query("contact", Contact)
        .Query("reference_number", ReferenceNumber)
        .Query("show_all_transactions", ShowAllTransactions);
}
