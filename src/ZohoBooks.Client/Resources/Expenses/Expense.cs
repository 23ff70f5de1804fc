using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>An expense. A row of a list has no lines. Amounts are in the document's currency.</summary>
public sealed record Expense
{
    /// <summary>Its id, in digits.</summary>
    public string ExpenseId { get => field ?? ""; init; }

    /// <summary>Its date.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Where it stands, such as <c>nonbillable</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The account it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? AccountName { get; init; }

    /// <summary>The account it was paid from.</summary>
    public string? PaidThroughAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? PaidThroughAccountName { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>The customer it is billed on to.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The project it is for.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Whether it is billed on to a customer.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Amount of the tax.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>Amount without tax.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Amount as it was entered.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Total.</summary>
    public decimal? Total { get; init; }

    /// <summary>The lines of an itemized expense.</summary>
    public IReadOnlyList<ExpenseLine> LineItems { get => field ?? []; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Total in the base currency.</summary>
    public decimal? BcyTotal { get; init; }

    /// <summary>The invoice that bills it on.</summary>
    public string? InvoiceId { get; init; }

    /// <summary>Number of that invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>How a distance is counted; <c>non_mileage</c> for none.</summary>
    public string? MileageType { get; init; }

    /// <summary>Unit of the distance, such as <c>km</c>.</summary>
    public string? MileageUnit { get; init; }

    /// <summary>What one unit of the distance is paid with.</summary>
    public decimal? MileageRate { get; init; }

    /// <summary>What the odometer showed before.</summary>
    public decimal? StartReading { get; init; }

    /// <summary>What the odometer showed after.</summary>
    public decimal? EndReading { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
