using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Says what to store for an order at each point of its way. Reads and writes nothing: what is returned is stored as it is.
/// </summary>
internal sealed class OrderBookkeeper(
    OrderRules rules, SyncPolicies policies, Instant now, long? epoch = null, OrderPolicyHashes? hashes = null)
{
    private readonly OrderPolicyHashes _hashes = hashes ?? new(policies);

    /// <summary>Before the first write: what is about to be written, so that a crash leaves a trace to resolve.</summary>
    public ChangeSet BeforeWriting(OrderWork work)
    {
        var plan = work.Plan!;
        var record = Record(work, plan, RecordState.Applying, "Writes are under way.", []);
        return Learned(plan) with
        {
            Records = [record with { NotCommitted = OrderTakes.Begun(work) }],
            OpenedIntents = [.. work.Writes.Select(write => Intent(work, plan, write))],
            Audit =
            [
                .. OrderAudit.Links(work, plan),
                .. OrderAudit.State(work, record, []),
                .. work.Writes.Select(write => OrderAudit.Of(work, plan, AuditKind.Intent, write) with
                {
                    DecisionId = OrderDecisionEndings.Allowing(plan, write.Planned.OriginId) ?? string.Empty,
                    Reason = string.Join(
                        " ", plan.Steps.Where(step => step.OriginId == write.Planned.OriginId).Select(step => step.Sentence)),
                }),
            ],
        };
    }

    /// <summary>After the last write, or at once where nothing was to be written: how it came out.</summary>
    public ChangeSet Settled(OrderWork work)
    {
        var plan = work.Plan!;
        var refused = work.Writes.Where(write => write.Refusal is not null).ToList();
        var findings = refused.Count == 0 ? plan.Findings : refused.ConvertAll(write => new Finding
        {
            Code = write.Refusal!.Code,
            Subject = write.Planned.OriginId,
            Sentence = write.Refusal.Of(plan.OrderNumber, write.Planned.ProjectId),
            NextStep = write.Refusal.NextStep,
            Table = plan.Amounts,
        });
        var state = refused.Count == 0 ? plan.Outcome : RecordState.NeedsReview;
        var reason = refused.Count == 0 ? plan.Reason : string.Join(" ", findings.Select(finding => finding.Sentence));
        var ended = OrderDecisionEndings.Of(work, plan);
        var record = Record(work, plan, state, reason, findings) with
        {
            Repeated = work.Writes.Count > 0 && refused.Count == 0 ? WriteBrake.Next(work.Repeated, plan, now) : work.Repeated,
            Waiting = work.Writes.Count > 0 || state is RecordState.Synced or RecordState.Filtered ? null : work.Waiting,
            RefusedHash = refused.Count > 0 && work.Input is { } input
                ? RefusedOrder.Hash(
                    input with { Decisions = [.. input.Decisions.Where(one => ended.All(end => end.DecisionId != one.Id))] },
                    rules,
                    refused.Select(write => write.Left).OfType<ExistingCommitment>())
                : null,
        };
        var keeper = new CommitmentKeeper(work, plan, epoch, now);
        var written = refused.Count > 0 ? keeper.Left().ToList() : keeper.Written().ToList();
        var closes = refused.Count > 0 || state is RecordState.Synced or RecordState.Filtered || written.Count > 0;
        var doubted = work.OpenIntents.Where(intent => work.Writes.All(write => write.Planned.OriginId != intent.OriginId));
        var toCome = refused.Count > 0 ? [] : LateCommitmentWrites.ToCome(doubted, work.Existing, [.. work.Recorded, .. written], now);
        var learned = work.Writes.Count == 0 ? Learned(plan) : new();
        return learned with
        {
            Records = [record with { NotCommitted = OrderTakes.Of(work, closes ? toCome : work.OpenIntents) }],
            Commitments = [.. written, .. refused.Count > 0 ? [] : keeper.Closed()],
            RemovedCommitments = refused.Count > 0 ? [] : plan.Forgotten,
            RemovedLinks = refused.Count > 0 ? [] : Ended(work, plan),
            EndedDecisions = [.. ended.Select(one => one.DecisionId)],
            ClosedIntents =
            [
                .. work.OpenIntents.Where(_ => closes).Except(toCome).Select(intent => intent.OriginId)
                    .Concat(work.Writes.Select(write => write.Planned.OriginId)).Distinct(),
            ],
            Reviews = ReviewKeeper.Keep(work.Key, record.OrderNumber, findings, plan.StateHash, work.Reviews, now),
            Completed = [work.Claim],
            Cursors = written.Count > 0 && work.Writes.Count > refused.Count && work.Input?.Order is { VendorId.Length: > 0 } order
                ? KnownVendors.With(order.VendorId, order.Number)
                : new Dictionary<string, string>(),

            // What becomes of the order without it, the next look finds.
            Submitted = work.Writes.Any(write => write.Releases) && refused.Count == 0
                    ? [WorkMaker.Due(work.Key, now, WorkPriority.Person, "its commitment was given back")]
                : work.Writes.Count > 0 && refused.Count == 0 && OrderWriteBack.IsToCome(policies, plan)
                    ? [WorkMaker.Due(work.Key, now, work.Claim.Item.Priority, "its order is to be told of what was written")]
                : work.FileIsLookedForAt(now) is { } at
                    ? [WorkMaker.Due(work.Key, at, WorkPriority.Poll, "its file was sent, and nobody knows whether it came")]
                : closes && toCome.Count > 0
                    ? [WorkMaker.Due(work.Key, toCome.Max(LateCommitmentWrites.Until), WorkPriority.Poll, "nothing can come late now")]
                : [],
            Audit =
            [
                .. work.Writes.Count == 0 ? OrderAudit.Links(work, plan) : [],
                .. work.Writes.SelectMany(write => OrderAudit.Outcomes(work, plan, write)),
                .. OrderAudit.Resolved(work, plan, work.IsNews(record, findings) ? [] : closes ? toCome : work.OpenIntents),
                .. ended,
                .. OrderAudit.Settled(work, plan, record, findings),
            ],
        };
    }

    /// <summary>Something went wrong on the way: try again later, and tell a person when it keeps failing.</summary>
    public ChangeSet Failed(OrderWork work, Exception failure)
    {
        var retry = FailureRules.Judge(failure, work.Claim.Item, policies, now);
        var number = work.Plan?.OrderNumber ?? (failure as RuleFailedException)?.OrderNumber ?? work.Record?.OrderNumber ?? work.Key.Id;
        var state = retry.GivesUp ? RecordState.Aborted : RecordState.Failed;
        var finding = new Finding
        {
            Code = failure is AnswerNotUnderstoodException ? FindingCodes.AnswerNotUnderstood : FindingCodes.RepeatedFailure,
            Sentence = $"Order {number} failed {retry.Item.Attempts} times; last: {failure.Message}",
            NextStep = "See to the cause and retry; until then it is tried once a day.",
        };
        var record = (work.Record ?? new() { Key = work.Key, State = state, OrderNumber = number, ChangedAt = now }) with
        {
            State = state,
            Reason = $"{failure.Message} It is tried again.",
            FindingCodes = retry.GivesUp ? [finding.Code] : [],
            ChangedAt = now,
        };
        return new()
        {
            Records = [Since(work, record, [])],
            Reviews = retry.GivesUp ? ReviewKeeper.Keep(work.Key, number, [finding], string.Empty, work.Reviews, now) : [],
            OpenedIntents = [.. work.Writes.Where(write => !write.IsChangeOrderMade).Select(write => NotMade(work, write))],
            Deferred = [work.Claim with { Item = retry.Item }],
            Submitted = FailureRules.Doubts(failure, work.Claim.Item) is { } scan
                ? [WorkMaker.Due(scan, now, WorkPriority.Poll, $"order {number} failed")]
                : [],
            Audit =
            [
                .. work.Writes.SelectMany(write => OrderAudit.Outcomes(work, work.Plan!, write)),
                .. OrderGapBookkeeper.Outcomes(work),
                .. OrderAudit.State(work, record, []),
            ],
        };
    }

    // A commitment that was taken over is the order's since somebody typed it: its link is older than what was written.
    public ChangeSet Learned(OrderPlan plan) =>
        new() { FoundLinks = [.. plan.NewLinks.Select(link => link.Kind == LinkKind.Commitment ? link : link with { At = now })] };

    /// <summary>The links to commitments that are forgotten: what was taken over and deleted, and has another one in its place.</summary>
    private static IReadOnlyList<Link> Ended(OrderWork work, OrderPlan plan) =>
    [
        .. work.Recorded.Where(recorded => plan.Forgotten.Contains(recorded.OriginId))
            .Select(recorded => work.Input?.Links.Find(LinkKind.Commitment, plan.OrderId, recorded.ProjectId) is { } link
                && link.ProcoreId == recorded.ContractId ? link : null)
            .OfType<Link>(),
    ];

    /// <summary>The order, the input and the parts it refers to, each under its hash, as far as they are not stored yet.</summary>
    public IReadOnlyDictionary<string, string> Snapshots(OrderWork work) => work.ToStore(rules);

    /// <summary>What the order rested on or was planned by, and does not rest on once the changes are stored.</summary>
    public IReadOnlyList<string> Replaced(OrderWork work, ChangeSet changes) =>
        changes.Records.FirstOrDefault(record => record.Key == work.Key) is not { } after ? [] :
        [
            .. new[] { work.Record?.OrderHash, work.Record?.InputHash }.Concat(work.Snapshots(rules).Keys)
                .OfType<string>().Where(hash => hash.Length > 0 && hash != after.OrderHash && hash != after.InputHash).Distinct(),
        ];

    /// <summary>That the order was planned by these states of the directories, which are kept therefore.</summary>
    public static IReadOnlyList<SnapshotUse> Uses(OrderWork work) => work is { Input: { } input, Plan: { } plan }
        ? [new(plan.InputHash, [input.Company.Hash, .. input.Projects.Select(project => project.Hash)])]
        : [];

    /// <summary>The record with the time since which it stands so.</summary>
    private static SyncRecord Since(OrderWork work, SyncRecord record, IReadOnlyList<Finding> findings) =>
        work.IsNews(record, findings) ? record : record with { ChangedAt = work.Record!.ChangedAt };

    private CommitmentIntent Intent(OrderWork work, OrderPlan plan, CommitmentWrite write) => new()
    {
        OriginId = write.Planned.OriginId,
        OrderId = plan.OrderId,
        ProjectId = write.Planned.ProjectId,
        PlanHash = plan.PlanHash,

        // What a person typed is never taken for a value that the sync was about to write.
        Desired = write.SetsOwner ? new() : CommitmentFields.Of(write.Planned),
        ChangeOrder = write.Planned.ChangeOrder is { Id: 0 } ? Doubted(work, write) : write.Planned.ChangeOrder,
        DecisionId = OrderDecisionEndings.Allowing(plan, write.Planned.OriginId),
        Epoch = epoch,
        Unseen = LateCommitmentWrites.Of(
            CommitmentFields.Of(write.Planned),
            work.Existing.FirstOrDefault(existing => existing.OriginId == write.Planned.OriginId),
            work.OpenIntents.FirstOrDefault(open => open.OriginId == write.Planned.OriginId),
            work.Recorded.FirstOrDefault(recorded => recorded.OriginId == write.Planned.OriginId),
            epoch,
            now),
        At = now,
    };

    /// <summary>The intent of a write whose change order certainly was not made: nobody has to look for it.</summary>
    private CommitmentIntent NotMade(OrderWork work, CommitmentWrite write) => Intent(work, work.Plan!, write) with
    {
        ChangeOrder = Doubted(work, write),
        DecisionId = null,
    };

    /// <summary>The change order that may have been made by an earlier run; null when there is none.</summary>
    private static PlannedChangeOrder? Doubted(OrderWork work, CommitmentWrite write) =>
        work.OpenIntents.FirstOrDefault(intent => intent.OriginId == write.Planned.OriginId)?.ChangeOrder;

    /// <summary>Where the order stands.</summary>
    public SyncRecord Record(OrderWork work, OrderPlan plan, RecordState state, string reason, IReadOnlyList<Finding> findings)
    {
        var order = work.Input?.Order;
        var record = new SyncRecord
        {
            Key = work.Key,
            State = state,
            OrderNumber = plan.OrderNumber,
            VendorName = order?.VendorName ?? work.Record?.VendorName ?? string.Empty,
            Currency = order?.Currency ?? work.Record?.Currency ?? string.Empty,
            Total = order?.Total ?? work.Record?.Total ?? 0,
            Cost = order is null ? work.Record?.Cost : plan.Cost,
            CostCurrency = order is null ? work.Record?.CostCurrency : plan.CostCurrency,
            Corrections = order is null ? work.Record?.Corrections : plan.Corrections,
            CostByProject = order is null ? work.Record?.CostByProject : plan.CostByProject,
            LeftOut = order is null ? work.Record?.LeftOut : OrderHandEntry.Of(work.Input!, plan, rules, work.Record?.LeftOut),
            IsLeftToPeople = plan.LeftToPeople is not null,
            PoliciesHash = work.Input is { } read ? _hashes.Of(read.Policies).Orders : work.Record?.PoliciesHash,
            CostPoliciesHash = work.Input is { } input ? _hashes.Of(input.Policies).Cost : work.Record?.CostPoliciesHash,
            OrderStatus = order?.Status ?? work.Record?.OrderStatus ?? string.Empty,
            LastModified = order?.LastModified ?? work.Record?.LastModified,
            ReadAt = now,
            OrderHash = order is null ? string.Empty : work.HashOf(order),
            InputHash = plan.InputHash,
            PlanHash = plan.PlanHash,
            Waiting = work.Waiting,
            Landed = OrderLanding.Of(work, state, now),
            Repeated = work.Repeated,
            ElsewhereIn = state != RecordState.Filtered ? null
                : order is null ? work.Record?.ElsewhereIn : work.Input!.Routing?.Elsewhere?.ConnectionId,
            Reason = reason,
            FindingCodes = [.. findings.Select(finding => finding.Code).Distinct()],
            ChangedAt = now,
        };
        return Since(work, record, findings);
    }
}
