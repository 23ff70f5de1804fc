using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into the refund of a credit note.</summary>
public sealed record CreditNoteRefundInput : IInput
{
    /// <summary>Date of the refund; needed to create one.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Amount, in the currency of the credit note; needed to create a refund.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The account it is paid from; needed to create a refund.</summary>
    public Optional<string?> FromAccountId { get; init; }

    /// <summary>How it is paid, such as <c>cash</c>.</summary>
    public Optional<string?> RefundMode { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Units of the base currency for one unit of the currency of the credit note.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Form of payment (Mexico).</summary>
    public Optional<string?> PaymentForm { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
