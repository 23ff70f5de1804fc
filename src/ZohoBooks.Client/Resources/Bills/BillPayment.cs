using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A payment of a bill.</summary>
public sealed record BillPayment
{
    /// <summary>Id of the part of the payment that went to this bill.</summary>
    public string BillPaymentId { get => field ?? ""; init; }

    /// <summary>The vendor payment.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The bill.</summary>
    public string? BillId { get; init; }

    /// <summary>The vendor.</summary>
    public string? VendorId { get; init; }

    /// <summary>How it was paid.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Date of the payment.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Amount, in the document's currency.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Name of the account it was paid from.</summary>
    public string? PaidThrough { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
