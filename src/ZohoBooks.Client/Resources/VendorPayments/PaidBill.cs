using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A bill that a payment paid, wholly or in part.</summary>
public sealed record PaidBill
{
    /// <summary>Id of this part of the payment.</summary>
    public string BillPaymentId { get => field ?? ""; init; }

    /// <summary>The bill.</summary>
    public string? BillId { get; init; }

    /// <summary>Number of the bill.</summary>
    public string? BillNumber { get; init; }

    /// <summary>Date of the bill.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>Day on which the bill is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>Total of the bill.</summary>
    public decimal? Total { get; init; }

    /// <summary>What is still to be paid.</summary>
    public decimal? Balance { get; init; }

    /// <summary>What this payment paid.</summary>
    public decimal? AmountApplied { get; init; }

    /// <summary>Tax withheld.</summary>
    public decimal? TaxAmountWithheld { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
