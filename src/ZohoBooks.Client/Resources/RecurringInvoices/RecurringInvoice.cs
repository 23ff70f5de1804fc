using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What invoices are made from, again and again. A row of a list has no lines. Amounts are in the document's currency.</summary>
public sealed record RecurringInvoice
{
    /// <summary>Its id, in digits.</summary>
    public string RecurringInvoiceId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Whether it recurs. Zoho Books documents it as a filter alone.</summary>
    public RecurrenceStatus Status { get; init; }

    /// <summary>The customer.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Name of the customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? StartDate { get; init; }

    /// <summary>Last day; null for none.</summary>
    public LocalDate? EndDate { get; init; }

    /// <summary>The unit of <see cref="RepeatEvery"/>.</summary>
    public RecurrenceFrequency RecurrenceFrequency { get; init; }

    /// <summary>How many of those units lie between two.</summary>
    public int? RepeatEvery { get; init; }

    /// <summary>Day of the last invoice.</summary>
    public LocalDate? LastSentDate { get; init; }

    /// <summary>Day of the next invoice.</summary>
    public LocalDate? NextInvoiceDate { get; init; }

    /// <summary>Paid of its invoices so far.</summary>
    public decimal? PaidInvoicesTotal { get; init; }

    /// <summary>Still to be paid of its invoices.</summary>
    public decimal? UnpaidInvoicesBalance { get; init; }

    /// <summary>The lines, in the sequence of the recurring invoice.</summary>
    public IReadOnlyList<SalesLine> LineItems { get => field ?? []; init; }

    /// <summary>Where it is sent.</summary>
    public Address? BillingAddress { get; init; }

    /// <summary>Where the goods go.</summary>
    public Address? ShippingAddress { get; init; }

    /// <summary>Where the supply takes place (India, GCC).</summary>
    public string? PlaceOfSupply { get; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the recurring invoice.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
