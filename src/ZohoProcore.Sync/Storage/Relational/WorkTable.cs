using System.Data.Common;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The table of due keys.</summary>
internal static class WorkTable
{
    private const string Columns = "kind, id, due_at, priority, attempts, reason, version, lease_until";

    private static readonly string Unwritten = string.Join(", ", WorkCounts.Unwritten.Select(state => $"'{state}'"));

    /// <summary>Applies what became of claimed work, then what was submitted; the unit holds the write lock.</summary>
    public static async ValueTask ApplyAsync(
        SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        foreach (var claimed in changes.Completed)
        {
            if (await FindAsync(unit, connectionId, claimed.Item.Key, cancellationToken).ConfigureAwait(false) is { } row)
            {
                await ReplaceAsync(unit, connectionId, claimed.Item.Key, row.Complete(claimed), cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var claimed in changes.Deferred)
        {
            if (await FindAsync(unit, connectionId, claimed.Item.Key, cancellationToken).ConfigureAwait(false) is { } row)
            {
                await ReplaceAsync(unit, connectionId, claimed.Item.Key, row.Defer(claimed), cancellationToken).ConfigureAwait(false);
            }
        }

        foreach (var item in changes.Submitted)
        {
            var present = await FindAsync(unit, connectionId, item.Key, cancellationToken).ConfigureAwait(false);
            await ReplaceAsync(unit, connectionId, item.Key, WorkRow.Submit(present, item), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Claims due work; the unit holds the write lock.</summary>
    public static async ValueTask<IReadOnlyList<ClaimedWork>> ClaimAsync(
        SqlUnit unit, string connectionId, Instant now, int max, Duration lease, CancellationToken cancellationToken)
    {
        var due = await unit.ListAsync(
            $"""
            select {Columns} from sync_work
            where connection_id = @connection and due_at <= @now and (lease_until is null or lease_until <= @now)
            order by priority, due_at, kind, id limit @max
            """,
            Map,
            cancellationToken,
            ("connection", connectionId),
            ("now", now.ToUnixTimeTicks()),
            ("max", max)).ConfigureAwait(false);
        foreach (var row in due)
        {
            await ReplaceAsync(
                unit, connectionId, row.Item.Key, row with { LeaseUntil = now + lease }, cancellationToken).ConfigureAwait(false);
        }

        return [.. due.Select(row => new ClaimedWork(row.Item, row.Version))];
    }

    public static ValueTask<int> ReleaseAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.ExecuteAsync(
            "update sync_work set lease_until = null where connection_id = @connection", cancellationToken, ("connection", connectionId));

    public static ValueTask<Instant?> NextDueAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select min(case when lease_until > due_at then lease_until else due_at end) from sync_work where connection_id = @connection",
            row => row.IsDBNull(0) ? (Instant?)null : DocumentTables.TimeOf(row.GetInt64(0)),
            cancellationToken,
            ("connection", connectionId));

    public static ValueTask<List<WorkRow>> ListAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.ListAsync(
            $"select {Columns} from sync_work where connection_id = @connection order by due_at, kind, id",
            Map,
            cancellationToken,
            ("connection", connectionId));

    public static async ValueTask<WorkCounts> CountAsync(
        SqlUnit unit, string connectionId, Instant now, CancellationToken cancellationToken)
    {
        var counts = await unit.FirstAsync(
            """
            select coalesce(sum(case when due_at <= @now then 1 else 0 end), 0), count(*)
            from sync_work where connection_id = @connection
            """,
            row => new WorkCounts((int)row.GetInt64(0), (int)(row.GetInt64(1) - row.GetInt64(0))),
            cancellationToken,
            ("connection", connectionId),
            ("now", now.ToUnixTimeTicks())).ConfigureAwait(false) ?? new(0, 0);
        var first = await unit.FirstAsync(
            $"select {Columns} from sync_work where connection_id = @connection order by due_at limit 1",
            Map,
            cancellationToken,
            ("connection", connectionId)).ConfigureAwait(false);
        var orders = await unit.FirstAsync(
            $"""
            select coalesce(sum(case when r.state is null then 1 else 0 end), 0),
                coalesce(sum(case when r.state in ({Unwritten}) then 1 else 0 end), 0),
                coalesce(sum(case when r.state = '{RecordState.AwaitingApproval}' then 1 else 0 end), 0)
            from sync_work w left join sync_record r
                on r.connection_id = w.connection_id and r.kind = w.kind and r.id = w.id
            where w.connection_id = @connection and w.kind = @kind
            """,
            row => (New: (int)row.GetInt64(0), Unwritten: (int)row.GetInt64(1), Awaiting: (int)row.GetInt64(2)),
            cancellationToken,
            ("connection", connectionId),
            ("kind", RecordKind.PurchaseOrder.Value)).ConfigureAwait(false);
        return counts with
        {
            First = first?.Item,
            NewOrders = orders.New,
            UnwrittenOrders = orders.Unwritten,
            AwaitingOrders = orders.Awaiting,
        };
    }

    public static ValueTask<WorkRow?> FindAsync(
        SqlUnit unit, string connectionId, RecordKey key, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            $"select {Columns} from sync_work where connection_id = @connection and kind = @kind and id = @id",
            Map,
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.Value),
            ("id", key.Id));

    private static async ValueTask ReplaceAsync(
        SqlUnit unit, string connectionId, RecordKey key, WorkRow? row, CancellationToken cancellationToken)
    {
        if (row is null)
        {
            await unit.ExecuteAsync(
                "delete from sync_work where connection_id = @connection and kind = @kind and id = @id",
                cancellationToken,
                ("connection", connectionId),
                ("kind", key.Kind.Value),
                ("id", key.Id)).ConfigureAwait(false);
            return;
        }

        await unit.ExecuteAsync(
            $"""
            insert into sync_work (connection_id, {Columns})
            values (@connection, @kind, @id, @due_at, @priority, @attempts, @reason, @version, @lease_until)
            on conflict (connection_id, kind, id) do update set due_at = excluded.due_at, priority = excluded.priority,
                attempts = excluded.attempts, reason = excluded.reason, version = excluded.version, lease_until = excluded.lease_until
            """,
            cancellationToken,
            ("connection", connectionId),
            ("kind", key.Kind.Value),
            ("id", key.Id),
            ("due_at", row.Item.DueAt.ToUnixTimeTicks()),
            ("priority", (long)row.Item.Priority),
            ("attempts", (long)row.Item.Attempts),
            ("reason", row.Item.Reason),
            ("version", row.Version),
            ("lease_until", row.LeaseUntil?.ToUnixTimeTicks())).ConfigureAwait(false);
    }

    private static WorkRow Map(DbDataReader row) => new(
        new()
        {
            Key = new(new RecordKind(row.GetString(0)), row.GetString(1)),
            DueAt = DocumentTables.TimeOf(row.GetInt64(2)),
            Priority = (WorkPriority)row.GetInt64(3),
            Attempts = (int)row.GetInt64(4),
            Reason = row.GetString(5),
        },
        row.GetInt64(6),
        row.IsDBNull(7) ? null : DocumentTables.TimeOf(row.GetInt64(7)));
}
