using System.Text.Json.Serialization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Where one record stands, as a host shows it.</summary>
public sealed record SyncRecord
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>Its state.</summary>
    public required RecordState State { get; init; }

    /// <summary>The order's number; empty until it was read once.</summary>
    public string OrderNumber { get; init; } = string.Empty;

    /// <summary>The vendor's name on the order.</summary>
    public string VendorName { get; init; } = string.Empty;

    /// <summary>The order's currency.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>What the order comes to.</summary>
    public decimal Total { get; init; }

    /// <summary>What the order costs by policy, in <see cref="CostCurrency"/>; null where that is its total.</summary>
    public decimal? Cost { get; init; }

    /// <summary>The currency of <see cref="Cost"/>; null for the order's.</summary>
    public string? CostCurrency { get; init; }

    /// <summary>What leads from the total to the cost, in the order's currency; null when nothing does.</summary>
    public IReadOnlyList<CostCorrection>? Corrections { get; init; }

    /// <summary>
    /// What the order costs in each Procore project, in <see cref="CostCurrency"/>; null where that is not known, and in records of earlier
    /// versions.
    /// </summary>
    public IReadOnlyList<ProjectCost>? CostByProject { get; init; }

    /// <summary>
    /// What a person entered by hand for it; null where it is not left out, where its cost is known, and in records of earlier versions.
    /// </summary>
    public LeftOutOrder? LeftOut { get; init; }

    /// <summary>
    /// Whether policy left the order out when it was looked at: what stands of it in Procore is left to people. False in records of earlier
    /// versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsLeftToPeople { get; init; }

    /// <summary>The hash of the policies that it was looked at with; null in records of earlier versions.</summary>
    public string? PoliciesHash { get; init; }

    /// <summary>The hash of those of them that its cost rests on; null in records of earlier versions.</summary>
    public string? CostPoliciesHash { get; init; }

    /// <summary>The order's status in Zoho.</summary>
    public string OrderStatus { get; init; } = string.Empty;

    /// <summary>Zoho's time stamp of the order when it was last read.</summary>
    public Instant? LastModified { get; init; }

    /// <summary>When it was last read.</summary>
    public Instant? ReadAt { get; init; }

    /// <summary>The hash of the order as it was last read.</summary>
    public string OrderHash { get; init; } = string.Empty;

    /// <summary>The hash of the last plan's input.</summary>
    public string InputHash { get; init; } = string.Empty;

    /// <summary>The hash of the last plan.</summary>
    public string PlanHash { get; init; } = string.Empty;

    /// <summary>
    /// The hash of all that a write rested on which Procore refused: while it is the same, the write is not sent again unless a person
    /// asks. Null when none was refused.
    /// </summary>
    public string? RefusedHash { get; init; }

    /// <summary>The plan that waits for a go-ahead; null when none does.</summary>
    public WaitingPlan? Waiting { get; init; }

    /// <summary>
    /// What it takes of budgets beside what is committed: its commitments as they were read last or written since, and what may yet
    /// arrive. Null where it has none, and in records of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BudgetTake>? NotCommitted { get; init; }

    /// <summary>
    /// The last edit in Zoho Books that came to stand in its commitments; null where none did, and in records of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LandedEdit? Landed { get; init; }

    /// <summary>
    /// The connection in whose company of Procore the order is, where several lead from its organization; null where it is this one's, and
    /// in records of earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ElsewhereIn { get; init; }

    /// <summary>
    /// What was written of it last, and how often in the same way; null where nothing was without a person's word for it, and in records of
    /// earlier versions.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RepeatedWrite? Repeated { get; init; }

    /// <summary>Why it stands there, in words.</summary>
    public string Reason { get; init; } = string.Empty;

    /// <summary>The codes of the findings, in order.</summary>
    public IReadOnlyList<string> FindingCodes { get; init; } = [];

    /// <summary>When the state last changed.</summary>
    public required Instant ChangedAt { get; init; }
}

/// <summary>What an order costs in one project.</summary>
/// <param name="ProjectId">The Procore project.</param>
/// <param name="Amount">The cost, in the commitments' currency.</param>
public sealed record ProjectCost(long ProjectId, decimal Amount)
{
    /// <summary>
    /// Units of the company's currency for one of the commitment's, where it stays in the order's foreign currency: the order's, unless a
    /// person kept Procore's. Else null.
    /// </summary>
    public decimal? Rate { get; init; }
}
