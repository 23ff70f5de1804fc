using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What is booked on an account. Amounts are in the account's currency.</summary>
public sealed record AccountTransaction
{
    /// <summary>Its id, in digits: that of the booking, of which a transaction may have several on one account.</summary>
    public string CategorizedTransactionId { get => field ?? ""; init; }

    /// <summary>The transaction.</summary>
    public string? TransactionId { get; init; }

    /// <summary>What the transaction is, such as <c>customer_payment</c>.</summary>
    public string? TransactionType { get; init; }

    /// <summary>Where the transaction stands.</summary>
    public string? TransactionStatus { get; init; }

    /// <summary>Where it comes from.</summary>
    public string? TransactionSource { get; init; }

    /// <summary>Day of the transaction.</summary>
    public LocalDate? TransactionDate { get; init; }

    /// <summary>The account.</summary>
    public string? AccountId { get; init; }

    /// <summary>The customer or vendor.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Who pays or is paid.</summary>
    public string? Payee { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Number of the transaction.</summary>
    public string? EntryNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Which side of the account it stands on.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Amount of a debit.</summary>
    public decimal? DebitAmount { get; init; }

    /// <summary>Amount of a credit.</summary>
    public decimal? CreditAmount { get; init; }

    /// <summary>Name of the account on the other side.</summary>
    public string? OffsetAccountName { get; init; }

    /// <summary>Whether it is reconciled.</summary>
    public string? ReconcileStatus { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
