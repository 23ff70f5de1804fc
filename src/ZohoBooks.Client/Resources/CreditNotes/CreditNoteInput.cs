using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a credit note. What is left alone is not sent; lists that are null are not sent. Amounts are in the document's
/// currency.
/// </summary>
public sealed record CreditNoteInput : IInput
{
    /// <summary>The customer; needed to create a credit note.</summary>
    public Optional<string?> CustomerId { get; init; }

    /// <summary>
    /// Its number; needed to create a credit note. Setting it switches off automatic numbering for this call
    /// (<c>ignore_auto_number_generation</c>).
    /// </summary>
    [JsonPropertyName("creditnote_number")]
    public Optional<string?> CreditNoteNumber { get; init; }

    /// <summary>Date of the credit note; needed to create one.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Whether it stays a draft.</summary>
    public Optional<bool?> IsDraft { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>What the customer uses it for (Mexico).</summary>
    public Optional<string?> CfdiUsage { get; init; }

    /// <summary>Why it is given (Mexico).</summary>
    public Optional<string?> CfdiReferenceType { get; init; }

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

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>The reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The template that it is printed with.</summary>
    public Optional<string?> TemplateId { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>Notes to the customer.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public Optional<string?> Terms { get; init; }

    /// <summary>
    /// The lines; needed to create a credit note. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<SalesLineInput>? LineItems { get; init; }

    /// <summary>The contact persons that it goes to, and how; null leaves them as they are.</summary>
    public IReadOnlyList<AssociatedPersonInput>? ContactPersonsAssociated { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>
    /// Whether its number is its own; an upsert takes it here, the other writes say it themselves where <see cref="CreditNoteNumber"/> is
    /// set.
    /// </summary>
    public Optional<bool?> IgnoreAutoNumberGeneration { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
