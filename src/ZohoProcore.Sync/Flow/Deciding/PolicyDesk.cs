using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Says what other policies would change, and takes them.</summary>
internal sealed class PolicyDesk(ISyncStore store, OrderRules rules, TimeProvider time)
{
    private const int Batch = 500;

    private readonly OrderPlanner _planner = new(rules);
    private readonly UnseenWrites _unseen = new(store);
    private readonly WordSpreading _spreading = new(store, time);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>What the policies would change.</summary>
    public async ValueTask<PolicyChange> PreviewAsync(
        Connection connection, SyncPolicies policies, CancellationToken cancellationToken)
    {
        if (PolicyDocument.Check(policies) is { Count: > 0 } problems)
        {
            throw new PoliciesInvalidException(problems);
        }

        policies = PolicyVersions.Completed(policies, connection.Policies);
        var held = await StoredPolicies.ReadAsync(store, connection, cancellationToken).ConfigureAwait(false);
        var differences = PolicyComparison.Between(connection.Policies, policies);
        var changed = new List<ChangedOrder>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        var asBefore = new List<string>();
        var fields = new FieldsOnOrders();
        var (count, left) = (0, 0);
        if (IsOfOrders(connection.Policies, policies))
        {
            var past = new PastOrderReader(store, connection.Id);
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder };
            var records = new List<SyncRecord>();
            await foreach (var record in store.ReadRecordsAsync(connection.Id, query, cancellationToken).ConfigureAwait(false))
            {
                records.Add(record);
            }

            count = records.Count;
            for (var done = 0; done < records.Count; done += Batch)
            {
                var part = records.Skip(done).Take(Batch).ToList();
                var ids = part.ConvertAll(record => record.Key.Id);
                var written = (await store.ListCommitmentsAsync(connection.Id, new() { OrderIds = ids }, cancellationToken)
                    .ConfigureAwait(false)).ToLookup(commitment => commitment.OrderId, StringComparer.Ordinal);
                foreach (var record in part)
                {
                    var input = record.InputHash.Length == 0
                        ? null
                        : await past.ReadAsync(record.InputHash, cancellationToken).ConfigureAwait(false);
                    if (input is not null)
                    {
                        fields.Look(input.Order, input.Items);
                    }

                    var now = input is null ? null : OrderAfterWrites.Of(input, [.. written[record.Key.Id]]);
                    if (now is null || UnreadOrderInput.Lacks(now, policies)
                        || Look(record, now, connection.Policies, policies) is not var (isWritten, standing, order))
                    {
                        continue;
                    }

                    _ = known.Add(record.Key.Id);
                    left += standing;
                    if (order is not null)
                    {
                        changed.Add(order);
                    }

                    if (isWritten && order?.Waiting is null)
                    {
                        asBefore.Add(record.Key.Id);
                    }
                }
            }
        }

