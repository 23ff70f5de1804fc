namespace ZohoProcore.Sync;

/// <summary>
/// Holds what nobody approved yet, one order of a batch after the other: all orders share what is left of the budgets.
/// </summary>
internal sealed class OrderBatchApproval(
    ConnectionSession session, ISyncStore store, SyncState state, IReadOnlyList<OrderWork> works)
{
    private readonly ApprovalPolicy? _policy = session.Connection.Policies.Approval;
    private readonly BudgetReader _budgets = new(session, session.Connection.Policies.Approval?.Budget ?? new());
    private readonly OrderBudgetOthers _others = new(store, session.Connection.Id, state, works);

    /// <summary>The plan as it may be worked off, and what waits of it.</summary>
    public async Task HoldAsync(OrderWork work, OrderPlan plan, CancellationToken cancellationToken)
    {
        var vendorId = work.Input?.Order.VendorId;
        var growth = work.Input is { } input && _policy is { OverBudget: true } ? OrderBudgetRoom.Growth(input, plan) : null;
        var isBegun = IsBegun(work, plan);
        var isApproved = work.Record?.Waiting is { ApprovedBy: not null } given
            && (isBegun || given.Hash == OrderApproval.Waiting(plan, vendorId).Hash);
        var (asked, over) = await AskedAsync(work, plan, growth, isBegun, isApproved, cancellationToken).ConfigureAwait(false);
        var (record, before) = (work.Record, work.Record?.Waiting);
        if (isApproved && over is not null)
        {
            // It was shown with a budget that it fits into.
            asked = $"{asked} {before!.ApprovedBy} approved it before that was so.";
            before = before with { ApprovedBy = null, Unseen = null };
            record = record! with { Waiting = before };
        }

        work.Plan = OrderApproval.Hold(plan, vendorId, record, state, asked, isBegun);
        var isHeld = plan.Steps.Count > 0 && work.Plan.Steps.Count == 0;
        var takes = growth?.Select(one => new BudgetTake(one.Key.ProjectId, one.Key.WbsCodeId, one.Value)).ToList() ?? [];
        work.Waiting = isHeld // beside a question as well: nobody has seen what it keeps from being written
            ? OrderApproval.Waiting(plan, vendorId, before) with
            {
                Takes = takes.Count > 0 ? takes : null,
                IsOverBudget = over is not null || (isApproved && before!.IsOverBudget),
            }
            : work.Plan.Outcome == RecordState.NeedsReview && work.Record?.Waiting is { ApprovedBy: null, Unseen: not null } unseen ? unseen

            // An approval stands until what was approved is written: a write of unknown outcome lets nothing else through.
            : work.Record?.Waiting is { ApprovedBy: not null } approved && work.Plan.Steps.Count + work.OpenIntents.Count > 0 ? approved
            : null;
        _others.Note(work.Key.Id, takes, work.Plan.Steps.Count > 0, isHeld && work.Waiting?.ApprovedBy is not null);
    }

    /// <summary>
    /// Why policy wants the plan approved, and what of it a budget says. A write whose outcome is not known yet was allowed before; what is
    /// left of a budget is another question each time.
    /// </summary>
    private async Task<(string? Asked, string? Over)> AskedAsync(
        OrderWork work,
        OrderPlan plan,
        IReadOnlyDictionary<(long ProjectId, long WbsCodeId), decimal>? growth,
        bool isBegun,
        bool isApproved,
        CancellationToken cancellationToken)
    {
        if (_policy is null || plan.Steps.Count == 0)
        {
            return default;
        }

        // Before the go-ahead everything waits, and is shown with what it would leave of the budget.
        var asked = state.IsStarted && !isBegun
            ? await NeedAsync(work, plan, _policy, cancellationToken).ConfigureAwait(false)
            : null;
        var isAsked = growth is not null && !(isApproved && work.Record!.Waiting!.IsOverBudget);
        var over = isAsked ? await OverBudgetAsync(work.Input!, growth!, isApproved, cancellationToken).ConfigureAwait(false) : null;
        return (asked is null ? over : over is null ? asked : $"{asked} {over}", over);
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
        bool isApproved,
        CancellationToken cancellationToken)
    {
        var over = new List<string>();
        foreach (var projectId in growth.Keys.Select(place => place.ProjectId).Distinct().OrderBy(id => id))
        {
            var codes = input.Projects.FirstOrDefault(project => project.Codes.ProjectId == projectId)?.Codes
                ?? new() { ProjectId = projectId };
            var budget = await _budgets.ReadAsync(codes, cancellationToken).ConfigureAwait(false);
            var others = await _others.InAsync(projectId, input.Order.OrderId, !isApproved, cancellationToken).ConfigureAwait(false);
            if (OrderBudgetNeed.Of(input, budget, growth, others) is { } sentence)
            {
                over.Add(sentence);
            }
        }

        return over.Count == 0 ? null : string.Join(" ", over);
    }
}
