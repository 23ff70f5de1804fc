using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// A journal: what is booked by hand. A row of a list has no lines, and its currency by id alone. Amounts are in the journal's currency.
/// </summary>
public sealed record Journal
{
    /// <summary>Its id, in digits.</summary>
    public string JournalId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? EntryNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands.</summary>
    public JournalStatus Status { get; init; }

    /// <summary>For which way of counting it is booked.</summary>
    public JournalType JournalType { get; init; }

    /// <summary>Date of the journal.</summary>
    public LocalDate? JournalDate { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters; lists leave it out.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the journal's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Total of one side.</summary>
    public decimal? Total { get; init; }

    /// <summary>The same in the base currency.</summary>
    public decimal? BcyTotal { get; init; }

    /// <summary>Sum of the lines of one side, without taxes.</summary>
    public decimal? LineItemTotal { get; init; }

    /// <summary>The lines, in the sequence of the journal.</summary>
    public IReadOnlyList<JournalLine> LineItems { get => field ?? []; init; }

    /// <summary>Taxes of the whole journal.</summary>
    public IReadOnlyList<LineTax> Taxes { get => field ?? []; init; }

    /// <summary>VAT treatment (United Kingdom).</summary>
    public string? VatTreatment { get; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the journal.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>What it is about (United Kingdom).</summary>
    public string? ProductType { get; init; }

    /// <summary>Whether the VAT return counts it (United Kingdom).</summary>
    public bool? IncludeInVatReturn { get; init; }

    /// <summary>Whether it adjusts the activity statement (Australia).</summary>
    public bool? IsBasAdjustment { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
