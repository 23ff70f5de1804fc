using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A payment application (owner invoice): what the contractor asks for on a prime contract in a billing period. Amounts are in the
/// invoice's currency. Members may be absent. One with an origin id cannot be changed by people.
/// </summary>
public sealed record PaymentApplication : ISyncEntity
{
    /// <summary>The id of the payment application.</summary>
    public long Id { get; init; }

    /// <summary>Which one of its contract it is: 1 for the first.</summary>
    public long? Number { get; init; }

    /// <summary>The number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The status.</summary>
    public PaymentApplicationStatus? Status { get; init; }

    /// <summary>The prime contract; its name is not sent.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Contract { get; init; }

    /// <summary>The id of the billing period (<see cref="IBillingPeriods"/>).</summary>
    public long? PeriodId { get; init; }

    /// <summary>The first day that it is about.</summary>
    public LocalDate? PeriodStart { get; init; }

    /// <summary>The last day that it is about.</summary>
    public LocalDate? PeriodEnd { get; init; }

    /// <summary>The date of the invoice.</summary>
    public LocalDate? BillingDate { get; init; }

    /// <summary>How much of the contract is complete, in percent.</summary>
    public decimal? PercentComplete { get; init; }

    /// <summary>What the invoice adds, before what is retained.</summary>
    public decimal? TotalAmountAccruedThisPeriod { get; init; }

    /// <summary>What the owner has paid of it.</summary>
    public decimal? TotalAmountPaid { get; init; }

    /// <summary>What it comes to, in the lines of the form G702.</summary>
    [JsonPropertyName("g702")]
    [JsonConverter(typeof(MentionConverter<BillingSummary>))]
    public BillingSummary? Summary { get; init; }

    /// <summary>The items, in the columns of the form G703; sent when one payment application is read or written.</summary>
    [JsonPropertyName("g703")]
    public IReadOnlyList<PaymentApplicationItem> Items { get => field ?? []; init; }

    /// <summary>The attached files; sent when one payment application is read or written.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created; sent in lists.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed; sent in lists.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
