using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>The table of records: where each stands.</summary>
internal static class RecordTable
{
    private const string Document = "select document from sync_record where connection_id = @connection and kind = @kind and id = @id";

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
            Document,
            DocumentTables.Read(StoreJson.Default.SyncRecord),
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.Value),
            ("id", key.Id));

    /// <summary>
    /// Records as they are stored now, to be held against what was read. One that is stored as it was read is that one: its document is not
    /// read again, nor written out once more to be compared.
    /// </summary>
    public static async ValueTask<Dictionary<RecordKey, SyncRecord?>> NowAsync(
        SqlUnit unit, string connectionId, IReadOnlyDictionary<RecordKey, SyncRecord?> read, CancellationToken cancellationToken)
    {
        var now = new Dictionary<RecordKey, SyncRecord?>();
        foreach (var one in read)
        {
            var document = await unit.FirstAsync(
                Document,
                row => row.GetString(0),
                cancellationToken,
                ("connection", connectionId),
                ("kind", one.Key.Kind.Value),
                ("id", one.Key.Id)).ConfigureAwait(false);
            now[one.Key] = document is null ? null
                : one.Value is { } known && JsonSerializer.Serialize(known, StoreJson.Default.SyncRecord) == document ? known
                : DocumentTables.Whole(document, StoreJson.Default.SyncRecord);
        }

        return now;
    }

    /// <summary>Up to <paramref name="limit"/> records of a query, by key.</summary>
    public static ValueTask<List<SyncRecord>> ReadAsync(
        SqlUnit unit, string connectionId, RecordQuery query, int limit, CancellationToken cancellationToken)
    {
        var sought = SoughtOrder.Of(query.Find);
        var kind = sought is null ? query.Kind : RecordKind.PurchaseOrder;
        var filter = new SqlFilter(
            $"select {(sought is null ? "document" : "id")} from sync_record where connection_id = @connection",
            ("connection", connectionId),
            ("limit", limit))
            .Where("kind", kind?.Value)
            .Where("order_number", query.OrderNumber is { } whole ? LookedUpText.Of(whole) : null);
        if ((query.AnyCaseNumber ?? query.OrderNumber) is { } number)
        {
            filter.Where("number_sought", LookedUpText.Of(SoughtText.Fold(number)));
        }

        if (query.LandedSince is { } since)
        {
            filter.And("landed_at >= @since", ("since", since.ToUnixTimeTicks()));
        }

        if (query.After is { } after)
        {
            _ = after.Kind == kind
                ? filter.And("id > @after_id", ("after_id", after.Id))
                : filter.And("(kind, id) > (@after_kind, @after_id)", ("after_kind", after.Kind.Value), ("after_id", after.Id));
        }

        if (sought is null)
        {
            filter.Where("state", query.State?.ToString());
        }
        else if (query.Kind is null || query.Kind == RecordKind.PurchaseOrder)
        {
            Seek(filter, sought, query.State);
        }
        else
        {
            filter.WhereAny("id", []); // what is found are orders
        }

        return filter.ListAsync(
            unit, "order by kind, id limit @limit", DocumentTables.Read(StoreJson.Default.SyncRecord), cancellationToken);
    }

    // Goes through an index that has all of it, and reads the documents of what it finds alone. The state is taken from there as well: it
    // is no column here that another index would be chosen for, which lacks the rest.
    private static void Seek(SqlFilter filter, SoughtOrder sought, RecordState? state)
    {
        const string Commitments = "id in (select order_id from sync_commitment where connection_id = @connection and";
        if (state is { } wanted)
        {
            filter.And("coalesce(state, '') = @state", ("state", wanted.ToString()));
        }

        List<string> conditions = ["id = @text", $"{Commitments} origin_id = @text)"];
        List<(string Name, object? Value)> values = [("text", sought.Text)];
        if (sought.Part is { } part)
        {
            conditions.Add("sought like @part escape '!'");
            values.Add(("part", SoughtText.Like(part)));
        }

        if (sought.ContractId is { } contract)
        {
            conditions.Add($"{Commitments} contract_id = @contract)");
            values.Add(("contract", contract));
        }

        if (sought.Amount is { } amount)
        {
            conditions.Add($"(total = @amount or cost = @amount or {Commitments} total = @amount))");
            values.Add(("amount", amount));
        }

        filter.And($"({string.Join(" or ", conditions)})", [.. values]).Within(
            "select document from sync_record where connection_id = @connection and kind = @kind and id in",
            "order by kind, id limit @limit");
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

    /// <summary>A hash over the records of a kind in a state.</summary>
    public static async ValueTask<string> HashAsync(
        SqlUnit unit, string connectionId, RecordKind kind, RecordState state, CancellationToken cancellationToken) =>
        RecordHash.Of(await unit.ListAsync(
            "select id, content_hash from sync_record where connection_id = @connection and state = @state and kind = @kind order by id",
            row => (row.GetString(0), row.GetString(1)),
            cancellationToken,
            ("connection", connectionId),
            ("state", state.ToString()),
            ("kind", kind.Value)).ConfigureAwait(false));

    /// <summary>A state, as it is stored.</summary>
    public static RecordState StateOf(string text) =>
        Enum.TryParse<RecordState>(text, out var state)
            ? state
            : throw new StoreNotOursException(
                $"The database has a record in the state '{text}', which this version does not know. Run the version that wrote it.");
}
