namespace ZohoProcore.Sync;

/// <summary>
/// The table of what snapshots rest on. Many rest on the same: a snapshot's row names them together, in its column <c>uses</c>, and a row
/// here says of one that it is among them. So what a snapshot rests on goes with its row.
/// </summary>
internal static class SnapshotUseTable
{
    // As short as a row for each plan may be. Where two of these were the same, a state would be kept longer.
    private const int Length = 16;

    /// <summary>The table, and the column beside snapshots; what an earlier version stored rests on nothing that is known.</summary>
    public static IReadOnlyList<string> Made { get; } =
    [
        "alter table sync_snapshot add column uses text not null default ''",
        "create index sync_snapshot_uses on sync_snapshot (connection_id, uses) where uses <> ''",
        """
        create table sync_snapshot_use (
            connection_id text not null, hash text not null, uses text not null, primary key (connection_id, hash, uses))
        """,
    ];

    /// <summary>How a snapshot's row names what it rests on; empty for nothing.</summary>
    public static string NameOf(ChangeSet changes, string hash) =>
        changes.SnapshotUses.FirstOrDefault(use => use.By == hash) is { } use ? NameOf(use) : string.Empty;

    /// <summary>Notes what the snapshots of a change set rest on; the unit holds the write lock.</summary>
    public static async ValueTask AddAsync(SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        foreach (var use in changes.SnapshotUses.Where(use => changes.Snapshots.ContainsKey(use.By)))
        {
            foreach (var hash in use.Hashes)
            {
                await unit.ExecuteAsync(
                    """
                    insert into sync_snapshot_use (connection_id, hash, uses) values (@connection, @hash, @uses)
                    on conflict (connection_id, hash, uses) do nothing
                    """,
                    cancellationToken,
                    ("connection", connectionId),
                    ("hash", hash),
                    ("uses", NameOf(use))).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Forgets who rested on a snapshot that goes; the unit holds the write lock.</summary>
    public static async ValueTask ForgetAsync(SqlUnit unit, string connectionId, string hash, CancellationToken cancellationToken) =>
        await unit.ExecuteAsync(
            "delete from sync_snapshot_use where connection_id = @connection and hash = @hash",
            cancellationToken,
            ("connection", connectionId),
            ("hash", hash)).ConfigureAwait(false);

    /// <summary>
    /// Forgets what snapshots rested on that are gone; that others rested on it once stays known, in a row that names none. The unit holds
    /// the write lock.
    /// </summary>
    public static async ValueTask ForgetGoneAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken)
    {
        const string Gone =
            """
            connection_id = @connection and uses <> '' and not exists (
                select 1 from sync_snapshot kept
                where kept.connection_id = @connection and kept.uses = sync_snapshot_use.uses and kept.uses <> '')
            """;
        foreach (var statement in new[]
        {
            "insert into sync_snapshot_use (connection_id, hash, uses) "
                + "select distinct connection_id, hash, '' from sync_snapshot_use where " + Gone
                + " on conflict (connection_id, hash, uses) do nothing",
            "delete from sync_snapshot_use where " + Gone,
        })
        {
            await unit.ExecuteAsync(statement, cancellationToken, ("connection", connectionId)).ConfigureAwait(false);
        }
    }

    /// <summary>A snapshot that rests on another one; null when none does. SQLite joins in this order where it is told to.</summary>
    public static ValueTask<string?> UserAsync(SqlUnit unit, string connectionId, string hash, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            """
            select kept.hash from sync_snapshot_use named cross join sync_snapshot kept
            where named.connection_id = @connection and named.hash = @hash
                and kept.connection_id = named.connection_id and kept.uses = named.uses and kept.uses <> '' limit 1
            """,
            row => row.GetString(0),
            cancellationToken,
            ("connection", connectionId),
            ("hash", hash));

    /// <summary>Those that others rested on and none does any more.</summary>
    public static ValueTask<List<string>> UnusedAsync(
        SqlUnit unit, string connectionId, string? after, int most, CancellationToken cancellationToken) =>
        unit.ListAsync(
            """
            select one.hash from sync_snapshot_use one where one.connection_id = @connection and one.hash > @after
            group by one.hash having not exists (
                select 1 from sync_snapshot_use named cross join sync_snapshot kept
                where named.connection_id = @connection and named.hash = one.hash
                    and kept.connection_id = named.connection_id and kept.uses = named.uses and kept.uses <> '')
            order by one.hash limit @most
            """,
            row => row.GetString(0),
            cancellationToken,
            ("connection", connectionId),
            ("after", after ?? string.Empty),
            ("most", (long)most));

    private static string NameOf(SnapshotUse use) =>
        ContentHash.Of(string.Join("\n", use.Hashes.OrderBy(hash => hash, StringComparer.Ordinal))).Substring(0, Length);
}
