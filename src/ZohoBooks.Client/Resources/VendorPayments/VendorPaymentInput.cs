using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoBooks.Client;

/// <summary>What to write into a vendor payment. What is left alone is not sent; lists that are null are not sent.</summary>
public sealed record VendorPaymentInput : IInput
{
    /// <summary>The vendor; needed to create a payment.</summary>
    public Optional<string?> VendorId { get; init; }

    /// <summary>Amount, in the document's currency; needed to create a payment.</summary>
    public Optional<decimal?> Amount { get; init; }

    /// <summary>Date of the payment.</summary>
    public Optional<LocalDate?> Date { get; init; }

    /// <summary>Units of the base currency for one unit of the document's currency.</summary>
    public Optional<decimal?> ExchangeRate { get; init; }

    /// <summary>How it was paid, such as <c>Check</c>.</summary>
    public Optional<string?> PaymentMode { get; init; }

    /// <summary>Whether it is paid by a check that is printed.</summary>
    public Optional<bool?> IsPaidViaPrintCheck { get; init; }

    /// <summary>The account it was paid from.</summary>
    public Optional<string?> PaidThroughAccountId { get; init; }

    /// <summary>Reference number.</summary>
    public Optional<string?> ReferenceNumber { get; init; }

    /// <summary>Description.</summary>
    public Optional<string?> Description { get; init; }

    /// <summary>The location.</summary>
    public Optional<string?> LocationId { get; init; }

    /// <summary>The bills to pay.</summary>
    public IReadOnlyList<PaidBillInput>? Bills { get; init; }

    /// <summary>Custom fields, by position.</summary>
    public IReadOnlyList<CustomFieldInput>? CustomFields { get; init; }

    /// <summary>Reporting tags.</summary>
    public IReadOnlyList<ReportingTagInput>? Tags { get; init; }

    internal bool AddsNoRows => Bills is null || Bills.All(static bill => Known.IsId(bill?.BillPaymentId));

    /// <summary>Members without a property here, sent as they are; null sends none.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
