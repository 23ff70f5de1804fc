namespace ZohoProcore.Sync;

/// <summary>
/// Which orders the commitments belong to that the sync did not make: those of one that was linked, else those of the one order that has
/// their number. Pure.
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
        _named = [.. others.Select(Named).Where(one => one.OrderIds.Count > 0)];
    }

    /// <summary>
    /// What stands beside an order's own commitments, and in place of them where it has none in a project: of the order's vendor, as far
    /// as both are known, and in a project that the order has lines for, where that is known.
    /// </summary>
    /// <param name="own">The commitments that carry an origin_id of ours.</param>
    /// <param name="records">What the sync knows of the orders.</param>
    /// <param name="vendors">The links of vendors.</param>
    /// <param name="policies">Which orders become commitments.</param>
    public IReadOnlyList<LedgerCommitment> Of(
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyDictionary<RecordKey, SyncRecord> records,
        LinkSet vendors,
        SyncPolicies policies)
    {
        var live = own.Where(one => !one.IsClosed).ToLookup(one => one.OrderId, one => one.ProjectId, StringComparer.Ordinal);
        var found = new List<LedgerCommitment>();
        foreach (var (other, isLinked, orderIds) in _named)
        {
            var project = other.Commitment.ProjectId;
            found.AddRange(
                from id in orderIds
                where !other.Commitment.IsClosed && live[id].Contains(project)
                select other.Commitment with { OrderId = id, IsBeside = true });
            var free = orderIds.FindAll(id => !live[id].Contains(project)
                && _orders[id].IsCommitmentBy(policies)
                && !(records.TryGetValue(RecordKey.PurchaseOrder(id), out var known) && known.State == RecordState.Filtered)
                && (isLinked || (IsOfVendor(other, _orders[id], vendors) && IsForProject(id, project))));
            if (free is [var only])
            {
                found.Add(other.Commitment with { OrderId = only, IsByHand = true });
            }
        }

        // What is closed commits nothing where another one stands in its place.
        var replaced = own.Concat(found.Where(one => one.IsByHand)).Where(one => !one.IsClosed)
            .Select(one => (one.OrderId, one.ProjectId)).ToHashSet();
        return [.. own.Concat(found).Where(one => !one.IsClosed || !replaced.Contains((one.OrderId, one.ProjectId)))];

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

    private (OtherCommitment Other, bool IsLinked, List<string> OrderIds) Named(OtherCommitment other)
    {
        var (contract, project) = (other.Commitment.ContractId, other.Commitment.ProjectId);
        var linked = _links.FindByProcoreId(LinkKind.Commitment, contract, project)
            .Select(link => link.ZohoId).Where(_orders.ContainsKey).ToList();
        return linked.Count > 0
            ? (other, true, linked)
            : (other, false,
            [
                .. CommitmentNumbers.OrdersOf(other.Number, other.ProjectNumber).SelectMany(number => _byNumber[number]).Distinct()
                    .Where(id => !_links.IsRejected(LinkKind.Commitment, id, contract)),
            ]);
    }
}
