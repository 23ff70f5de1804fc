using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A contact: a customer or a vendor.</summary>
internal sealed record ZohoContact(string Id, string Name, string Type)
{
    public string CompanyName { get; init; } = "";

    public string Email { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Website { get; init; } = "";

    public string Notes { get; init; } = "";

    public string TaxIdType { get; init; } = "";

    public string TaxIdValue { get; init; } = "";

    public bool Track1099 { get; init; }

    public int PaymentTerms { get; init; }

    public string PaymentTermsLabel { get; init; } = "Due on Receipt";

    public ZohoAddress BillingAddress { get; init; } = new();

    public ZohoAddress ShippingAddress { get; init; } = new();

    /// <summary>The persons as they were written, with their ids; never changed in place.</summary>
    public JsonArray Persons { get; init; } = [];

    /// <summary>The value of the custom field <c>cf_external_id</c>, which has no duplicates; or empty.</summary>
    public string ExternalId { get; init; } = "";

    public DateTimeOffset Created { get; init; } = DateTimeOffset.UnixEpoch.AddYears(55);

    public DateTimeOffset Modified { get; init; } = DateTimeOffset.UnixEpoch.AddYears(55);

    public string CurrencyCode { get; init; } = "USD";

    public bool IsActive { get; init; } = true;

    public string Status => IsActive ? "active" : "inactive";
}
