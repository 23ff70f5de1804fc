using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What a vendor paid back of a payment that was too high. A row of a list does not name the account.</summary>
public sealed record VendorPaymentRefund
{
    /// <summary>Its id, in digits.</summary>
    [JsonPropertyName("vendorpayment_refund_id")]
    public string VendorPaymentRefundId { get => field ?? ""; init; }

    /// <summary>The payment.</summary>
    [JsonPropertyName("vendorpayment_id")]
    public string? VendorPaymentId { get; init; }

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

    /// <summary>The account it was paid into.</summary>
    public string? ToAccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? ToAccountName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
