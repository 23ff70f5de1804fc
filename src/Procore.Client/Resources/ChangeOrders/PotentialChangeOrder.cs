using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using Zoho.Procore.Sdk.Shared;

namespace Procore.Client;

/// <summary>
/// A potential change order of a contract. It changes what the contract comes to once it is in a change order that is approved. Amounts are
/// in the contract's currency. Members may be absent: Procore does not document its answers.
/// </summary>
public sealed record PotentialChangeOrder : ISyncEntity, IDatedEntity
{
    /// <summary>The id of the potential change order.</summary>
    public long Id { get; init; }

    /// <summary>The id of the contract that it would change.</summary>
    public long? ContractId { get; init; }

    /// <summary>The id of the change order request that it is in, in projects with three tiers.</summary>
    public long? ChangeOrderRequestId { get; init; }

    /// <summary>The title of the change order request that it is in.</summary>
    public string? ChangeOrderRequestTitle { get; init; }

    /// <summary>The id of the change order that it is in.</summary>
    public long? ChangeOrderPackageId { get; init; }

    /// <summary>The title of the change order that it is in.</summary>
    public string? ChangeOrderPackageTitle { get; init; }

    /// <summary>How many tiers of change orders the project has.</summary>
    public long? ChangeOrderTiers { get; init; }

    /// <summary>The number.</summary>
    public string? Number { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The description.</summary>
    public string? Description { get; init; }

    /// <summary>The status.</summary>
    public ChangeOrderStatus? Status { get; init; }

    /// <summary>The total, with markups.</summary>
    public decimal? GrandTotal { get; init; }

    /// <summary>When it is due.</summary>
    public LocalDate? DueDate { get; init; }

    /// <summary>When it was invoiced.</summary>
    public LocalDate? InvoicedDate { get; init; }

    /// <summary>When it was paid.</summary>
    public LocalDate? PaidDate { get; init; }

    /// <summary>When it was reviewed.</summary>
    public Instant? ReviewedAt { get; init; }

    /// <summary>What it does to the schedule, in days.</summary>
    public long? ScheduleImpactAmount { get; init; }

    /// <summary>The third-party id of the potential change order, owned by one integration.</summary>
    [JsonConverter(typeof(OriginIdConverter))]
    public string? OriginId { get; init; }

    /// <summary>Free third-party data.</summary>
    public string? OriginData { get; init; }

    /// <summary>The currency of the amounts.</summary>
    [JsonConverter(typeof(MentionConverter<CurrencyConfiguration>))]
    public CurrencyConfiguration? CurrencyConfiguration { get; init; }

    /// <summary>When the record was created.</summary>
    public Instant? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public Instant? UpdatedAt { get; init; }

    /// <summary>When it was deleted; lists show deleted ones only when asked for.</summary>
    public Instant? DeletedAt { get; init; }

    /// <summary>Members of the answer that have no property here, and those whose value could not be read.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalMembers { get; set; }
}