        var company = await StoredDirectories.LastAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Version = held.Version,
            Policies = policies,
            Differences = differences,
            Replanned = count,
            Orders = [.. changed.OrderBy(order => order.OrderNumber, StringComparer.Ordinal)
                .ThenBy(order => order.OrderId, StringComparer.Ordinal)],
            Unknown = count - known.Count,
            LeftOut = left,
            Known = known,
            AsBefore = asBefore,
            UnseenVendors = await _unseen.OfVendorsAsync(connection, policies, company, cancellationToken).ConfigureAwait(false),
            UnseenAlignment = IsOfAlignment(connection.Policies, policies)
                ? await _unseen.OfAlignmentAsync(connection, policies.Alignment, company, cancellationToken).ConfigureAwait(false)
                : string.Empty,
            UnknownNames =
            [
                .. (company is null ? [] : NamedInPolicy.Findings(policies, company.Directory))
                    .Select(finding => $"{finding.Sentence} {finding.NextStep}"),
                .. fields.Unknown(policies),
            ],
        };
    }

    /// <summary>Takes a change that was shown. What it would write is approved as it was shown.</summary>
    public async ValueTask<PolicyState> ChangeAsync(
        Connection connection, PolicyChange change, string by, string note, CancellationToken cancellationToken)
    {
        await _spreading.FinishAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        var next = await Afresh.DecideAsync(() => TakeAsync(connection, change, by, note, cancellationToken)).ConfigureAwait(false);
        await _spreading.FinishAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        return next;
    }

    private async ValueTask<PolicyState> TakeAsync(
        Connection connection, PolicyChange change, string by, string note, CancellationToken cancellationToken)
    {
        var basis = await StoredPolicies.NotedAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var before = await StoredPolicies.ReadAsync(store, connection, cancellationToken).ConfigureAwait(false);
        var isHeld = PolicyVersions.HashOf(before.Policies) == PolicyVersions.HashOf(change.Policies);
        if (isHeld && (before.Proposed is null || before.Version != change.Version))
        {
            return before;
        }

        if (before.Version != change.Version)
        {
            throw new DecisionRefusedException(
                "Change of policies",
                FormattableString.Invariant($"{before.By} changed them meanwhile, to version {before.Version}. ")
                + "Look once more at what this would change, and take it then.");
        }

        var isOfOrders = IsOfOrders(before.Policies, change.Policies);
        var next = PolicyVersions.Taken(before, change.Policies, by, note, Now);
        next = isOfOrders || isHeld ? next : next with { IsSpread = true };
        KeyValuePair<string, string>[] vendors =
            change.Policies.Vendors == before.Policies.Vendors ? [] : [StoredSyncState.VendorsOf(next)];
        await store.SaveAsync(
            connection.Id,
            new()
            {
                Basis = basis,
                Policies = next.Policies,
                Cursors = isHeld ? StoredPolicies.Of(next)
                    : StoredPolicies.Of(next).Concat(isOfOrders ? StoredBounds.OfPolicies.Of(BoundsOf(change, next)) : []).Concat(vendors)
                        .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
                Submitted =
                [
                    .. vendors.Length == 0
                        ? Array.Empty<WorkItem>()
                        : [WorkMaker.Due(RecordKey.CompanyDirectory, Now, WorkPriority.Person, "policy of vendors changed")],
                    .. IsOfAlignment(before.Policies, next.Policies)
                        ? [WorkMaker.Due(RecordKey.Alignment, Now, WorkPriority.Poll, "policy of alignment changed")]
                        : Array.Empty<WorkItem>(),
                ],
                Audit = [isHeld ? PolicyVersions.Kept(by, note) : PolicyVersions.Entry(next, change.Differences, change.Sentence)],
            },
            cancellationToken).ConfigureAwait(false);
        return next;
    }

    // What orders do not rest on is no reason to look at them.
    private static bool IsOfOrders(SyncPolicies before, SyncPolicies after) =>
        PolicyVersions.HashOfOrders(before) != PolicyVersions.HashOfOrders(after);

    private static bool IsOfAlignment(SyncPolicies before, SyncPolicies after) =>
        PolicyVersions.HashOf(before with { Alignment = after.Alignment }) != PolicyVersions.HashOf(before);

    private static PolicyBounds BoundsOf(PolicyChange change, PolicyState state) => new()
    {
        Version = state.Version,
        By = state.By,
        Known = [.. change.Known.OrderBy(id => id, StringComparer.Ordinal)],
        Shown = change.Orders.Where(order => order.Waiting is not null)
            .ToDictionary(order => order.OrderId, order => order.Waiting!, StringComparer.Ordinal),
        AsBefore = [.. change.AsBefore.OrderBy(id => id, StringComparer.Ordinal)],
    };

    /// <summary>
    /// Whether anything would be written of the order, how many of its commitments would be left to people that are not now, and what
    /// of it would be another one; null where a rule fails at it, or nobody knows whether what would be written is in a locked period.
    /// </summary>
    private (bool IsWritten, int LeftOut, ChangedOrder? Order)? Look(
        SyncRecord record, OrderInput input, SyncPolicies held, SyncPolicies policies)
    {
        if (KnownOrderPlan.Of(_planner, input) is not { } before
            || KnownOrderPlan.Of(_planner, input with { Policies = policies }) is not { } after
            || (after.Steps.Count > 0 && UnreadOrderInput.LacksLocks(input, policies)))
        {
            return null;
        }

        var isWritten = after.Steps.Count > 0;
        var left = before.LeftToPeople is null ? after.LeftToPeople?.Count ?? 0 : 0;

        if (isWritten && OverrunOrder.Of(record, input.Order.VendorId, after, held.Approval, policies.Approval) is { } over)
        {
            return (isWritten, left, over);
        }

        var asked = policies.Approval is { } approval ? OrderApprovalNeed.Of(after, input, null, approval) : null;
        return (isWritten, left, OrderPlanComparison.IsSame(before, after) ? null : new()
        {
            OrderId = record.Key.Id,
            OrderNumber = record.OrderNumber,
            Before = before.Outcome,
            After = after.Outcome,
            Reason = asked is null ? after.Reason : $"{after.Reason} {asked}",
            Steps = [.. after.Steps.Select(step => step.Sentence)],
            Waiting = !isWritten ? null : OrderApproval.Waiting(after, input.Order.VendorId),
        });
    }
}
