namespace ZohoProcore.Sync;

/// <summary>The table of records: where each stands.</summary>
internal static class RecordTable
{
    /// <summary>Those of the records that are known.</summary>
    public static async ValueTask<Dictionary<RecordKey, SyncRecord>> FindAsync(
        SqlUnit unit, string connectionId, IEnumerable<RecordKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<RecordKey, SyncRecord>();
        foreach (var key in keys)
        {
            if (await FindAsync(unit, connectionId, key, cancellationToken).ConfigureAwait(false) is { } record)
            {
                found[key] = record;
            }
        }

        return found;
    }

    /// <summary>A record; null when it is not known.</summary>
    public static ValueTask<SyncRecord?> FindAsync(
        SqlUnit unit, string connectionId, RecordKey key, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select document from sync_record where connection_id = @connection and kind = @kind and id = @id",
            DocumentTables.Read(StoreJson.Default.SyncRecord),
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.Value),
            ("id", key.Id));

    /// <summary>Up to <paramref name="limit"/> records of a query, by key.</summary>
    public static ValueTask<List<SyncRecord>> ReadAsync(
        SqlUnit unit, string connectionId, RecordQuery query, int limit, CancellationToken cancellationToken)
    {
        var filter = new SqlFilter(
            "select document from sync_record where connection_id = @connection",
            ("connection", connectionId),
            ("limit", limit))
            .Where("kind", query.Kind?.Value)
            .Where("state", query.State?.ToString())
            .Where("order_number", query.OrderNumber is { } number ? LookedUpText.Of(number) : null);
        if (query.After is { } after)
        {
            filter.And("(kind, id) > (@after_kind, @after_id)", ("after_kind", after.Kind.Value), ("after_id", after.Id));
        }

        return filter.ListAsync(
            unit, "order by kind, id limit @limit", DocumentTables.Read(StoreJson.Default.SyncRecord), cancellationToken);
    }

    /// <summary>How many records of a kind are in each state that any of them is in.</summary>
    public static async ValueTask<Dictionary<RecordState, int>> CountAsync(
        SqlUnit unit, string connectionId, RecordKind kind, CancellationToken cancellationToken)
    {
        var counts = await unit.ListAsync(
            "select state, count(*) from sync_record where connection_id = @connection and kind = @kind group by state",
            row => (State: StateOf(row.GetString(0)), Count: (int)row.GetInt64(1)),
            cancellationToken,
            ("connection", connectionId),
            ("kind", kind.Value)).ConfigureAwait(false);
        return counts.ToDictionary(count => count.State, count => count.Count);
    }

    private static RecordState StateOf(string text) =>
        Enum.TryParse<RecordState>(text, out var state)
            ? state
            : throw new StoreNotOursException(
                $"The database has a record in the state '{text}', which this version does not know. Run the version that wrote it.");
}
