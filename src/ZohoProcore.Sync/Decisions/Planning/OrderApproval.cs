namespace ZohoProcore.Sync;

/// <summary>
/// Keeps a plan from being written until a person gave the go-ahead for it, and where what was approved is not what would be written now.
/// Pure.
/// </summary>
internal static class OrderApproval
{
    /// <summary>The plan as it may be worked off: as it is, or without its writes.</summary>
    /// <param name="plan">What would be done.</param>
    /// <param name="vendorId">The order's vendor in Zoho; null when the order is gone there.</param>
    /// <param name="record">Where the order stood before; null when it is new.</param>
    /// <param name="state">How far the connection goes.</param>
    /// <param name="asked">Why policy wants an approval of its own; null when it does not.</param>
    /// <param name="isBegun">Whether it was allowed and begun as it is, and nobody knows how that came out.</param>
    public static OrderPlan Hold(
        OrderPlan plan, string? vendorId, SyncRecord? record, SyncState state, string? asked = null, bool isBegun = false)
    {
        if (Missing(plan, vendorId, record, state, asked, isBegun) is not { } why)
        {
            return plan;
        }

        var held = Unwritten(plan, vendorId, state);
        if (plan.Steps.Count == 0)
        {
            return held;
        }

        // A change order that is not made yet waits for nobody in Procore; one that is does not keep the rest from being approved here.
        var findings = plan.Findings.Where(finding => !IsAboutWhatIsHeld(finding, plan)).ToList();
        var isAsked = findings.Exists(finding => finding.Code != FindingCodes.ChangeOrderPending);
        return held with
        {
            Outcome = isAsked ? plan.Outcome : RecordState.AwaitingApproval,
            Reason = isAsked ? plan.Reason : $"{why} {string.Join(" ", plan.Steps.Select(step => step.Sentence))}",
            Findings = findings,
            Commitments = [],
            Steps = [],
            Forgotten = [],
        };
    }

    /// <summary>The plan of an order that policy blocks: a question, and nothing of it is written.</summary>
    /// <param name="plan">What would be done.</param>
    /// <param name="vendorId">The order's vendor in Zoho; null when the order is gone there.</param>
    /// <param name="state">How far the connection goes.</param>
    /// <param name="over">What of it is not left of budgets, in words.</param>
    public static OrderPlan Block(OrderPlan plan, string? vendorId, SyncState state, string over)
    {
        var finding = new Finding
        {
            Code = FindingCodes.BudgetExceeded,
            Sentence = $"Order {plan.OrderNumber} does not fit into the budget. {over} "
                + OrderBudgetNeed.Effect(BudgetOverrunTreatment.Block)
                + string.Concat(plan.Steps.Select(step => step.BudgetLine).OfType<PlannedBudgetLine>()
                    .Select(line => $" Until then WBS code '{line.WbsCode}' gets no budget line of 0 either.").Distinct()),
            NextStep = "Give the code more budget in Procore and look at the order again, lower the order in Zoho Books, choose another "
                + "cost code on the line, or let over-commitment ask or warn in the policies (approval.budgetOverruns).",
            Table = plan.Amounts,
        };
        return Unwritten(plan, vendorId, state) with
        {
            Outcome = RecordState.NeedsReview,
            Reason = finding.Sentence,
            Findings = [.. plan.Findings.Where(one => !IsAboutWhatIsHeld(one, plan)), finding],
            OverBudget = over,
            Commitments = [],
            Steps = [],
            Forgotten = [],
        };
    }

    /// <summary>The plan with what it is over, which keeps it from nothing; as it is where that is null.</summary>
    public static OrderPlan Warned(OrderPlan plan, string? over) => over is null ? plan : plan with
    {
        OverBudget = over,
        Reason = $"{plan.Reason} {over} {OrderBudgetNeed.Effect(BudgetOverrunTreatment.Warn)}",
    };

    // Links that were found are proposals until a go-ahead reaches them, the certain ones too; what is to be made holds none yet.
    private static OrderPlan Unwritten(OrderPlan plan, string? vendorId, SyncState state) => plan with
    {
        NewLinks = state.IsStarted && IsReached(plan, vendorId, state)
            ? [.. plan.NewLinks.Where(link => link.Kind != LinkKind.Commitment)]
            : [],
        DecisionUses = Lapsed(plan),
    };

    /// <summary>What waits. What was approved stays so as long as it is the same.</summary>
    public static WaitingPlan Waiting(OrderPlan plan, string? vendorId, WaitingPlan? before)
    {
        var waiting = Waiting(plan, vendorId);
        return before?.Hash == waiting.Hash ? waiting with { ApprovedBy = before.ApprovedBy, Unseen = before.Unseen }
            : waiting with { Unseen = before?.ApprovedBy is { } by ? Changed(before, by) : before?.Unseen };
    }

