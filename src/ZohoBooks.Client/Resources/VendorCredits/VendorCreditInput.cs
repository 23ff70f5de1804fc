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

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<BillLineInput>? LineItems { get; init; }

    /// <summary>Custom fields, by position or label.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineItemId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
