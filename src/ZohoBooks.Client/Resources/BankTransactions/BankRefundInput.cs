using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A line of a statement as a refund. Amounts are in the document's currency.</summary>
public sealed record BankRefundInput : IInput
{
    /// <summary>Day; needed.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Amount; refunds of payments need it.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The credit note that is paid back; needed for one.</summary>
    [JsonPropertyName("creditnote_id")]
    public Optional<string?> CreditNoteId { get; init; }

    /// <summary>The vendor credit that is paid back; needed for one.</summary>
    public Optional<string?> VendorCreditId { get; init; }

    /// <summary>The vendor payment that is paid back.</summary>
    [JsonPropertyName("vendorpayment_id")]
    public Optional<string?> VendorPaymentId { get; init; }

    /// <summary>The account that it is paid from; a refund of a customer's payment needs it.</summary>
    public Optional<string?> FromAccountId { get; init; }

    /// <summary>The account that it is paid into; a refund of a vendor payment needs it.</summary>
    public Optional<string?> ToAccountId { get; init; }

    /// <summary>The account that a vendor credit is paid into.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>How it is paid, such as <c>cash</c>.</summary>
    public Optional<string?> RefundMode { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
