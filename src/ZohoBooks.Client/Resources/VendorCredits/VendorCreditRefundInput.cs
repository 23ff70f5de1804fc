using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into the refund of a vendor credit. Zoho Books wants date, amount and account in every write.</summary>
public sealed record VendorCreditRefundInput : IInput
{
    /// <summary>Date of the refund; needed to create one.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Amount, in the currency of the vendor credit; needed to create a refund.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>The account it is paid into; needed to create a refund.</summary>
    public Optional<string?> AccountId { get; init; }

    /// <summary>How it is paid, such as <c>cash</c>.</summary>
    public Optional<string?> RefundMode { get; init; }

    /// <summary>Reference number, at most 100 characters.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Units of the base currency for one unit of the currency of the vendor credit; needed where they differ.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
