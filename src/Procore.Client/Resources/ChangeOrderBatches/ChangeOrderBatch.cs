using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A batch of change orders of a contract of either kind: what is signed, in projects with two or three tiers of change orders. Amounts are
/// in the contract's currency.
/// </summary>
public sealed record ChangeOrderBatch
{
    /// <summary>The id of the batch.</summary>
    public long Id { get; init; }

    /// <summary>The id of the contract that it changes.</summary>
    public long? ContractId { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The status.</summary>
    public ChangeOrderStatus? Status { get; init; }

    /// <summary>The number of the revision.</summary>
    public long? Revision { get; init; }

    /// <summary>The total, with markups.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>Whether it was executed (signed).</summary>
    public bool? Executed { get; init; }

    /// <summary>Whether only people with permission see it.</summary>
    public bool? Private { get; init; }

    /// <summary>Whether it has to be signed.</summary>
    public bool? SignatureRequired { get; init; }

    /// <summary>When it is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public LocalDate? InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public LocalDate? PaidDate { get; init; }

    /// <summary>When it came back signed.</summary>
    public LocalDate? SignedChangeOrderReceivedDate { get; init; }

    /// <summary>When the work is expected to be complete with it.</summary>
    public LocalDate? RevisedSubstantialCompletionDate { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public long? ScheduleImpactAmount { get; init; }

    /// <summary>When it was reviewed.</summary>
    public Instant? ReviewedAt { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>The values of custom fields.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProcoreCustomField> CustomFieldValues => ProcoreCustomField.In(AdditionalMembers);

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
