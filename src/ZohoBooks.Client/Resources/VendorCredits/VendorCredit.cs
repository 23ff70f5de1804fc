using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A credit that a vendor gave. A row of a list has no lines. Amounts are in the document's currency.</summary>
public sealed record VendorCredit
{
    /// <summary>Its id, in digits.</summary>
    public string VendorCreditId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? VendorCreditNumber { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Where it stands, such as <c>open</c>, <c>closed</c> or <c>void</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Its date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Decimals of amounts.</summary>
    public int? PricePrecision { get; init; }

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>The lines.</summary>
    public IReadOnlyList<BillLine> LineItems { get => field ?? []; init; }

    /// <summary>Sum of the lines.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>Used for bills so far.</summary>
    public decimal? TotalCreditsUsed { get; init; }

    /// <summary>Paid back so far.</summary>
    public decimal? TotalRefundedAmount { get; init; }

    /// <summary>Still to be used.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
