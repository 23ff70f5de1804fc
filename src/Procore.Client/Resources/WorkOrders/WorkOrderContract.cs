using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A work order contract (a subcontract): a commitment to a vendor. Amounts are in the contract's currency. Members may be absent,
/// depending on the view.
/// </summary>
public sealed record WorkOrderContract : ICommitment
{
    /// <summary>The id of the contract.</summary>
    public long Id { get; init; }

    /// <summary>The number of the contract.</summary>
    public string? Number { get; init; }

    /// <summary>The title of the contract.</summary>
    public string? Title { get; init; }

    /// <summary>The description, as text with line breaks; see <see cref="DescriptionHtml"/>.</summary>
    [JsonIgnore]
    public string? Description { get => HtmlText.ToText(DescriptionHtml); init => DescriptionHtml = HtmlText.ToHtml(value); }

    /// <summary>The description, as the HTML that Procore keeps.</summary>
    [JsonPropertyName("description")]
    public string? DescriptionHtml { get; init; }

    /// <summary>The status of the contract; <see cref="WorkOrderContractStatus.IsLocked"/> says whether it can still be changed.</summary>
    public WorkOrderContractStatus? Status { get; init; }

    /// <summary>The vendor.</summary>
    [JsonConverter(typeof(MentionConverter<PurchaseOrderVendor>))]
    public PurchaseOrderVendor? Vendor { get; init; }

    /// <summary>The project.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Project { get; init; }

    /// <summary>How lines are accounted.</summary>
    public AccountingMethod? AccountingMethod { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public bool? Executed { get; init; }

    /// <summary>Whether only people with permission see the contract.</summary>
    public bool? Private { get; init; }

    /// <summary>What the work includes, as text with line breaks; see <see cref="InclusionsHtml"/>.</summary>
    [JsonIgnore]
    public string? Inclusions { get => HtmlText.ToText(InclusionsHtml); init => InclusionsHtml = HtmlText.ToHtml(value); }

    /// <summary>What the work includes, as the HTML that Procore keeps.</summary>
    [JsonPropertyName("inclusions")]
    public string? InclusionsHtml { get; init; }

    /// <summary>What the work does not include, as text with line breaks; see <see cref="ExclusionsHtml"/>.</summary>
    [JsonIgnore]
    public string? Exclusions { get => HtmlText.ToText(ExclusionsHtml); init => ExclusionsHtml = HtmlText.ToHtml(value); }

    /// <summary>What the work does not include, as the HTML that Procore keeps.</summary>
    [JsonPropertyName("exclusions")]
    public string? ExclusionsHtml { get; init; }

    /// <summary>The sum of the lines.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>The sum of lines and approved change orders.</summary>
    public decimal? RevisedContract { get; init; }

    /// <summary>Approved change orders.</summary>
    public decimal? ApprovedChangeOrders { get; init; }

    /// <summary>Change orders that wait for approval.</summary>
    public decimal? PendingChangeOrders { get; init; }

    /// <summary>Change orders being written.</summary>
    public decimal? DraftChangeOrdersAmount { get; init; }

    /// <summary>What was paid.</summary>
    public decimal? TotalPayments { get; init; }

    /// <summary>What is still to be paid.</summary>
    public decimal? RemainingBalanceOutstanding { get; init; }

    /// <summary>The retainage in percent.</summary>
    public decimal? RetainagePercent { get; init; }

    /// <summary>The date of the contract.</summary>
    public LocalDate? ContractDate { get; init; }

    /// <summary>When the work starts.</summary>
    public LocalDate? ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public LocalDate? ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete.</summary>
    public LocalDate? ActualCompletionDate { get; init; }

    /// <summary>When the contract was executed.</summary>
    public LocalDate? ExecutionDate { get; init; }

    /// <summary>When the contract was issued.</summary>
    public LocalDate? IssuedOnDate { get; init; }

    /// <summary>When the letter of intent was sent.</summary>
    public LocalDate? LetterOfIntentDate { get; init; }

    /// <summary>When the contract came back.</summary>
    public LocalDate? ReturnedDate { get; init; }

    /// <summary>When the approval letter was sent.</summary>
    public LocalDate? ApprovalLetterDate { get; init; }

    /// <summary>When the signed contract came back.</summary>
    public LocalDate? SignedContractReceivedDate { get; init; }

    /// <summary>The revised amount with pending change orders.</summary>
    public decimal? PendingRevisedContract { get; init; }

    /// <summary>How much has been paid, in percent.</summary>
    public decimal? PercentagePaid { get; init; }

    /// <summary>Whether subcontractor invoices (requisitions) may be made.</summary>
    public bool? RequisitionsAreEnabled { get; init; }

    /// <summary>Whether people without administrator rights see the lines of a private contract.</summary>
    public bool? ShowLineItemsToNonAdmins { get; init; }

    /// <summary>The third-party id of the contract, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The third-party code, which people see.</summary>
    public string? OriginCode { get; init; }

    /// <summary>The currency of the contract.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>The lines; empty in the compact view.</summary>
    [JsonPropertyName("line_items")]
    public IReadOnlyList<WorkOrderContractLine> Lines { get => field ?? []; init; }

    /// <summary>The attached files, where one contract is read or written; empty in lists.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>When the contract was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the contract was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the contract was deleted; null while it exists.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }

    string? ICommitment.StatusName => Status?.Value;

    bool ICommitment.IsLocked => Status?.IsLocked == true;
}
