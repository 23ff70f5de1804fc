using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Says what to store for an order for which something is made that it is booked to, before and after. Reads and writes nothing: what is
/// returned is stored as it is.
/// </summary>
internal static class OrderGapBookkeeper
{
    /// <summary>Before the first write.</summary>
    public static ChangeSet Before(OrderBookkeeper keeper, OrderWork work)
    {
        var plan = work.Plan!;
        var record = keeper.Record(work, plan, RecordState.Applying, "Writes are under way.", []);
        return keeper.Learned(plan) with
        {
            Records = [record with { NotCommitted = OrderTakes.Of(work, work.OpenIntents) }],
            Audit =
            [
                .. OrderAudit.Links(work, plan),
                .. OrderAudit.State(work, record, []),
                .. work.Gaps.Select(one => Entry(work, AuditKind.Intent, one) with { Reason = one.Step.Sentence }),
            ],
        };
    }

    /// <summary>
    /// After the last one. Nothing of the order is written yet: it is looked at again, and so are the orders that wait for the same.
    /// </summary>
    public static ChangeSet After(OrderBookkeeper keeper, OrderRules rules, OrderWork work, Instant now)
    {
        var plan = work.Plan!;
        var refused = work.Gaps.Where(one => one.Refusal is not null).ToList();
        var findings = refused.ConvertAll(one => OrderGap.Refused(one.Step, plan.OrderNumber, one.Refusal!, one.IsPartlyMade, one.Offered));
        var record = keeper.Record(
            work,
            plan,
            refused.Count == 0 ? RecordState.Applying : RecordState.NeedsReview,
            refused.Count == 0 ? "What it is booked to was created in Procore; it is looked at again."
                : string.Join(" ", findings.Select(finding => finding.Sentence)),
            findings) with
        {
            Waiting = refused.Count == 0 && plan.Next is not null ? work.Waiting : null, // it was shown with what comes next
            RefusedHash = refused.Count == 0 ? null : RefusedOrder.Hash(work.Input!, rules, []),
            Repeated = refused.Count == 0 ? WriteBrake.Next(work.Repeated, plan, now) : work.Repeated,
            NotCommitted = OrderTakes.Of(work, work.OpenIntents),
        };
        var used = work.Gaps.Except(refused).Where(one => DecisionOf(work, one).Length > 0).Select(one =>
            Entry(work, AuditKind.DecisionUsed, one) with
            {
                Result = ActionOf(work, one).ToString(),
                Reason = one.Made!,
            });
        List<AuditDraft> ended = [.. OrderDecisionEndings.Of(work, plan), .. used];
        return new()
        {
            Records = [record],
            EndedDecisions = [.. ended.Select(one => one.DecisionId)],
            Reviews = ReviewKeeper.Keep(work.Key, record.OrderNumber, findings, plan.StateHash, work.Reviews, now),
            Completed = [work.Claim],
            Submitted =
            [
                .. refused.Count > 0 ? [] : WorkMaker.Due([work.Key], now, work.Claim.Item.Priority, "what it is booked to was created"),
                .. WorkMaker.Due(
                    work.Gaps.Except(refused).Select(one => RecordKey.ProjectCodes(one.Step.ProjectId)).Distinct(),
                    now,
                    WorkPriority.Poll,
                    "what an order is booked to was created"),
            ],
            Audit = [.. Outcomes(work), .. ended, .. OrderAudit.State(work, record, findings)],
        };
    }

    /// <summary>What is known of each.</summary>
    public static IEnumerable<AuditDraft> Outcomes(OrderWork work) => work.Gaps.Select(one => Entry(work, AuditKind.Outcome, one) with
    {
        Result = one.Refusal is not null ? "refused" : one.Made is not null ? "written" : "unknown",
        Reason = one.Refusal ?? one.Made ?? work.Failure?.Message ?? string.Empty,
    });

    private static string DecisionOf(OrderWork work, OrderGapWrite write) =>
        OrderDecisionEndings.Allowing(work.Plan!, write.Step.OriginId) ?? string.Empty;

    private static ReviewAction ActionOf(OrderWork work, OrderGapWrite write) =>
        work.Input?.Decisions.FirstOrDefault(one => one.Id == DecisionOf(work, write))?.Action ?? ReviewAction.Create;

    private static AuditDraft Entry(OrderWork work, AuditKind kind, OrderGapWrite write) => new()
    {
        Kind = kind,
        Record = work.Key.ToString(),
        OrderNumber = work.Plan!.OrderNumber,
        ProjectId = write.Step.ProjectId,
        OriginId = write.Step.OriginId,
        InputHash = work.Plan.InputHash,
        PlanHash = work.Plan.PlanHash,
        DecisionId = DecisionOf(work, write),
    };
}
