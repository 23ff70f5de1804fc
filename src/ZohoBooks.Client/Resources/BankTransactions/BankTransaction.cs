using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A transaction of a bank account: of the books, or a line of a statement. A row of a list names its account, and a single transaction
/// both of its accounts. Amounts are in the transaction's currency.
/// </summary>
public sealed record BankTransaction
{
    /// <summary>Its id, in digits.</summary>
    public string TransactionId { get => field ?? ""; init; }

    /// <summary>The line of a statement that it came from; lists say it.</summary>
    public string? ImportedTransactionId { get; init; }

    /// <summary>What it is in the books.</summary>
    public BankTransactionType TransactionType { get; init; }

    /// <summary>What happened to it; lists say it.</summary>
    public BankTransactionStatus Status { get; init; }

    /// <summary>Where it came from; lists say it.</summary>
    public string? Source { get; init; }

    /// <summary>Day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The side that it stands on; lists say it.</summary>
    public DebitOrCredit DebitOrCredit { get; init; }

    /// <summary>Amount without tax.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Amount with tax.</summary>
    public decimal? Total { get; init; }

    /// <summary>The same in the base currency.</summary>
    public decimal? BcyTotal { get; init; }

    /// <summary>What the bank took.</summary>
    public decimal? BankCharges { get; init; }

    /// <summary>The bank account; lists say it.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the bank account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Name of the other account; lists say it.</summary>
    public string? OffsetAccountName { get; init; }

    /// <summary>The account that the money left.</summary>
    public string? FromAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? FromAccountName { get; init; }

    /// <summary>The account that the money went to.</summary>
    public string? ToAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? ToAccountName { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Who paid or was paid.</summary>
    public string? Payee { get; init; }

    /// <summary>How it was paid.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the transaction's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax.</summary>
    public string? TaxName { get; init; }

    /// <summary>Per cent of the tax.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>Tax as an amount.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>The lines of statements that it was found on.</summary>
    public IReadOnlyList<ImportedTransaction> ImportedTransactions { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
