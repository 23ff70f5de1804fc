using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What to write into a journal. What is left alone is not sent; lists that are null are not sent. Amounts are in the journal's currency.
/// </summary>
public sealed record JournalInput : IInput
{
    /// <summary>Date of the journal; needed to create one, and documented as needed in every update.</summary>
    public Optional<LocalDate?> JournalDate { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Notes.</summary>
    public Optional<string?> Notes { get; init; }

    /// <summary>For which way of counting it is booked.</summary>
    public Optional<JournalType?> JournalType { get; init; }

    /// <summary>Whether a new one is a draft or booked; an update does not take it.</summary>
    public Optional<JournalStatus?> Status { get; init; }

    /// <summary>Id of the currency.</summary>
    public Optional<string?> CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the journal's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public Optional<string?> VatTreatment { get; init; }

    /// <summary>Whether the VAT return counts it (United Kingdom).</summary>
    public Optional<bool?> IncludeInVatReturn { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public Optional<string?> ProductType { get; init; }

    /// <summary>Whether it adjusts the activity statement (Australia).</summary>
    public Optional<bool?> IsBasAdjustment { get; init; }

    /// <summary>The code of the reason for which no tax is due.</summary>
    public Optional<string?> TaxExemptionCode { get; init; }

    /// <summary>Kind of that reason.</summary>
    public Optional<string?> TaxExemptionType { get; init; }

    /// <summary>
    /// The lines; needed to create a journal. Send all of them in an update: what happens to lines that are left out is not documented.
    /// </summary>
    public IReadOnlyList<JournalLineInput>? LineItems { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => LineItems is null || LineItems.All(static line => Known.IsId(line?.LineId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
