using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>A vendor credit that was paid out, wholly or in part. A row of a list does not name the account.</summary>
public sealed record VendorCreditRefund
{
    /// <summary>Its id, in digits.</summary>
    public string VendorCreditRefundId { get => field ?? ""; init; }

    /// <summary>The vendor credit.</summary>
    public string? VendorCreditId { get; init; }

    /// <summary>Number of the vendor credit; lists say it.</summary>
    public string? VendorCreditNumber { get; init; }

    /// <summary>Date of the refund.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>How it was paid, such as <c>cash</c>.</summary>
    public string? RefundMode { get; init; }

    /// <summary>Reference number.</summary>
    public string? ReferenceNumber { get; init; }

    /// <summary>Amount, in the currency of the vendor credit.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Amount in the base currency; lists say it.</summary>
    public decimal? AmountBcy { get; init; }

    /// <summary>Units of the base currency for one unit of the currency of the vendor credit.</summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>The account it was paid into.</summary>
    public string? AccountId { get; init; }

    /// <summary>Name of that account.</summary>
    public string? AccountName { get; init; }

    /// <summary>Name of the vendor, whom lists call customer.</summary>
    public string? CustomerName { get; init; }

    /// <summary>Description.</summary>
    public string? Description { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
