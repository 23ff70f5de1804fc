using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What is asked of a tables in memory.</summary>
internal static class InMemoryAnswers
{
    /// <summary>The order of keys, by kind and then id.</summary>
    public static Comparer<RecordKey> ByKindAndId { get; } = Comparer<RecordKey>.Create(static (left, right) =>
        string.CompareOrdinal(left.Kind.Value, right.Kind.Value) is not 0 and var kinds ? kinds : string.CompareOrdinal(left.Id, right.Id));

    public static Dictionary<RecordKey, SyncRecord> Find(this InMemoryTables tables, IEnumerable<RecordKey> keys)
    {
        var found = new Dictionary<RecordKey, SyncRecord>();
        foreach (var key in keys)
        {
            if (tables.Records.TryGetValue(key, out var record))
            {
                found[key] = record;
            }
        }

        return found;
    }

    public static List<SyncRecord> List(this InMemoryTables tables, RecordQuery query) =>
    [
        .. tables.Records.Values
            .Where(record => (query.Kind is null || record.Key.Kind == query.Kind)
                && (query.State is null || record.State == query.State)
                && (query.OrderNumber is null || record.OrderNumber == query.OrderNumber)
                && (query.AnyCaseNumber is null || SoughtText.Fold(record.OrderNumber) == SoughtText.Fold(query.AnyCaseNumber))
                && (query.LandedSince is null || record.Landed?.LandedAt >= query.LandedSince)
                && (query.After is not { } after || ByKindAndId.Compare(record.Key, after) > 0)
                && tables.Finds(SoughtOrder.Of(query.Find), record))
            .OrderBy(record => record.Key, ByKindAndId)
            .Take(query.Most ?? int.MaxValue),
    ];

    private static bool Finds(this InMemoryTables tables, SoughtOrder? sought, SyncRecord record) => sought is null
        || sought.Finds(record, tables.Commitments.Values.Where(commitment => commitment.OrderId == record.Key.Id));

    public static Dictionary<RecordState, int> Count(this InMemoryTables tables, RecordKind kind) =>
        tables.Records.Values
            .Where(record => record.Key.Kind == kind)
            .GroupBy(record => record.State)
            .ToDictionary(state => state.Key, state => state.Count());

    /// <summary>Makes the caller the owner, and frees what earlier ones had claimed.</summary>
    public static ConnectionOwner Take(this InMemoryTables tables, Instant now, Duration longestWrite)
    {
        foreach (var row in tables.Work.Values.Where(row => row.LeaseUntil is not null).ToList())
        {
            tables.Work[row.Item.Key] = row with { LeaseUntil = null };
        }

        return tables.Owner = tables.Owner?.Next(now, longestWrite) ?? ConnectionOwner.First(now);
    }

    /// <summary>Refuses what an earlier owner wants.</summary>
    public static void CheckOwner(this InMemoryTables tables, string connectionId, long? epoch)
    {
        if (epoch is { } mine && tables.Owner?.Epoch != mine)
        {
            throw new OwnerReplacedException(connectionId, mine, tables.Owner?.Epoch ?? 0);
        }
    }

    /// <summary>Claims what is due, in the order in which it is worked off.</summary>
    public static List<ClaimedWork> Claim(this InMemoryTables tables, Instant now, int max, Duration lease)
    {
        var due = tables.Work.Values
            .Where(row => row.WakesAt <= now)
            .OrderBy(row => row.Item.Priority)
            .ThenBy(row => row.Item.DueAt)
            .ThenBy(row => row.Item.Key, ByKindAndId)
            .Take(max)
            .ToList();
        foreach (var row in due)
        {
            tables.Work[row.Item.Key] = row with { LeaseUntil = now + lease };
        }

        return [.. due.Select(row => new ClaimedWork(row.Item, row.Version))];
    }

    /// <summary>Refuses changes whose basis is another one by now.</summary>
    public static void CheckBasis(this InMemoryTables tables, string connectionId, ChangeBasis? basis)
    {
        if (basis is not null)
        {
            BasisCheck.Check(connectionId, basis, new()
            {
                Records = Found(tables.Records, basis.Records.Keys),
                Reviews = Found(tables.Reviews, basis.Reviews.Keys),
                Links = [.. basis.Links.Select(one => one with { Links = tables.List(one.Kind, one.ZohoId) })],
                Decisions = [.. basis.Decisions.Where(tables.Decisions.ContainsKey)],
                Cursors = Found(tables.Cursors, basis.Cursors.Keys),
            });
        }
    }

