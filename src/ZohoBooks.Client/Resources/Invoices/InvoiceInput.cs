using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into an invoice. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's currency.
/// </summary>
public sealed record InvoiceInput : IInput
{
    /// <summary>The customer; needed to create an invoice.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>Its number. Setting it switches off automatic numbering for this call (<c>ignore_auto_number_generation</c>).</summary>
    public Optional<string?> InvoiceNumber { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>
    /// <c>debit_note</c> makes a debit note to a customer, which raises what an invoice asks for; left alone, it is an invoice.
    /// </summary>
    public Optional<string?> Type { get; init; }

    /// <summary>The invoice that a debit note raises; a new one needs it.</summary>
    public Optional<string?> ReferenceInvoiceId { get; init; }

    /// <summary>Kind of the invoice that a debit note raises, such as <c>registered</c>.</summary>
    public Optional<string?> ReferenceInvoiceType { get; init; }

    /// <summary>Date of the invoice.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Day on which it is due.</summary>
    public Optional<LocalDate?> DueDate { get; init; }

    /// <summary>Days until payment is due.</summary>
    public Optional<int?> PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public Optional<string?> PaymentTermsLabel { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public Optional<bool?> IsDiscountBeforeTax { get; init; }

    /// <summary>Whether discounts are given on the invoice or on its lines.</summary>
    public Optional<DiscountType?> DiscountType { get; init; }

    /// <summary>Discount of the invoice: an amount or a percentage.</summary>
    public Optional<Discount?> Discount { get; init; }

    /// <summary>What is charged for shipping.</summary>
    public Optional<decimal?> ShippingCharge { get; init; }

    /// <summary>An amount added to the total, or taken from it.</summary>
    public Optional<decimal?> Adjustment { get; init; }

    /// <summary>Why.</summary>
    public Optional<string?> AdjustmentDescription { get; init; }

    /// <summary>Whether the customer may pay a part of it.</summary>
    public Optional<bool?> AllowPartialPayments { get; init; }

    /// <summary>Where it is sent: an address of the customer.</summary>
    public Optional<string?> BillingAddressId { get; init; }

    /// <summary>Where the goods go: an address of the customer.</summary>
    public Optional<string?> ShippingAddressId { get; init; }

    /// <summary>The customer's contact persons who get it by e-mail.</summary>
    public IReadOnlyList<string>? ContactPersons { get; init; }

    /// <summary>Name of who sold it.</summary>
    public Optional<string?> SalespersonName { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The recurring invoice that it belongs to.</summary>
    public Optional<string?> RecurringInvoiceId { get; init; }

    /// <summary>The estimate that it is made from.</summary>
    public Optional<string?> InvoicedEstimateId { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>Where the supply takes place (India, GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the customer (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>VAT treatment (GCC, Mexico, Kenya, South Africa).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>Whether the customer owes the tax (GCC).</summary>
    public Optional<bool?> IsReverseChargeApplied { get; init; }

    /// <summary>What the customer uses it for (Mexico).</summary>
    public Optional<string?> CfdiUsage { get; init; }

    /// <summary>How it stands to the invoice that it refers to (Mexico), such as <c>return_of_merchandise</c>.</summary>
    public Optional<string?> CfdiReferenceType { get; init; }

    /// <summary>Why it is made, or changed.</summary>
    public Optional<string?> Reason { get; init; }

    /// <summary>Subject of the e-mail that it goes out with.</summary>
    public Optional<string?> CustomSubject { get; init; }

    /// <summary>Text of the e-mail that it goes out with.</summary>
    public Optional<string?> CustomBody { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines; needed to create an invoice. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<SalesLineInput>? LineItems { get; init; }

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>How the customer may pay it; null leaves it as it is.</summary>
    public PaymentOptionsInput? PaymentOptions { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags of the invoice.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows =>
        BatchPayments is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId)));

    /// <summary>
    /// What was paid for a new invoice already; null records nothing. It goes with <c>is_quick_create</c> and <c>batch_payments</c> in
    /// the query, which Zoho Books wants for it.
    /// </summary>
    public IReadOnlyList<InvoicePaymentInput>? BatchPayments { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
