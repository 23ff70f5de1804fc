using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Puts together what waits for a go-ahead, from what was read last. Asks neither service.</summary>
/// <param name="store">The store.</param>
/// <param name="rules">The rules to plan by.</param>
/// <param name="time">The time.</param>
/// <param name="plans">What is kept of earlier readings by the same rules; null for none.</param>
/// <param name="kinds">The kinds of record of the host's own; null for none.</param>
internal sealed class WaitingOrderReader(
    ISyncStore store, OrderRules rules, TimeProvider time, PastOrderPlans? plans = null, IReadOnlyList<RecordKind>? kinds = null)
{
    private readonly List<Link> _links = [];

    public async Task<WaitingReport> ReadAsync(string connectionId, CancellationToken cancellationToken)
    {
        // Asked first: what is looked at while the orders are read may be missing among them.
        var isComplete = await IsCompleteAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var recordsHash = await HashAsync(connectionId, cancellationToken).ConfigureAwait(false);
        if (recordsHash is not null && plans?.Report(connectionId, recordsHash) is { } kept)
        {
            return await NowAsync(connectionId, kept, isComplete, cancellationToken).ConfigureAwait(false);
        }

        var orders = new List<WaitingOrder>();
        var past = new PastOrderReader(store, connectionId, plans);
        var planned = new Dictionary<string, WaitingOrderPlan>(StringComparer.Ordinal);
        var before = plans?.Waiting(connectionId) ?? planned;
        var hasGaps = false;
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = RecordState.AwaitingApproval };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            // The same input has the same plan.
            var plan = before.TryGetValue(record.InputHash, out var known)
                ? known
                : Plan(await past.ReadAsync(record.InputHash, cancellationToken).ConfigureAwait(false));
            if (plan is not null)
            {
                planned[record.InputHash] = plan;
            }

            hasGaps |= plan is null;
            orders.Add(Describe(record, plan));
        }

        plans?.Keep(connectionId, planned);
        var vendors = new List<WaitingVendor>();
        query = new() { Kind = RecordKind.Vendor, State = RecordState.AwaitingApproval };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            vendors.Add(new(record.Key.Id, record.VendorName, record.Reason) { Hash = record.Waiting?.Hash ?? string.Empty });
        }

        var records = new List<WaitingRecord>();
        foreach (var kind in kinds ?? [])
        {
            query = new() { Kind = kind, State = RecordState.AwaitingApproval };
            await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                records.Add(new(record.Key, record.OrderNumber, record.Reason, record.Waiting?.Hash ?? string.Empty));
            }
        }

        var commitments = orders
            .SelectMany(order => order.Commitments.Select(commitment => (Order: order, Commitment: commitment)))
            .ToList();
        var report = new WaitingReport
        {
            State = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false),
            At = Now,
            IsComplete = isComplete,
            Orders =
            [
                .. orders
                    .OrderBy(order => order.OrderNumber, StringComparer.Ordinal)
                    .ThenBy(order => order.OrderId, StringComparer.Ordinal),
            ],
            Projects = Totals(commitments, one =>
                (one.Commitment.ProjectId.ToString(CultureInfo.InvariantCulture), one.Commitment.ProjectName)),
            Vendors = Totals(commitments, one => (one.Order.VendorId, one.Order.VendorName)),
            VendorWrites =
            [
                .. vendors.OrderBy(vendor => vendor.Name, StringComparer.Ordinal)
                    .ThenBy(vendor => vendor.ContactId, StringComparer.Ordinal),
            ],
            Records =
            [
                .. records.OrderBy(record => record.Name, StringComparer.Ordinal)
                    .ThenBy(record => record.Key.ToString(), StringComparer.Ordinal),
            ],
            Links =
            [
                .. _links.GroupBy(link => (link.Kind, link.ZohoId, link.ProjectId)).Select(same => same.First())
                    .OrderBy(link => link.Kind).ThenBy(link => link.ZohoId, StringComparer.Ordinal).ThenBy(link => link.ProjectId),
            ],
            States = await store.CountRecordsAsync(connectionId, RecordKind.PurchaseOrder, cancellationToken).ConfigureAwait(false),
            Questions = await store.CountReviewsAsync(connectionId, ReviewStatus.Open, cancellationToken).ConfigureAwait(false),
        };

        // Only what is whole and of one moment is kept: where a plan could not be put together, the next look tries again.
        if (recordsHash is not null && planned.Count > 0 && !hasGaps
            && await HashAsync(connectionId, cancellationToken).ConfigureAwait(false) == recordsHash)
        {
            plans?.Keep(connectionId, recordsHash, report);
        }

        return report;
    }

    // What waits rests on the records alone; how far the connection goes and what else there is may be another by now.
    private async Task<WaitingReport> NowAsync(
        string connectionId, WaitingReport report, bool isComplete, CancellationToken cancellationToken) => report with
        {
            State = await StoredSyncState.ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false),
            At = Now,
            IsComplete = isComplete,
            States = await store.CountRecordsAsync(connectionId, RecordKind.PurchaseOrder, cancellationToken).ConfigureAwait(false),
            Questions = await store.CountReviewsAsync(connectionId, ReviewStatus.Open, cancellationToken).ConfigureAwait(false),
        };

    private async Task<string?> HashAsync(string connectionId, CancellationToken cancellationToken)
    {
        if (plans is null)
        {
            return null;
        }

        var hash = string.Empty;
        foreach (var kind in new[] { RecordKind.PurchaseOrder, RecordKind.Vendor }.Concat(kinds ?? []))
        {
            hash += await store.GetRecordsHashAsync(connectionId, kind, RecordState.AwaitingApproval, cancellationToken)
                .ConfigureAwait(false);
        }

        return hash;
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private WaitingOrderPlan? Plan(OrderInput? input)
    {
        if (KnownOrderPlan.Of(new(rules), input) is not { } plan)
        {
            return null;
        }

        var written = new HashSet<string>(plan.Steps.Select(step => step.OriginId), StringComparer.Ordinal);
        return new(
            [
                .. plan.Commitments.Where(commitment => written.Contains(commitment.OriginId))
                    .Select(commitment => Describe(commitment, input!)),
            ],
            plan.NewLinks);
    }

    private WaitingOrder Describe(SyncRecord record, WaitingOrderPlan? plan)
    {
        _links.AddRange(plan?.Links ?? []);
        return new()
        {
            OrderId = record.Key.Id,
            OrderNumber = record.OrderNumber,
            VendorId = record.Waiting?.VendorId ?? string.Empty,
            VendorName = record.VendorName,
            Reason = record.Reason,
            Hash = record.Waiting?.Hash ?? string.Empty,
            ApprovedBy = record.Waiting?.ApprovedBy,
            Commitments = plan?.Commitments ?? [],
        };
    }

    private static WaitingCommitment Describe(PlannedCommitment commitment, OrderInput input)
    {
        var existing = input.Existing.FirstOrDefault(one => one.OriginId == commitment.OriginId);
        return new(
            commitment.ProjectId,
            input.Company.ProcoreProject(commitment.ProjectId)?.Name ?? string.Empty,
            commitment.Currency,
            OrderAmendedTotal.Then(commitment, existing),
            existing is null,
            commitment.Status)
        {
            Before = existing is null ? null : OrderAmendedTotal.Now(existing),
            ChangeOrder = commitment.ChangeOrder?.Total,
            Fields = FieldsOf(commitment),
        };
    }

    private static SortedDictionary<string, string> FieldsOf(PlannedCommitment commitment)
    {
        var image = CommitmentFields.Of(commitment);
        var fields = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in CommitmentFields.Heads.Except([CommitmentFields.Vendor, CommitmentFields.AccountingMethod]))
        {
            Add(name, image[name]);
        }

        Add("private", commitment.Private switch { true => "yes", false => "no", null => string.Empty });
        Add("retainage_percent", commitment.RetainagePercent is { } percent ? Text.Amount(percent) : string.Empty);
        foreach (var custom in commitment.CustomFields ?? [])
        {
            Add(custom.Label, custom.Value);
        }

        return fields;

        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                fields[name] = value;
            }
        }
    }

    private static List<WaitingTotal> Totals(
        IEnumerable<(WaitingOrder Order, WaitingCommitment Commitment)> commitments,
        Func<(WaitingOrder Order, WaitingCommitment Commitment), (string Id, string Name)> of) =>
    [
        .. commitments
            .GroupBy(one => (of(one).Id, one.Commitment.Currency))
            .Select(group => new WaitingTotal(
                group.Key.Id, of(group.First()).Name, group.Key.Currency, group.Count(), group.Sum(one => one.Commitment.Total)))
            .OrderBy(total => total.Name, StringComparer.Ordinal)
            .ThenBy(total => total.Id, StringComparer.Ordinal)
            .ThenBy(total => total.Currency, StringComparer.Ordinal),
    ];

    private async Task<bool> IsCompleteAsync(string connectionId, CancellationToken cancellationToken)
    {
        var work = await store.ListWorkAsync(connectionId, cancellationToken).ConfigureAwait(false);

        // Looking at the services' clocks again, and letting go of what is kept no longer, reads neither side.
        return work.Count > 0 && work.Where(item => item.Key != RecordKey.Clocks && item.Key != RecordKey.Kept).All(item =>
            item.DueAt > Now && (item.Key.Kind.IsHosts
                || (WorkKind.Of(item.Key.Kind) is { IsScan: var isScan } && (isScan ? item.Attempts == 0 : item.Attempts > 0))));
    }
}
