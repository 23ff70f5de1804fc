using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into a vendor credit. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record VendorCreditInput : IInput
{
    /// <summary>The vendor; needed to create a credit.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>Its number. Setting it switches off automatic numbering for this call.</summary>
    public Optional<string?> VendorCreditNumber { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Its date.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public Optional<bool?> IsInclusiveTax { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>GST treatment (India).</summary>
    public Optional<string?> GstTreatment { get; init; }

    /// <summary>GST number of the vendor (India).</summary>
    public Optional<string?> GstNo { get; init; }

    /// <summary>Where the supply comes from (India).</summary>
    public Optional<string?> SourceOfSupply { get; init; }

    /// <summary>Where the supply goes to (India).</summary>
    public Optional<string?> DestinationOfSupply { get; init; }

    /// <summary>Where the supply takes place (GCC).</summary>
    public Optional<string?> PlaceOfSupply { get; init; }

    /// <summary>VAT treatment (GCC, Mexico, Kenya, South Africa).</summary>
    public Optional<string?> TaxTreatment { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>The price list.</summary>
    public Optional<string?> PricebookId { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<BillLineInput>? LineItems { get; init; }

    /// <summary>
    /// Files that Zoho Books has already; null sends none. What an update does with files that are attached and left out is not documented.
    /// </summary>
    public IReadOnlyList<AttachedFileInput>? Documents { get; init; }

    /// <summary>Custom fields, by position or label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => Documents is null && (LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId)));

    /// <summary>Whether the vendor is changed with it.</summary>
    public Optional<bool?> IsUpdateCustomer { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
