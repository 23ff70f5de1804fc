using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into a vendor or customer. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record ContactInput : IInput
{
    /// <summary>Display name, unique in the organization; needed to create a contact, and in updates as well.</summary>
    public Optional<string?> ContactName { get; init; }

    /// <summary>Vendor or customer. Zoho Books makes a customer where it is left out, so creating needs it here.</summary>
    public Optional<ContactType?> ContactType { get; init; }

    /// <summary>Legal or registered name of the company.</summary>
    public Optional<string?> CompanyName { get; init; }

    /// <summary>Number of the contact.</summary>
    public Optional<string?> ContactNumber { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Days until payment is due.</summary>
    public Optional<int?> PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public Optional<string?> PaymentTermsLabel { get; init; }

    /// <summary>Language, two letters.</summary>
    public Optional<string?> LanguageCode { get; init; }

    /// <summary>Web site.</summary>
    public Optional<string?> Website { get; init; }

    /// <summary>Notes of the organization about it.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>Official name with the tax authorities, where the country has one.</summary>
    public Optional<string?> LegalName { get; init; }

    /// <summary>Kind of the US tax id, such as SSN or EIN.</summary>
    public Optional<string?> TaxIdType { get; init; }

    /// <summary>The US tax id.</summary>
    public Optional<string?> TaxIdValue { get; init; }

    /// <summary>Whether payments are reported on form 1099 (US).</summary>
    [JsonPropertyName("track_1099")]
    public Optional<bool?> Track1099 { get; init; }

    /// <summary>The tax or tax group.</summary>
    public Optional<string?> TaxId { get; init; }

    /// <summary>Whether tax is due.</summary>
    public Optional<bool?> IsTaxable { get; init; }

    /// <summary>GST number (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>State of the contact (India, GCC).</summary>
    public Optional<string?> PlaceOfContact { get; init; }

    /// <summary>VAT registration number (UK and Europe).</summary>
    public Optional<string?> VatRegNo { get; init; }

    /// <summary>VAT treatment (UK).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>Tax registration number (GCC and others).</summary>
    public Optional<string?> TaxRegNo { get; init; }

    /// <summary>VAT treatment (GCC, Mexico, Kenya, South Africa).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>Country, two letters.</summary>
    public Optional<string?> CountryCode { get; init; }

    /// <summary><c>individual</c> or <c>business</c>; of a customer.</summary>
    public Optional<string?> CustomerSubType { get; init; }

    /// <summary>How much a customer may owe.</summary>
    public Optional<decimal?> CreditLimit { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>The user whom a customer belongs to.</summary>
    public Optional<string?> OwnerId { get; init; }

    /// <summary>The reason for which no tax is due (United States).</summary>
    public Optional<string?> TaxExemptionId { get; init; }

    /// <summary>The code of that reason.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>The tax authority (United States).</summary>
    public Optional<string?> TaxAuthorityId { get; init; }

    /// <summary>Number of the certificate by which no tax is due (Kenya).</summary>
    public Optional<string?> TaxExemptionCertificateNumber { get; init; }

    /// <summary>Tax regime (Mexico).</summary>
    public Optional<string?> TaxRegime { get; init; }

    /// <summary>Whether tax is deducted at the source (Mexico).</summary>
    public Optional<bool?> IsTdsRegistered { get; init; }

    /// <summary>The tax that is deducted at the source.</summary>
    public Optional<string?> TdsTaxId { get; init; }

    /// <summary>Page on Facebook.</summary>
    public Optional<string?> Facebook { get; init; }

    /// <summary>Page on X.</summary>
    public Optional<string?> Twitter { get; init; }

    /// <summary>Billing address; null leaves it alone.</summary>
    [JsonConverter(typeof(AddressInputConverter))]
    public Address? BillingAddress { get; init; }

    /// <summary>Shipping address; null leaves it alone.</summary>
    [JsonConverter(typeof(AddressInputConverter))]
    public Address? ShippingAddress { get; init; }

    /// <summary>What it owed, or was owed, when the books began, by location; null leaves it as it is.</summary>
    public IReadOnlyList<ContactOpeningBalanceInput>? OpeningBalances { get; init; }

    /// <summary>Contact persons. In an update, a person without an id is a new one.</summary>
    public IReadOnlyList<ContactPersonInput>? ContactPersons { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    /// <summary>Whether the next number of contacts is left alone, where <see cref="ContactNumber"/> is given.</summary>
    public Optional<bool?> IgnoreAutoNumberGeneration { get; init; }

    /// <summary>Whether the primary person may use the portal; for a new contact.</summary>
    public Optional<bool?> IsPortalEnabled { get; init; }

    /// <summary>The templates that its documents are made with; null leaves them as they are.</summary>
    public DefaultTemplatesInput? DefaultTemplates { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }

    /// <summary>Whether a second send adds nothing: every person is one that exists, and no balance is given.</summary>
    internal bool AddsNoRows =>
        OpeningBalances is null && (ContactPersons is null || ContactPersons.All(static person => Known.IsId(person?.ContactPersonId)));
}
