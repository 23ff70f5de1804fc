using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What was paid back of a customer payment.</summary>
public sealed record CustomerPaymentRefund
{
    /// <summary>Its id, in digits.</summary>
    public string PaymentRefundId { get => field ?? ""; init; }

    /// <summary>The payment.</summary>
    public string? PaymentId { get; init; }

    /// <summary>Number of the payment; lists say it.</summary>
    public string? PaymentNumber { get; init; }

    /// <summary>Name of the customer; lists say it.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Date of the refund.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? RefundMode { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Amount, in the currency of the payment.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency; lists say it.</summary>
    public decimal? AmountBcy { get; init; }

    /// <summary>Amount in the currency of the payment; lists say it.</summary>
    public decimal? AmountFcy { get; init; }

    /// <summary>Units of the base currency for one unit of the currency of the payment.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
