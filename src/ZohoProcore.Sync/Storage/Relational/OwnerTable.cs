using System.Data.Common;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The table of owners: who works a connection off.</summary>
internal static class OwnerTable
{
    public static ValueTask<ConnectionOwner?> FindAsync(SqlUnit unit, string connectionId, CancellationToken cancellationToken) =>
        unit.FirstAsync(
            "select epoch, taken_at, waits_until, is_given_back from sync_owner where connection_id = @connection",
            Map,
            cancellationToken,
            ("connection", connectionId));

    /// <summary>Makes the caller the owner; the unit holds the write lock.</summary>
    public static async ValueTask<ConnectionOwner> TakeAsync(
        SqlUnit unit, string connectionId, Instant now, Duration longestWrite, CancellationToken cancellationToken)
    {
        var before = await FindAsync(unit, connectionId, cancellationToken).ConfigureAwait(false);
        var owner = before?.Next(now, longestWrite) ?? ConnectionOwner.First(now);
        await unit.ExecuteAsync(
            """
            insert into sync_owner (connection_id, epoch, taken_at, waits_until, is_given_back)
            values (@connection, @epoch, @taken_at, @waits_until, 0)
            on conflict (connection_id) do update set epoch = excluded.epoch, taken_at = excluded.taken_at,
                waits_until = excluded.waits_until, is_given_back = excluded.is_given_back
            """,
            cancellationToken,
            ("connection", connectionId),
            ("epoch", owner.Epoch),
            ("taken_at", owner.TakenAt.ToUnixTimeTicks()),
            ("waits_until", owner.WaitsUntil?.ToUnixTimeTicks())).ConfigureAwait(false);
        await WorkTable.ReleaseAsync(unit, connectionId, cancellationToken).ConfigureAwait(false);
        return owner;
    }

    /// <summary>Notes that an owner is done; one that was replaced says nothing.</summary>
    public static ValueTask<int> GiveBackAsync(SqlUnit unit, string connectionId, long epoch, CancellationToken cancellationToken) =>
        unit.ExecuteAsync(
            "update sync_owner set is_given_back = 1 where connection_id = @connection and epoch = @epoch",
            cancellationToken,
            ("connection", connectionId),
            ("epoch", epoch));

    /// <summary>Refuses what an earlier owner wants to store; the unit holds the write lock.</summary>
    public static async ValueTask CheckAsync(SqlUnit unit, string connectionId, long? epoch, CancellationToken cancellationToken)
    {
        if (epoch is { } mine)
        {
            var current = (await FindAsync(unit, connectionId, cancellationToken).ConfigureAwait(false))?.Epoch ?? 0;
            _ = current == mine ? mine : throw new OwnerReplacedException(connectionId, mine, current);
        }
    }

    private static ConnectionOwner Map(DbDataReader row) => new()
    {
        Epoch = row.GetInt64(0),
        TakenAt = DocumentTables.TimeOf(row.GetInt64(1)),
        WaitsUntil = row.IsDBNull(2) ? null : DocumentTables.TimeOf(row.GetInt64(2)),
        IsGivenBack = row.GetInt64(3) != 0,
    };
}
