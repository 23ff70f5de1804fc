namespace ZohoProcore.Sync;

/// <summary>What is asked of review items in memory by what they ask for, and what orders come to.</summary>
internal static class InMemoryGroups
{
    /// <summary>The group of an item, counting none.</summary>
    public static ReviewGroup Of(ReviewItem item) => item.Finding.LinkTarget is { Kind: not LinkKind.Commitment } target
        ? new(item.Finding.Code, target.Kind, target.ZohoId, 0)
        : new(item.Finding.Code, null, string.Empty, 0);

    /// <summary>Whether an item asks for a link.</summary>
    public static bool AsksFor(ReviewItem item, LinkTarget target) => item.Finding.LinkTarget is { } other
        && other.Kind == target.Kind && other.ZohoId == target.ZohoId && SoughtText.ProjectOf(other) == SoughtText.ProjectOf(target);

    /// <summary>The order of items: the oldest first.</summary>
    public static int Compare(ReviewItem one, ReviewItem other) =>
        one.OpenedAt.CompareTo(other.OpenedAt) is not 0 and var times ? times : string.CompareOrdinal(one.Id, other.Id);

    public static List<ReviewGroup> Group(this InMemoryTables tables, ReviewStatus status, int skip, int most) =>
    [
        .. tables.Reviews.Values
            .Where(item => item.Status == status)
            .GroupBy(Of)
            .Select(same => same.Key with { Items = same.Count() })
            .OrderByDescending(group => group.Items)
            .ThenBy(group => group.Code, StringComparer.Ordinal)
            .ThenBy(group => group.ZohoId, StringComparer.Ordinal)
            .ThenBy(group => group.Kind?.ToString() ?? string.Empty, StringComparer.Ordinal)
            .Skip(skip)
            .Take(most),
    ];

    public static List<LinkProposal> List(this InMemoryTables tables, ProposalQuery query)
    {
        var part = SoughtText.Part(query.Find);
        var after = query.After is { } last ? (last.ZohoId, SoughtText.ProjectOf(last)) : default((string ZohoId, long ProjectId)?);
        var proposals = tables.Open(query.Kind)
            .Where(item => item.Finding.Candidates.Count > 0)
            .GroupBy(item => (item.Finding.LinkTarget!.ZohoId, ProjectId: SoughtText.ProjectOf(item.Finding.LinkTarget)))
            .Where(same => part is null || same.Any(item => SoughtText.Of(item).Contains(part, StringComparison.Ordinal)))
            .Where(same => after is not { } place || Compare(same.Key, place) > 0)
            .OrderBy(same => same.Key.ZohoId, StringComparer.Ordinal).ThenBy(same => same.Key.ProjectId)
            .Select(same => new LinkProposal(
                same.OrderBy(item => item.OpenedAt).ThenBy(item => item.Id, StringComparer.Ordinal).First(), same.Count()));
        return [.. proposals.Take(query.Most ?? int.MaxValue)];
    }

    public static int CountUnproposed(this InMemoryTables tables, LinkKind kind) =>
        tables.Open(kind).Count(item => item.Finding.Candidates.Count == 0);

    public static IReadOnlyList<T> Unlinked<T>(this InMemoryTables tables, LinkKind kind, IReadOnlyCollection<T> ids, Func<Link, T> idOf)
    {
        var linked = new HashSet<T>(tables.List(new LinkQuery { Kind = kind, Status = LinkStatus.Confirmed }).Select(idOf));
        return [.. ids.Where(id => !linked.Contains(id))];
    }

    public static IReadOnlyList<OrderSum> Sum(this InMemoryTables tables)
    {
        var sums = new OrderAdder();
        foreach (var record in tables.Records.Values.Where(record => record.Key.Kind == RecordKind.PurchaseOrder))
        {
            sums.Add(record.State, StoredOrderAmount.CurrencyOf(record), orders: 1, StoredOrderAmount.CostOf(record), committed: 0);
        }

        foreach (var commitment in tables.Commitments.Values)
        {
            if (tables.Records.TryGetValue(RecordKey.PurchaseOrder(commitment.OrderId), out var record))
            {
                sums.Add(record.State, StoredOrderAmount.CurrencyOf(record), orders: 0, cost: 0, StoredOrderAmount.WorthOf(commitment));
            }
        }

        return sums.Sums;
    }

    private static IEnumerable<ReviewItem> Open(this InMemoryTables tables, LinkKind kind) =>
        tables.Reviews.Values.Where(item => item.Status == ReviewStatus.Open && item.Finding.LinkTarget?.Kind == kind);

    private static int Compare((string ZohoId, long ProjectId) one, (string ZohoId, long ProjectId) other) =>
        string.CompareOrdinal(one.ZohoId, other.ZohoId) is not 0 and var ids ? ids : one.ProjectId.CompareTo(other.ProjectId);
}