    public static List<WorkItem> ListWork(this InMemoryTables tables) =>
        [.. tables.Work.Values.Select(row => row.Item).OrderBy(item => item.DueAt).ThenBy(item => item.Key, ByKindAndId)];

    public static WorkCounts CountWork(this InMemoryTables tables, Instant now)
    {
        var due = tables.Work.Values.Count(row => row.Item.DueAt <= now);
        List<SyncRecord?> orders =
        [
            .. tables.Work.Keys.Where(key => key.Kind == RecordKind.PurchaseOrder)
                .Select(key => tables.Records.TryGetValue(key, out var record) ? record : null),
        ];
        return new(due, tables.Work.Count - due)
        {
            First = tables.Work.Values.Select(row => row.Item).OrderBy(item => item.DueAt).FirstOrDefault(),
            NewOrders = orders.Count(order => order is null),
            UnwrittenOrders = orders.Count(order => order is not null && WorkCounts.Unwritten.Contains(order.State)),
            AwaitingOrders = orders.Count(order => order is { State: RecordState.AwaitingApproval }),
        };
    }

    public static List<Link> List(this InMemoryTables tables, LinkQuery query)
    {
        var links = tables.Links
            .Where(link => link.Key.Kind == query.Kind
                && (query.ZohoIds is null || query.ZohoIds.Contains(link.Key.ZohoId))
                && (query.ProcoreIds is null || query.ProcoreIds.Contains(link.Value.ProcoreId))
                && (query.ProjectIds is null || query.ProjectIds.Contains(link.Key.ProjectId))
                && (query.Status is null || query.Status == link.Value.Status)
                && (SoughtText.Part(query.Find) is not { } part || SoughtText.Of(link.Value).Contains(part, StringComparison.Ordinal))
                && (query.After is null || LinkIdentity.ByZohoId.Compare(link.Key, LinkIdentity.Of(query.After)) > 0))
            .OrderBy(link => link.Key, LinkIdentity.ByZohoId)
            .Select(link => link.Value);
        return [.. query.Most is { } most ? links.Take(most) : links];
    }

    public static List<WrittenCommitment> List(this InMemoryTables tables, CommitmentQuery query) =>
    [
        .. tables.Commitments.Values
            .Where(commitment => (query.OrderIds is null || query.OrderIds.Contains(commitment.OrderId))
                && (query.OriginIds is null || query.OriginIds.Contains(commitment.OriginId))
                && (query.ProjectIds is null || query.ProjectIds.Contains(commitment.ProjectId))
                && (query.ContractIds is null || query.ContractIds.Contains(commitment.ContractId)))
            .OrderBy(commitment => commitment.OriginId, StringComparer.Ordinal),
    ];

    public static List<CommitmentIntent> ListIntents(this InMemoryTables tables, string? orderId) =>
    [
        .. tables.Intents.Values
            .Where(intent => orderId is null || intent.OrderId == orderId)
            .OrderBy(intent => intent.OriginId, StringComparer.Ordinal),
    ];

    public static List<ReviewItem> List(this InMemoryTables tables, ReviewQuery query) =>
    [
        .. tables.Reviews.Values
            .Where(item => (query.Status is null || item.Status == query.Status)
                && (query.Key is null || item.Key == query.Key)
                && (query.Code is null || item.Finding.Code == query.Code)
                && (query.Subject is null || item.Finding.Subject == query.Subject)
                && (query.Group is null || InMemoryGroups.Of(item) == query.Group with { Items = 0 })
                && (query.Target is not { } target || InMemoryGroups.AsksFor(item, target))
                && (query.After is not { } after || InMemoryGroups.Compare(item, after) > 0))
            .OrderBy(item => item.OpenedAt).ThenBy(item => item.Id, StringComparer.Ordinal)
            .Take(query.Most ?? int.MaxValue),
    ];

    public static Dictionary<string, int> Count(this InMemoryTables tables, ReviewStatus status) =>
        tables.Reviews.Values
            .Where(item => item.Status == status)
            .GroupBy(item => item.Finding.Code)
            .ToDictionary(code => code.Key, code => code.Count(), StringComparer.Ordinal);

    private static List<Link> List(this InMemoryTables tables, LinkKind kind, string zohoId) =>
        tables.List(new LinkQuery { Kind = kind, ZohoIds = [zohoId] });

    private static Dictionary<TKey, TValue?> Found<TKey, TValue>(Dictionary<TKey, TValue> table, IEnumerable<TKey> keys)
        where TKey : notnull
        where TValue : class =>
        keys.ToDictionary(key => key, key => table.TryGetValue(key, out var value) ? value : null);
}
