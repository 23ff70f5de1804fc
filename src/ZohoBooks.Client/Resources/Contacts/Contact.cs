using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A vendor or customer. A row of a list has fewer of these than a single contact: addresses and tax ids come with
/// <see cref="IContacts.GetAsync"/> only.
/// </summary>
public sealed record Contact
{
    /// <summary>Its id, in digits.</summary>
    public string ContactId { get => field ?? ""; init; }

    /// <summary>Display name, unique in the organization.</summary>
    public string? ContactName { get; init; }

    /// <summary>Legal or registered name of the company.</summary>
    public string? CompanyName { get; init; }

    /// <summary>The number under which the organization keeps it; a single contact has it.</summary>
    public string? ContactNumber { get; init; }

    /// <summary>Vendor or customer.</summary>
    public ContactType ContactType { get; init; }

    /// <summary>Active or inactive.</summary>
    public ContactStatus Status { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Days until payment is due.</summary>
    public int? PaymentTerms { get; init; }

    /// <summary>The payment terms as people see them.</summary>
    public string? PaymentTermsLabel { get; init; }

    /// <summary>Kind of the US tax id, such as SSN or EIN.</summary>
    public string? TaxIdType { get; init; }

    /// <summary>The US tax id.</summary>
    public string? TaxIdValue { get; init; }

    /// <summary>Whether payments are reported on form 1099 (US).</summary>
    [JsonPropertyName("track_1099")]
    public bool? Track1099 { get; init; }

    /// <summary>GST number (India).</summary>
    public string? GstNo { get; init; }

    /// <summary>VAT registration number (UK and Europe).</summary>
    public string? VatRegNo { get; init; }

    /// <summary>Tax registration number (GCC and others).</summary>
    public string? TaxRegNo { get; init; }

    /// <summary>Official name with the tax authorities, where the country has one.</summary>
    public string? LegalName { get; init; }

    /// <summary>E-mail address of the primary contact person.</summary>
    public string? Email { get; init; }

    /// <summary>Telephone number of the primary contact person.</summary>
    public string? Phone { get; init; }

    /// <summary>Mobile number of the primary contact person.</summary>
    public string? Mobile { get; init; }

    /// <summary>Web site.</summary>
    public string? Website { get; init; }

    /// <summary>Notes of the organization about it.</summary>
    public string? Notes { get; init; }

    /// <summary>Billing address.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Shipping address.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Custom fields; some endpoints send only those with a value.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>The persons at the vendor or customer; a single contact has them.</summary>
    public IReadOnlyList<ContactPerson> ContactPersons { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
