namespace ZohoProcore.Sync;

/// <summary>What was decided about an order, before it is a plan under its hashes.</summary>
internal sealed record OrderPlanContent(RecordState Outcome, string Reason)
{
    public IReadOnlyList<PlannedCommitment> Commitments { get; init; } = [];

    public IReadOnlyList<OrderStep> Steps { get; init; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The commitments that would be made anew, whatever else is asked.</summary>
    public IReadOnlyList<PlannedCommitment> Made { get; init; } = [];

    public IReadOnlyList<RuleAnswer> Answers { get; init; } = [];

    public IReadOnlyList<Link> NewLinks { get; init; } = [];

    public IReadOnlyList<string> Forgotten { get; init; } = [];

    /// <summary>The origin_ids of what stands and is left to people, because policy leaves the order out; null where it does not.</summary>
    public IReadOnlyList<string>? LeftToPeople { get; init; }

    /// <summary>The fields, by origin_id, in which Procore's values stay because a person decided so.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Kept { get; init; } =
        new Dictionary<string, IReadOnlyCollection<string>>();

    /// <summary>What is to be written once its steps are done, as far as that is known; null where nothing else is.</summary>
    public OrderPlanContent? Next { get; init; }

    public CostedOrder? Costs { get; init; }

    /// <summary>What the order costs in each project; null where that is not known.</summary>
    public IReadOnlyList<ProjectCost>? CostByProject { get; init; }

    /// <summary>What it costs on each code of each project; null where that is not known.</summary>
    public IReadOnlyList<OrderCodeCost>? CostByCode { get; init; }

    /// <summary>Whether its writes go on as they are: nobody is asked before.</summary>
    public bool IsWritten => Steps.Count > 0 && Findings.All(finding => finding.Code == FindingCodes.ChangeOrderPending);

    /// <summary>What an order costs is known whatever else keeps it from being written; null where it is not.</summary>
    public OrderPlanContent Costed(CostedOrder? costs) => this with { Costs = costs, CostByProject = costs?.ByProject };

    /// <summary>Every finding shows the order's amounts, and the plan what each policy made of them.</summary>
    public OrderPlanContent Explained(CostedOrder costs, IReadOnlyList<RuleAnswer> answers) => this with
    {
        Answers = [.. Answers, .. answers],
        Findings = [.. Findings.Select(finding => finding.Table is null ? finding with { Table = costs.Table } : finding)],
    };

    /// <summary>Recorded commitments that say themselves that they were deleted, and are not wanted any more.</summary>
    public static IReadOnlyList<string> Gone(OrderInput input, IReadOnlyList<PlannedCommitment> commitments) =>
    [
        .. input.Recorded
            .Where(recorded => commitments.All(commitment => commitment.OriginId != recorded.OriginId))
            .Where(recorded => input.Existing.Any(existing => existing.OriginId == recorded.OriginId && existing.IsDeleted))
            .Select(recorded => recorded.OriginId),
    ];

    /// <summary>The worst of them: what a person changed in Procore, then what is gone.</summary>
    public static RecordState StateOf(IReadOnlyList<Finding> findings)
    {
        var codes = findings.Select(finding => finding.Code).ToList();
        return codes.Contains(FindingCodes.CommitmentChanged) ? RecordState.Conflict
            : codes.Exists(code => code is FindingCodes.CommitmentDeleted or FindingCodes.CommitmentNotFound or FindingCodes.OrderDeleted)
                ? RecordState.Orphaned
            : RecordState.NeedsReview;
    }
}
