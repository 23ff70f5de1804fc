using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into a customer payment. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record CustomerPaymentInput : IInput
{
    /// <summary>The customer; needed to create a payment.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>
    /// How it was paid: <c>check</c>, <c>cash</c>, <c>creditcard</c>, <c>banktransfer</c>, <c>bankremittance</c>, <c>autotransaction</c> or
    /// <c>others</c>; needed to create a payment.
    /// </summary>
    public Optional<string?> PaymentMode { get; init; }

    /// <summary>Amount, in the document's currency; needed to create a payment.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Date of the payment; needed to create one.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>The invoices to pay. Send all of them in an update.</summary>
    public IReadOnlyList<PaidInvoiceInput>? Invoices { get; init; }

    /// <summary>The account it is paid into.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>What the bank takes of it.</summary>
    public Optional<decimal?> BankCharges { get; init; }

    /// <summary>Form of payment (Mexico).</summary>
    public Optional<string?> PaymentForm { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The customer's contact persons who are thanked by e-mail.</summary>
    public IReadOnlyList<string>? ContactPersons { get; init; }

    /// <summary>The retainer invoice that it pays.</summary>
    [JsonPropertyName("retainerinvoice_id")]
    public Optional<string?> RetainerInvoiceId { get; init; }

    /// <summary>Custom fields, by label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => Invoices is null && Documents is null;

    /// <summary>The template that it is printed with; what is made of a bank transaction takes it.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>Files that Zoho Books has already; what is made of a bank transaction takes them. Null sends none.</summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
