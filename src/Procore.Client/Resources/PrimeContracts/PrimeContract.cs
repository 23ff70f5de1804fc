using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A prime contract: what the owner of a project and the contractor agreed on. Amounts are in the contract's currency. Members may be
/// absent.
/// </summary>
public sealed record PrimeContract : ISyncEntity, IDatedEntity
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

    /// <summary>The status of the contract.</summary>
    public PrimeContractStatus? Status { get; init; }

    /// <summary>Whether the contract was executed (signed).</summary>
    public bool? Executed { get; init; }

    /// <summary>Whether only people with permission see the contract.</summary>
    public bool? Private { get; init; }

    /// <summary>The owner or client, a vendor of the company's directory.</summary>
    [JsonConverter(typeof(MentionConverter<Reference>))]
    public Reference? Vendor { get; init; }

    /// <summary>How lines are accounted.</summary>
    public AccountingMethod? AccountingMethod { get; init; }

    /// <summary>The sum of the lines, with markups.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>The sum of the lines without markups; sent when one contract is read.</summary>
    public decimal? LineItemsTotal { get; init; }

    /// <summary>What approved change orders add.</summary>
    public decimal? ApprovedChangeOrders { get; init; }

    /// <summary>The sum of lines and approved change orders.</summary>
    public decimal? RevisedContractAmount { get; init; }

    /// <summary>What pending and revised change orders would add.</summary>
    public decimal? PendingChangeOrdersAmount { get; init; }

    /// <summary>What change orders in draft would add.</summary>
    public decimal? DraftChangeOrdersAmount { get; init; }

    /// <summary>What the owner has been invoiced.</summary>
    public decimal? OwnerInvoicesAmount { get; init; }

    /// <summary>What the owner has paid.</summary>
    public decimal? TotalPayments { get; init; }

    /// <summary>The revised amount less what has been paid.</summary>
    public decimal? OutstandingBalance { get; init; }

    /// <summary>How much has been paid, in percent.</summary>
    public decimal? PercentagePaid { get; init; }

    /// <summary>The retainage in percent.</summary>
    public decimal? RetainagePercent { get; init; }

    /// <summary>The date of the contract.</summary>
    public LocalDate? ContractDate { get; init; }

    /// <summary>When the contract was executed.</summary>
    public LocalDate? ExecutionDate { get; init; }

    /// <summary>When the signed contract came back.</summary>
    public LocalDate? SignedContractReceivedDate { get; init; }

    /// <summary>When the work begins.</summary>
    public LocalDate? ContractStartDate { get; init; }

    /// <summary>When the work is expected to be complete.</summary>
    public LocalDate? ContractEstimatedCompletionDate { get; init; }

    /// <summary>When the work was complete.</summary>
    public LocalDate? ActualCompletionDate { get; init; }

    /// <summary>The lines; sent when one contract is read.</summary>
    [JsonPropertyName("line_items")]
    public IReadOnlyList<PrimeContractLine> Lines { get => field ?? []; init; }

    /// <summary>The attached files; sent when one contract is read.</summary>
    public IReadOnlyList<ProcoreAttachment> Attachments { get => field ?? []; init; }

    /// <summary>The third-party id of the contract, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The currency of the contract.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the contract was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the contract was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When the contract was deleted; null while it exists.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
