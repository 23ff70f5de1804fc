using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A payment to a vendor. A row of a list does not say which bills it paid. Amounts are in the document's currency.</summary>
public sealed record VendorPayment
{
    /// <summary>Its id, in digits.</summary>
    public string PaymentId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? PaymentNumber { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>Name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>Date of the payment.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Amount.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Part of it that is used for no bill.</summary>
    public decimal? Balance { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>How it was paid, such as <c>Cash</c>.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>The account it was paid from.</summary>
    public string? PaidThroughAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? PaidThroughAccountName { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Where it stands.</summary>
    public string? Status { get; init; }

    /// <summary>The bills that it paid.</summary>
    public IReadOnlyList<PaidBill> Bills { get => field ?? []; init; }

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