    /// <summary>What an approval is bound to.</summary>
    public static WaitingPlan Waiting(OrderPlan plan, string? vendorId) => new()
    {
        Hash = HashOf(plan),
        VendorId = vendorId ?? string.Empty,
        Projects = [.. plan.Steps.Select(step => step.ProjectId).Distinct().OrderBy(id => id)],
    };

    // What has a question has no steps: it goes where its lines do, as far as that is known. A pilot of some projects reaches none that is
    // not known.
    private static bool IsReached(OrderPlan plan, string? vendorId, SyncState state)
    {
        var waiting = Waiting(plan, vendorId);
        IReadOnlyList<long> projects = plan.Steps.Count > 0 ? waiting.Projects :
        [
            .. (plan.CostByProject ?? []).Select(cost => cost.ProjectId)
                .Concat(plan.NewLinks.Where(link => link.Kind == LinkKind.Project).Select(link => link.ProcoreId)).Distinct(),
        ];
        return GoAheadDecider.Reaches(state, waiting with { Projects = projects })
            && (projects.Count > 0 || state.Projects is null || plan.NewLinks.Count == 0);
    }

    private static bool IsAboutWhatIsHeld(Finding finding, OrderPlan plan) => finding.Code == FindingCodes.ChangeOrderPending
        && plan.Steps.Any(step => step.Kind == OrderStepKind.WriteChangeOrder && step.OriginId == finding.Subject);

    // What an approval is bound to: the steps of the plan and what they would write, and both records as they are. What steps say in words
    // is no part of it: it names vendors as a directory spells them. What is made first goes with what it is made for: once it is there,
    // the rest is what was approved.
    private static string HashOf(OrderPlan plan) => ContentHash.Of(string.Join("\n", Writes(plan).Prepend(plan.StateHash)));

    /// <summary>What the steps of a plan would write.</summary>
    public static IEnumerable<string> Writes(OrderPlan plan) =>
        (plan.Steps.All(step => step.FillsGap) ? plan.Steps : plan.Steps.Where(step => !step.FillsGap))
            .Select(step => string.Join(
                " ",
                FormattableString.Invariant($"{step.Kind} {step.ProjectId} {step.OriginId}"),
                string.Join(",", step.Lines),
                string.Join(",", step.Fields ?? []),
                string.Join(",", (step.OrderFields ?? []).Select(field => $"{field.Key}={field.Value}")) + (step.FileHash ?? string.Empty)))
            .Concat(plan.Commitments.Select(commitment => string.Join(
                " ",
                ContentHash.Of(CommitmentFields.Of(commitment), CommitmentJson.Default.CommitmentImage),
                FormattableString.Invariant($"{commitment.Private} {commitment.RetainagePercent} {commitment.Adopts}"),
                commitment.ChangeOrder is { } change ? ContentHash.Of(change, CommitmentJson.Default.PlannedChangeOrder) : string.Empty)));

    private static string? Missing(
        OrderPlan plan, string? vendorId, SyncRecord? record, SyncState state, string? asked, bool isBegun) => state.Stage switch
        {
            SyncStage.NotStarted or SyncStage.Linking or SyncStage.Planning =>
                $"The connection only plans until a person gives the go-ahead. {asked}".TrimEnd() + " Then:",
            SyncStage.Paused => $"{state.By} paused the connection. {asked}".TrimEnd() + " When it goes on:",
            _ when !IsReached(plan, vendorId, state) =>
                $"The go-ahead of {state.By} does not reach the order. {asked}".TrimEnd() + " With one that does:",
            _ when !isBegun && record?.Waiting is { ApprovedBy: { } by } approved && approved.Hash != HashOf(plan) =>
                $"{asked} {Changed(approved, by)}".TrimStart(),
            _ when record?.Waiting is { ApprovedBy: null, Unseen: { } unseen } => $"{asked} {unseen}".TrimStart(),
            _ when asked is not null && record?.Waiting is not { ApprovedBy: not null } => $"{asked} A person has to approve it. Then:",
            _ => null,
        };

    private static string Changed(WaitingPlan approved, string by) => approved.Hash == WaitingPlan.Nothing
        ? $"It was shown to {by}, who took the policies, as an order of which nothing is written. A person has to approve it. It is now:"
        : $"The order, or what stands in Procore, changed after {by} approved its plan. It is now:";

    private static List<OrderDecisionUse>? Lapsed(OrderPlan plan) =>
        plan.DecisionUses?.Where(use => use.Effect != DecisionEffect.Allows).ToList() is { Count: > 0 } lapsed ? lapsed : null;
}
