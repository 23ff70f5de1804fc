namespace ZohoProcore.Sync;

/// <summary>
/// Holds what nobody approved yet, one order of a batch after the other: they share what is left of the budgets.
/// </summary>
internal sealed class OrderBatchApproval(ConnectionSession session, ISyncStore store, SyncState state)
{
    private readonly ApprovalPolicy? _policy = session.Connection.Policies.Approval;
    private readonly BudgetReader _budgets = new(session, session.Connection.Policies.Approval?.Budget ?? new());
    private readonly Dictionary<(long ProjectId, long WbsCodeId), decimal> _taken = [];

    /// <summary>The plan as it may be worked off, and what waits of it.</summary>
    public async Task HoldAsync(OrderWork work, OrderPlan plan, CancellationToken cancellationToken)
    {
        var vendorId = work.Input?.Order.VendorId;
        var growth = work.Input is { } input && _policy is { OverBudget: true } ? OrderBudgetRoom.Growth(input, plan) : null;
        var asked = await AskedAsync(work, plan, growth, cancellationToken).ConfigureAwait(false);
        work.Plan = OrderApproval.Hold(plan, vendorId, work.Record, state, asked, IsBegun(work, plan));
        var isHeld = plan.Steps.Count > 0 && work.Plan.Steps.Count == 0;
        work.Waiting = isHeld // beside a question as well: nobody has seen what it keeps from being written
            ? OrderApproval.Waiting(plan, vendorId, work.Record?.Waiting)
            : work.Plan.Outcome == RecordState.NeedsReview && work.Record?.Waiting is { ApprovedBy: null, Unseen: not null } unseen ? unseen

            // An approval stands until what was approved is written: a write of unknown outcome lets nothing else through.
            : work.Record?.Waiting is { ApprovedBy: not null } approved && work.Plan.Steps.Count + work.OpenIntents.Count > 0 ? approved
            : null;
        if (growth is not null && work.Plan.Steps.Count > 0)
        {
            foreach (var one in growth)
            {
                _taken[one.Key] = one.Value + (_taken.TryGetValue(one.Key, out var before) ? before : 0);
            }
        }
    }

    /// <summary>Why policy wants the plan approved. A write whose outcome is not known yet was allowed before.</summary>
    private async Task<string?> AskedAsync(
        OrderWork work,
        OrderPlan plan,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal>? growth,
        CancellationToken cancellationToken)
    {
        if (_policy is null || plan.Steps.Count == 0 || IsBegun(work, plan))
        {
            return null;
        }

        // Before the go-ahead everything waits, and is shown with what it would leave of the budget.
        var asked = state.Stage == SyncStage.Running ? await NeedAsync(work, plan, _policy, cancellationToken).ConfigureAwait(false) : null;
        var over = growth is not null && state.Stage != SyncStage.Paused && work.Record?.Waiting?.ApprovedBy is null
            ? await OverBudgetAsync(work.Input!, growth, cancellationToken).ConfigureAwait(false)
            : null;
        return asked is null ? over : over is null ? asked : $"{asked} {over}";
    }

    /// <summary>Whether all that would be written was begun as it is: what it came to then is what it comes to now.</summary>
    private static bool IsBegun(OrderWork work, OrderPlan plan) => work.Record?.State != RecordState.Filtered
        && plan.Steps.Select(step => step.OriginId).Distinct().All(origin => work.OpenIntents.Any(
            intent => intent.OriginId == origin && IsOf(plan.Commitments.First(commitment => commitment.OriginId == origin), intent)));

    private static bool IsOf(PlannedCommitment planned, CommitmentIntent begun) => begun.Desired.Equals(CommitmentFields.Of(planned))
        && (planned.ChangeOrder is not { } change || begun.ChangeOrder?.Lines.SequenceEqual(change.Lines) == true);

    private async Task<string?> NeedAsync(OrderWork work, OrderPlan plan, ApprovalPolicy policy, CancellationToken cancellationToken)
    {
        var order = work.Input?.Order;
        var isNew = policy.FirstOrderOfVendor && order is { VendorId.Length: > 0 }
            && !await KnownVendors.IncludeAsync(store, session.Connection.Id, order.VendorId, cancellationToken).ConfigureAwait(false);
        return OrderApprovalNeed.Of(plan, work.Input ?? work.Known!, isNew ? order!.VendorName : null, policy);
    }

    private async Task<string?> OverBudgetAsync(
        OrderInput input,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal> growth,
        CancellationToken cancellationToken)
    {
        var over = new List<string>();
        foreach (var projectId in growth.Keys.Select(place => place.ProjectId).Distinct().OrderBy(id => id))
        {
            var codes = input.Projects.FirstOrDefault(project => project.Codes.ProjectId == projectId)?.Codes
                ?? new() { ProjectId = projectId };
            var budget = await _budgets.ReadAsync(codes, cancellationToken).ConfigureAwait(false);
            if (OrderBudgetNeed.Of(input, budget, growth, _taken) is { } sentence)
            {
                over.Add(sentence);
            }
        }

        return over.Count == 0 ? null : string.Join(" ", over);
    }
}
