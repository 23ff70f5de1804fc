using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A payment for a retainer invoice that is not used up. Amounts are in its currency.</summary>
public sealed record UnusedRetainer
{
    /// <summary>Its id, in digits.</summary>
    public string PaymentId { get => field ?? ""; init; }

    /// <summary>Its number.</summary>
    public string? PaymentNumber { get; init; }

    /// <summary>Date of the payment.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>What was paid.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What is still to be used.</summary>
    public decimal? UnusedAmount { get; init; }

    /// <summary>Id of the currency.</summary>
    public string? CurrencyId { get; init; }

    /// <summary>Currency, three letters.</summary>
    public string? CurrencyCode { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>How it was paid.</summary>
    public string? PaymentMode { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
