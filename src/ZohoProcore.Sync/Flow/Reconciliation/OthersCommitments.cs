namespace ZohoProcore.Sync;

/// <summary>
/// Which orders the commitments belong to that the sync did not make: those of one that was linked, else those of the one order that has
/// their number; and which are no order's. What was written for another organization's order is never one's of this organization by its
/// number: two organizations number alike. Pure.
/// </summary>
internal sealed class OthersCommitments
{
    private readonly IReadOnlyDictionary<string, LedgerOrder> _orders;
    private readonly LinkSet _links;
    private readonly ILookup<string, string> _byNumber;
    private readonly List<(OtherCommitment Other, bool IsLinked, List<string> OrderIds)> _named;

    /// <param name="orders">The orders of Zoho.</param>
    /// <param name="others">The commitments.</param>
    /// <param name="links">What commitments people linked to which orders, and what they rejected.</param>
    public OthersCommitments(
        IReadOnlyDictionary<string, LedgerOrder> orders, IEnumerable<OtherCommitment> others, IEnumerable<Link> links)
    {
        (_orders, _links) = (orders, new(links));
        _byNumber = orders.ToLookup(order => CommitmentNumbers.Plain(order.Value.Number), order => order.Key, StringComparer.Ordinal);
        _named = [.. others.Select(Named)];
    }

    /// <summary>
    /// What stands beside an order's own commitments, and in place of them where it has none in a project: of the order's vendor, as far
    /// as both are known, and in a project that the order has lines for, where that is known. What is left commits something that no order
    /// has.
    /// </summary>
    /// <param name="own">The commitments that carry an origin_id of ours.</param>
    /// <param name="records">What the sync knows of the orders.</param>
    /// <param name="vendors">The links of vendors.</param>
    /// <param name="policies">Which orders become commitments.</param>
    public (IReadOnlyList<LedgerCommitment> OfOrders, IReadOnlyList<UnclaimedCommitment> OfNone) Of(
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyDictionary<RecordKey, SyncRecord> records,
        LinkSet vendors,
        SyncPolicies policies)
    {
        var live = own.Where(one => !one.IsClosed).ToLookup(one => one.OrderId, one => one.ProjectId, StringComparer.Ordinal);
        var (found, left) = (new List<LedgerCommitment>(), new List<UnclaimedCommitment>());
        foreach (var (other, isLinked, orderIds) in _named)
        {
            var project = other.Commitment.ProjectId;
            var beside = orderIds.FindAll(id => !other.Commitment.IsClosed && live[id].Contains(project));
            found.AddRange(beside.Select(id => other.Commitment with { OrderId = id, IsBeside = true }));
            var free = orderIds.FindAll(id => !live[id].Contains(project)
                && !IsLeftOut(id)
                && (isLinked || (_orders[id].IsCommitmentBy(policies) && !IsElsewhere(id)
                    && IsOfVendor(other, _orders[id], vendors) && IsForProject(id, project))));
            if (free is [var only])
            {
                found.Add(other.Commitment with { OrderId = only, IsByHand = true });
            }
            else if (beside.Count == 0 && !other.Commitment.IsClosed)
            {
                // Whose it is, a person said of one that is linked, whichever company has it by now.
                var isLeftOut = orderIds.Exists(id => IsLeftOut(id) && (isLinked || IsOfVendor(other, _orders[id], vendors)));
                left.Add(Unclaimed(other, orderIds, free.Count > 1 ? UnclaimedCause.SeveralOrders
                    : isLeftOut ? UnclaimedCause.OutOfScope
                    : orderIds.Exists(id => IsCancelled(id) && IsOfVendor(other, _orders[id], vendors)) ? UnclaimedCause.OrderCancelled
                    : null));
            }
        }

        // What is closed commits nothing where another one stands in its place.
        var replaced = own.Concat(found.Where(one => one.IsByHand)).Where(one => !one.IsClosed)
            .Select(one => (one.OrderId, one.ProjectId)).ToHashSet();
        return ([.. own.Concat(found).Where(one => !one.IsClosed || !replaced.Contains((one.OrderId, one.ProjectId)))], left);

        // By policy, as far as the sync looked at it: what was asked about an order is no less a question when policy leaves it out. Nobody
        // meant to commit a cancelled one, nor in this company one that is another company's.
        bool IsLeftOut(string id) => !IsCancelled(id)
            && (records.TryGetValue(RecordKey.PurchaseOrder(id), out var known)
                ? known is { State: RecordState.Filtered, ElsewhereIn: null }
                : !_orders[id].IsCommitmentBy(policies));

        bool IsElsewhere(string id) => records.TryGetValue(RecordKey.PurchaseOrder(id), out var known) && known.ElsewhereIn is not null;

        bool IsCancelled(string id) => _orders[id].Status == WithdrawnOrder.Cancelled;

        bool IsForProject(string id, long project) =>
            records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) && record.CostByProject is { } costs
                ? costs.Any(cost => cost.ProjectId == project)
                : !live.Contains(id);
    }

    private static bool IsOfVendor(OtherCommitment other, LedgerOrder order, LinkSet vendors) =>
        other.VendorId is not { } there
        || order.VendorId is not { } here
        || vendors.Find(LinkKind.Vendor, here) is not { } link
        || link.ProcoreId == there;

    private UnclaimedCommitment Unclaimed(OtherCommitment other, List<string> orderIds, UnclaimedCause? cause)
    {
        var commitment = other.Commitment;
        List<string> numbers = [.. orderIds.Concat(OrdersOf(other)).Distinct().Select(id => _orders[id].Number)];
        return new()
        {
            ProjectId = commitment.ProjectId,
            ContractId = commitment.ContractId,
            Number = other.Number ?? string.Empty,
            VendorId = commitment.VendorId,
            VendorName = commitment.VendorName ?? string.Empty,
            Currency = commitment.Currency ?? string.Empty,
            Status = commitment.Status ?? string.Empty,
            Total = commitment.Total,
            ApprovedChanges = commitment.ApprovedChanges,
            NotApproved = commitment.NotApproved,
            Committed = commitment.Committed,
            Cause = other.IsElsewhere ? UnclaimedCause.OtherOrganization
                : cause ?? (numbers.Count > 0 ? UnclaimedCause.NotTheOrders : UnclaimedCause.NoOrder),
            OrderNumbers = [.. numbers.OrderBy(number => number, StringComparer.Ordinal)],
        };
    }

    /// <summary>The orders that have a commitment's number, also those of which a person said that it is another one.</summary>
    private IEnumerable<string> OrdersOf(OtherCommitment other) =>
        CommitmentNumbers.OrdersOf(other.Number, other.ProjectNumber).SelectMany(number => _byNumber[number]);

    private (OtherCommitment Other, bool IsLinked, List<string> OrderIds) Named(OtherCommitment other)
    {
        var (contract, project) = (other.Commitment.ContractId, other.Commitment.ProjectId);
        var linked = _links.FindByProcoreId(LinkKind.Commitment, contract, project)
            .Select(link => link.ZohoId).Where(_orders.ContainsKey).ToList();
        return linked.Count > 0
            ? (other, true, linked)
            : (other, false, other.IsElsewhere ? []
                : [.. OrdersOf(other).Distinct().Where(id => !_links.IsRejected(LinkKind.Commitment, id, contract))]);
    }
}
