using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A subcontractor invoice (requisition): what a subcontractor asks for on a commitment in a billing period. Amounts are in the invoice's
/// currency. Members may be absent, depending on the view. An invoice with an origin id cannot be changed by people.
/// </summary>
public sealed record Requisition : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the invoice.</summary>
    public long Id { get; init; }

    /// <summary>Which invoice of its contract it is: 1 for the first.</summary>
    public long? Number { get; init; }

    /// <summary>The subcontractor's number of the invoice.</summary>
    public string? InvoiceNumber { get; init; }

    /// <summary>The status.</summary>
    public RequisitionStatus? Status { get; init; }

    /// <summary>What an ERP system says of it.</summary>
    public string? ErpStatus { get; init; }

    /// <summary>The id of the invoice before it on the same contract.</summary>
    public long? PreviousRequisitionId { get; init; }

    /// <summary>The id of the project.</summary>
    public long? ProjectId { get; init; }

    /// <summary>The id of the commitment.</summary>
    public long? CommitmentId { get; init; }

    /// <summary>What kind of commitment it is, such as <c>WorkOrderContract</c>.</summary>
    public string? CommitmentType { get; init; }

    /// <summary>The name of the commitment.</summary>
    public string? ContractName { get; init; }

    /// <summary>The id of the vendor.</summary>
    public long? VendorId { get; init; }

    /// <summary>The name of the vendor.</summary>
    public string? VendorName { get; init; }

    /// <summary>The id of the billing period (<see cref="IBillingPeriods"/>).</summary>
    public long? PeriodId { get; init; }

    /// <summary>The first day that it is about.</summary>
    public LocalDate? RequisitionStart { get; init; }

    /// <summary>The last day that it is about.</summary>
    public LocalDate? RequisitionEnd { get; init; }

    /// <summary>The date of the invoice.</summary>
    public LocalDate? BillingDate { get; init; }

    /// <summary>When it was submitted.</summary>
    public LocalDate? SubmittedAt { get; init; }

    /// <summary>When it was paid.</summary>
    public LocalDate? PaymentDate { get; init; }

    /// <summary>Whether it is the last one of its contract.</summary>
    public bool? Final { get; init; }

    /// <summary>Whether it asks for progress, for retainage, or for both: <c>progress</c>, <c>retainage_release</c>,
    /// <c>progress_and_retainage_release</c>.</summary>
    public string? InvoiceType { get; init; }

    /// <summary>How much of the contract is complete, in percent.</summary>
    public decimal? PercentComplete { get; init; }

    /// <summary>What the subcontractor asked for.</summary>
    public decimal? TotalClaimedAmount { get; init; }

    /// <summary>What it comes to.</summary>
    [JsonConverter(typeof(MentionConverter<BillingSummary>))]
    public BillingSummary? Summary { get; init; }

    /// <summary>How the lines of the contract are accounted; sent when one invoice is read.</summary>
    public AccountingMethod? AccountingMethod { get; init; }

    /// <summary>The items; empty in the default view.</summary>
    public IReadOnlyList<RequisitionItem> Items { get => field ?? []; init; }

    /// <summary>The attached files.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>The third-party id, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the invoice was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the invoice was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
