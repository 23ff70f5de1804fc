using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>
/// What expenses are made from, again and again. A row of a list has no taxes and accounts. Amounts are in the expense's currency.
/// </summary>
public sealed record RecurringExpense
{
    /// <summary>Its id, in digits.</summary>
    public string RecurringExpenseId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Whether it recurs.</summary>
    public RecurrenceStatus Status { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>Last day; null for none.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>The unit of <see cref="RepeatEvery"/>.</summary>
    public RecurrenceFrequency RecurrenceFrequency { get; init; }

    /// <summary>How many of those units lie between two.</summary>
    public int? RepeatEvery { get; init; }

    /// <summary>Day of the last expense.</summary>
    public LocalDate? LastCreatedDate { get; init; }

    /// <summary>Day of the next expense.</summary>
    public LocalDate? NextExpenseDate { get; init; }

    /// <summary>The account that it is booked on.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of the account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Units of the base currency for one unit of the expense's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Amount as it was entered.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Amount without tax.</summary>
    public decimal? SubTotal { get; init; }

    /// <summary>Tax as an amount.</summary>
    public decimal? TaxAmount { get; init; }

    /// <summary>Amount with tax.</summary>
    public decimal? Total { get; init; }

    /// <summary>The same in the base currency.</summary>
    public decimal? BcyTotal { get; init; }

    /// <summary>Whether the amount includes tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>The tax or tax group.</summary>
    public string? TaxId { get; init; }

    /// <summary>Name of the tax.</summary>
    public string? TaxName { get; init; }

    /// <summary>Per cent of the tax.</summary>
    public decimal? TaxPercentage { get; init; }

    /// <summary>Whether it is billed on.</summary>
    public bool? IsBillable { get; init; }

    /// <summary>The customer that it is billed to.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>The project.</summary>
    public string? ProjectId { get; init; }

    /// <summary>Name of the project.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Its line; Zoho Books documents one.</summary>
    [JsonPropertyName("line_item")]
    public IReadOnlyList<ExpenseLine> LineItems { get => field ?? []; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

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
