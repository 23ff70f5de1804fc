using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>What would be done for one order, and why. Making a plan writes nothing.</summary>
public sealed record OrderPlan
{
    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The order's number.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The state the order ends in when every step succeeds.</summary>
    public required RecordState Outcome { get; init; }

    /// <summary>Why it ends there, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>The commitments as they shall be; empty unless the order is to be synced.</summary>
    public IReadOnlyList<PlannedCommitment> Commitments { get; init; } = [];

    /// <summary>What the order costs by policy; null where that is its total, or where it is not known.</summary>
    public decimal? Cost { get; init; }

    /// <summary>What it costs in each project, in the commitments' currency; null where that is not known.</summary>
    [JsonIgnore]
    internal IReadOnlyList<ProjectCost>? CostByProject { get; init; }

    /// <summary>What it costs on each code of each project; null where that is not known.</summary>
    [JsonIgnore]
    internal IReadOnlyList<OrderCodeCost>? CostByCode { get; init; }

    /// <summary>The currency of <see cref="Cost"/> where the order was converted; null for the order's own.</summary>
    public string? CostCurrency { get; init; }

    /// <summary>What leads from the order's total to its cost, in the order's currency; null when nothing does.</summary>
    public IReadOnlyList<CostCorrection>? Corrections { get; init; }

    /// <summary>The order's amounts as a table, for what a person is asked about its writes; null where they are not known.</summary>
    internal string? Amounts { get; init; }

    /// <summary>The writes that are needed; none when both sides agree.</summary>
    public IReadOnlyList<OrderStep> Steps { get; init; } = [];

    /// <summary>What keeps the order from being synced.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>Which rule answered what.</summary>
    [JsonPropertyName("decisions")] // as plans have always been hashed
    public IReadOnlyList<RuleAnswer> Answers { get; init; } = [];

    /// <summary>Vendor and project links that were found with certainty and are to be stored.</summary>
    public IReadOnlyList<Link> NewLinks { get; init; } = [];

    /// <summary>The origin_ids of commitments that are gone for good and are to be forgotten.</summary>
    public IReadOnlyList<string> Forgotten { get; init; } = [];

    /// <summary>What becomes of decisions that people took about the order; null when nothing does.</summary>
    public IReadOnlyList<OrderDecisionUse>? DecisionUses { get; init; }

    /// <summary>
    /// What is left of the budget on each of the order's codes, before the plan and after it; null where nobody asked.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<BudgetRoom>? Room { get; init; }

    /// <summary>
    /// What of the plan leaves less than nothing of a budget, or that nobody can tell, and what policy makes of that, in words; null where
    /// it is left, and where neither the policy <see cref="ApprovalPolicy.OverBudget"/> nor anybody asked.
    /// </summary>
    [JsonIgnore]
    public string? OverBudget { get; init; }

    /// <summary>
    /// The fields, by origin_id, in which Procore's values stay because a person decided so: they are no values of the sync's.
    /// </summary>
    internal IReadOnlyDictionary<string, IReadOnlyCollection<string>> Kept { get; init; } =
        new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>What is written of the order once what it is booked to was made; null where nothing is made before it.</summary>
    [JsonIgnore]
    internal OrderPlanContent? Next { get; init; }

    /// <summary>
    /// The origin_ids of what stands in Procore and is left to people, because policy leaves the order out; null where it does not.
    /// </summary>
    [JsonIgnore]
    internal IReadOnlyList<string>? LeftToPeople { get; init; }

    /// <summary>
    /// The plan with what follows on the codes and budget lines that are made first, as far as that is known: what people, policies and
    /// budgets are asked about before the first of it is written. The engine gives every plan whole; one of <see cref="OrderPlanner"/>
    /// ends with what is made first. The hashes are those of the plan as it was stored.
    /// </summary>
    [JsonIgnore]
    internal OrderPlan Whole => Next is null ? this : this with
    {
        Outcome = Next.Outcome,
        Commitments = [.. Commitments, .. Next.Commitments],
        Steps = [.. Steps, .. Next.Steps],
        Findings = [.. Findings, .. Next.Findings],
        Answers = [.. Answers, .. Next.Answers.Where(answer => !Answers.Contains(answer))],
        NewLinks = [.. NewLinks, .. Next.NewLinks.Where(link => !NewLinks.Contains(link))],
        Forgotten = [.. Forgotten, .. Next.Forgotten.Where(origin => !Forgotten.Contains(origin))],
        Kept = Next.Kept,
        Next = null,
    };

    /// <summary>
    /// The hash of the order together with its commitments as they are: what a person's decision about this plan is bound to.
    /// </summary>
    public required string StateHash { get; init; }

    /// <summary>SHA-256, in hex, of the input and the rules.</summary>
    public required string InputHash { get; init; }

    /// <summary>SHA-256, in hex, of the plan.</summary>
    public required string PlanHash { get; init; }
}
