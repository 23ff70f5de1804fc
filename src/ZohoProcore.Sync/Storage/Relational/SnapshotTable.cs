using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The table of what was read and planned, by its hash; what others took the place of has the time since when.</summary>
internal static class SnapshotTable
{
    /// <summary>The column and the index of what others took the place of; what an earlier version stored has no time.</summary>
    public static IReadOnlyList<string> Replaced { get; } =
    [
        "alter table sync_snapshot add column replaced_at bigint",
        "create index sync_snapshot_replaced on sync_snapshot (connection_id, replaced_at, hash) where replaced_at is not null",
    ];

    /// <summary>Alters the table as a change set says; the unit holds the write lock.</summary>
    public static async ValueTask ApplyAsync(
        SqlUnit unit, string connectionId, ChangeSet changes, Instant now, CancellationToken cancellationToken)
    {
        foreach (var hash in changes.RemovedSnapshots)
        {
            await unit.ExecuteAsync(
                "delete from sync_snapshot where connection_id = @connection and hash = @hash",
                cancellationToken,
                ("connection", connectionId),
                ("hash", hash)).ConfigureAwait(false);
            await SnapshotUseTable.ForgetAsync(unit, connectionId, hash, cancellationToken).ConfigureAwait(false);
        }

        foreach (var snapshot in changes.Snapshots)
        {
            await unit.ExecuteAsync(
                """
                insert into sync_snapshot (connection_id, hash, document, uses) values (@connection, @hash, @document, @uses)
                on conflict (connection_id, hash) do update
                set replaced_at = null, uses = case when sync_snapshot.uses = '' then excluded.uses else sync_snapshot.uses end
                where sync_snapshot.replaced_at is not null or (sync_snapshot.uses = '' and excluded.uses <> '')
                """,
                cancellationToken,
                ("connection", connectionId),
                ("hash", snapshot.Key),
                ("document", snapshot.Value),
                ("uses", SnapshotUseTable.NameOf(changes, snapshot.Key))).ConfigureAwait(false);
        }

        await SnapshotUseTable.AddAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
        foreach (var hash in changes.ReplacedSnapshots)
        {
            await unit.ExecuteAsync(
                """
                update sync_snapshot set replaced_at = @at
                where connection_id = @connection and hash = @hash and replaced_at is null
                """,
                cancellationToken,
                ("connection", connectionId),
                ("hash", hash),
                ("at", now.ToUnixTimeTicks())).ConfigureAwait(false);
        }
    }

    /// <summary>A snapshot; null when it is not kept.</summary>
    public static ValueTask<string?> FindAsync(SqlUnit unit, string connectionId, string hash, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select document from sync_snapshot where connection_id = @connection and hash = @hash",
            row => row.GetString(0),
            cancellationToken,
            ("connection", connectionId),
            ("hash", hash));

    /// <summary>Lets go of those that others took the place of before a time; the unit holds the write lock.</summary>
    public static async ValueTask<int> RemoveReplacedAsync(
        SqlUnit unit, string connectionId, Instant before, int most, CancellationToken cancellationToken)
    {
        var gone = await unit.ExecuteAsync(
            """
            delete from sync_snapshot where connection_id = @connection and hash in (
                select hash from sync_snapshot where connection_id = @connection and replaced_at < @before
                order by replaced_at, hash limit @most)
            """,
            cancellationToken,
            ("connection", connectionId),
            ("before", before.ToUnixTimeTicks()),
            ("most", (long)most)).ConfigureAwait(false);

        // Once for all that go at one time: it looks at each row of what the rest rests on.
        if (gone > 0 && gone < most)
        {
            await SnapshotUseTable.ForgetGoneAsync(unit, connectionId, cancellationToken).ConfigureAwait(false);
        }

        return gone;
    }
}
