using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What bills are made from, again and again. Amounts are in the document's currency.</summary>
public sealed record RecurringBill
{
    /// <summary>Its id, in digits.</summary>
    public string RecurringBillId { get => field ?? ""; init; }

    /// <summary>Its name.</summary>
    public string? RecurrenceName { get; init; }

    /// <summary>Whether it recurs.</summary>
    public RecurrenceStatus Status { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

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

    /// <summary>Whether rates include tax.</summary>
    public bool? IsInclusiveTax { get; init; }

    /// <summary>Whether the discount is taken before tax is calculated.</summary>
    public bool? IsDiscountBeforeTax { get; init; }

    /// <summary>Discount of the recurring bill as it was entered.</summary>
    public Discount? Discount { get; init; }

    /// <summary>The account that the discount is booked on.</summary>
    public string? DiscountAccountId { get; init; }

    /// <summary>Days to pay.</summary>
    public int? PaymentTerms { get; init; }

    /// <summary>What the terms are called.</summary>
    public string? PaymentTermsLabel { get; init; }

    /// <summary>The lines, in the sequence of the recurring bill.</summary>
    public IReadOnlyList<BillLine> LineItems { get => field ?? []; init; }

    /// <summary>The location.</summary>
    public string? LocationId { get; init; }

    /// <summary>Notes.</summary>
    public string? Notes { get; init; }

    /// <summary>Terms and conditions.</summary>
    public string? Terms { get; init; }

    /// <summary>Custom fields.</summary>
    public IReadOnlyList<CustomField> CustomFields { get => field ?? []; init; }

    /// <summary>Reporting tags of the recurring bill.</summary>
    public IReadOnlyList<ReportingTag> Tags { get => field ?? []; init; }

    /// <summary>When it was created.</summary>
    public Instant? CreatedTime { get; init; }

    /// <summary>When it was last changed.</summary>
    public Instant? LastModifiedTime { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
