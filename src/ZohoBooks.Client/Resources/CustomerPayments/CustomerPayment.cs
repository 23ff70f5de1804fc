using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A payment of a customer. A row of a list does not say which invoices it paid one by one. Amounts are in the document's currency.
/// </summary>
public sealed record CustomerPayment
{
    /// <summary>Its id, in digits.</summary>
    public string PaymentId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? PaymentNumber { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Date of the payment.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Part of it that is used for no invoice.</summary>
    public decimal? UnusedAmount { get; init; }

    /// <summary>Part of it that was paid back.</summary>
    public decimal? AmountRefunded { get; init; }

    /// <summary>What the bank took of it.</summary>
    public decimal? BankCharges { get; init; }

    /// <summary>Tax that the customer withheld.</summary>
    public decimal? TaxAmountWithheld { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Where it stands, such as <c>paid</c>.</summary>
    public string? PaymentStatus { get; init; }

    /// <summary>The account it was paid into.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Numbers of the invoices that it paid, with commas between; lists say it.</summary>
    public string? InvoiceNumbers { get; init; }

    /// <summary>The invoices that it paid.</summary>
    public IReadOnlyList<PaidInvoice> Invoices { get => field ?? []; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
