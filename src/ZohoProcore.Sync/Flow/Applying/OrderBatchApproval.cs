namespace ZohoProcore.Sync;

/// <summary>
/// Holds what nobody approved yet, one order of a batch after the other: all orders share what is left of the budgets.
/// </summary>
internal sealed class OrderBatchApproval(
    ConnectionSession session, ISyncStore store, SyncState state, IReadOnlyList<OrderWork> works)
{
    private readonly ApprovalPolicy? _policy = session.Connection.Policies.Approval;
    private readonly OrderBudgetOthers _others = new(
        store,
        session.Connection.Id,
        state,
        new(session),
        works.ToDictionary(work => work.Key.Id, work => OrderTakes.Of(work, work.OpenIntents) ?? [], StringComparer.Ordinal),
        session.Takes);

    private readonly BudgetReader _budgets = new(session, session.Connection.Policies.Approval?.Budget ?? new());

    private BudgetOverrunTreatment Overruns => _policy?.BudgetOverruns ?? BudgetOverrunTreatment.Ask;

    /// <summary>The plan as it may be worked off, and what waits of it.</summary>
    public async Task HoldAsync(OrderWork work, OrderPlan plan, CancellationToken cancellationToken)
    {
        // What is made first is made for what comes next: nothing of both is written before all of it may be.
        var whole = plan.Whole;
        var vendorId = work.Input?.Order.VendorId;
        var standing = Standing(work);
        var growth = work.Input is { } input && _policy is { OverBudget: true } ? OrderBudgetRoom.Growth(input, whole) : null;
        var isBegun = IsBegun(work, whole);
        var isApproved = standing?.Waiting is { ApprovedBy: not null } given
            && (isBegun || given.Hash == OrderApproval.Waiting(whole, vendorId).Hash);
        var over = growth is not null && IsLookedAt(work, whole, isApproved)
            ? await new OrderBudgetCheck(_budgets, _others).OverAsync(work.Input!, growth, isApproved, cancellationToken)
                .ConfigureAwait(false)
            : null;
        if (over is not null && Overruns == BudgetOverrunTreatment.Block)
        {
            (work.Plan, work.Waiting) = (OrderApproval.Block(whole, vendorId, state, over), null);
            _others.Note(work.Key.Id, [], goesOn: false, isApproved: false);
            return;
        }

        var asked = await NeedAsync(work, whole, isBegun, cancellationToken).ConfigureAwait(false);
        var (record, before) = (standing, standing?.Waiting);
        var warning = Overruns == BudgetOverrunTreatment.Warn ? over : null;
        over = warning is null ? over : null;
        asked = asked is null ? over : over is null ? asked : $"{asked} {over}";
        if (isApproved && over is not null)
        {
            // It was shown with a budget that it fits into.
            asked = $"{asked} {before!.ApprovedBy} approved it before that was so.";
            before = before with { ApprovedBy = null, Unseen = null };
            record = record! with { Waiting = before };
        }

        var held = OrderApproval.Hold(whole, vendorId, record, state, asked, isBegun);
        work.Plan = OrderApproval.Warned(ReferenceEquals(held, whole) ? plan : held, warning);
        var isHeld = plan.Steps.Count > 0 && work.Plan.Steps.Count == 0;
        var takes = growth?.Select(one => new BudgetTake(one.Key.ProjectId, one.Key.WbsCodeId, one.Value)).ToList() ?? [];
        work.Waiting = isHeld // beside a question as well: nobody has seen what it keeps from being written
            ? OrderApproval.Waiting(whole, vendorId, before) with
            {
                Takes = takes.Count > 0 ? takes : null,
                IsOverBudget = over is not null || warning is not null || (isApproved && before!.IsOverBudget),
            }
            : work.Plan.Outcome == RecordState.NeedsReview && standing?.Waiting is { ApprovedBy: null, Unseen: not null } unseen ? unseen

            // An approval stands until what was approved is written: a write of unknown outcome lets nothing else through.
            : standing?.Waiting is { ApprovedBy: not null } approved && work.Plan.Steps.Count + work.OpenIntents.Count > 0 ? approved
            : null;
        _others.Note(work.Key.Id, takes, work.Plan.Steps.Count > 0, isHeld && work.Waiting?.ApprovedBy is not null);
    }

    /// <summary>
    /// Where the order stands. That nothing was to be written of it, as it was shown to who took other policies, holds for the order as it
    /// was then: what was edited since goes the way of every edit.
    /// </summary>
    private static SyncRecord? Standing(OrderWork work) =>
        work.Record is { Waiting: { Hash: WaitingPlan.Nothing, ApprovedBy: not null } } marked
            && marked.LastModified != work.Input?.Order.LastModified ? marked with { Waiting = null } : work.Record;

    /// <summary>
    /// Whether the budget is looked at: what is left of it is another question each time, but one that was approved as over it. No word is
    /// above a policy that blocks.
    /// </summary>
    private bool IsLookedAt(OrderWork work, OrderPlan plan, bool isApproved) => plan.Steps.Count > 0
        && (Overruns != BudgetOverrunTreatment.Ask || !(isApproved && work.Record!.Waiting!.IsOverBudget));

    /// <summary>Whether all that would be written was begun as it is: what it came to then is what it comes to now.</summary>
    private static bool IsBegun(OrderWork work, OrderPlan plan) => work.Record?.State != RecordState.Filtered
        && plan.Steps.Select(step => step.OriginId).Distinct().All(origin => work.OpenIntents.Any(
            intent => intent.OriginId == origin && IsOf(plan.Commitments.First(commitment => commitment.OriginId == origin), intent)));

    private static bool IsOf(PlannedCommitment planned, CommitmentIntent begun) => begun.Desired.Equals(CommitmentFields.Of(planned))
        && (planned.ChangeOrder is not { } change || begun.ChangeOrder?.Lines.SequenceEqual(change.Lines) == true);

    /// <summary>
    /// Why policy wants the plan approved. A write whose outcome is not known yet was allowed before; before the go-ahead everything waits.
    /// </summary>
    private async Task<string?> NeedAsync(OrderWork work, OrderPlan plan, bool isBegun, CancellationToken cancellationToken)
    {
        if (_policy is not { } policy || plan.Steps.Count == 0 || !state.IsStarted || isBegun)
        {
            return null;
        }

        var order = work.Input?.Order;
        var isNew = policy.FirstOrderOfVendor && order is { VendorId.Length: > 0 }
            && !await KnownVendors.IncludeAsync(store, session.Connection.Id, order.VendorId, cancellationToken).ConfigureAwait(false);
        return OrderApprovalNeed.Of(plan, work.Input ?? work.Known!, isNew ? order!.VendorName : null, policy);
    }
}
