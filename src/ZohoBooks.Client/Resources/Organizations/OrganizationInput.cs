using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZohoBooks.Client;

/// <summary>What to write into an organization. What is left alone is not sent; a list that is null is not sent.</summary>
public sealed record OrganizationInput : IInput
{
    /// <summary>Its name; needed to create an organization.</summary>
    public Optional<string?> Name { get; init; }

    /// <summary>Base currency, three letters; needed to create an organization, and an update does not take it.</summary>
    public Optional<string?> CurrencyCode { get; init; }

    /// <summary>Its time zone; needed to create an organization.</summary>
    public Optional<string?> TimeZone { get; init; }

    /// <summary>Name of its portal, 5 to 30 letters and digits; needed to create an organization, and an update does not take it.</summary>
    public Optional<string?> PortalName { get; init; }

    /// <summary>Id of the base currency; only updates take it.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>The month in which the fiscal year begins, such as <c>january</c>.</summary>
    public Optional<string?> FiscalYearStartMonth { get; init; }

    /// <summary>How dates are shown, such as <c>dd MMM yyyy</c>.</summary>
    public Optional<string?> DateFormat { get; init; }

    /// <summary>What stands between the parts of a date.</summary>
    public Optional<string?> FieldSeparator { get; init; }

    /// <summary>Language, such as <c>en</c>.</summary>
    public Optional<string?> LanguageCode { get; init; }

    /// <summary>Its trade; only a new one takes it.</summary>
    public Optional<string?> IndustryType { get; init; }

    /// <summary>Its size; only a new one takes it.</summary>
    public Optional<string?> IndustrySize { get; init; }

    /// <summary>Billing address, as one text.</summary>
    public Optional<string?> OrgAddress { get; init; }

    /// <summary>Shipping address, as one text.</summary>
    public Optional<string?> RemitToAddress { get; init; }

    /// <summary>Where it is.</summary>
    public OrganizationStreetInput? Address { get; init; }

    /// <summary>Whether it has a logo; only updates take it and what follows.</summary>
    public Optional<bool?> IsLogoUploaded { get; init; }

    /// <summary>Who is asked.</summary>
    public Optional<string?> ContactName { get; init; }

    /// <summary>Telephone number.</summary>
    public Optional<string?> Phone { get; init; }

    /// <summary>Fax number.</summary>
    public Optional<string?> Fax { get; init; }

    /// <summary>Web site.</summary>
    public Optional<string?> Website { get; init; }

    /// <summary>E-mail address of who is asked.</summary>
    public Optional<string?> Email { get; init; }

    /// <summary>What the number of the company is called.</summary>
    [JsonPropertyName("companyid_label")]
    public Optional<string?> CompanyIdLabel { get; init; }

    /// <summary>The number of the company.</summary>
    [JsonPropertyName("companyid_value")]
    public Optional<string?> CompanyIdValue { get; init; }

    /// <summary>What the tax number is called.</summary>
    [JsonPropertyName("taxid_label")]
    public Optional<string?> TaxIdLabel { get; init; }

    /// <summary>The tax number.</summary>
    [JsonPropertyName("taxid_value")]
    public Optional<string?> TaxIdValue { get; init; }

    /// <summary>Further fields, by position and label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
