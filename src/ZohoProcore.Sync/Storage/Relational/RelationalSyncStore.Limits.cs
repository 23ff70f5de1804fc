using NodaTime;

namespace ZohoProcore.Sync;

/// <content>Who has which share of limits.</content>
public sealed partial class RelationalSyncStore
{
    /// <inheritdoc/>
    public ValueTask<LimitLease> LeaseLimitsAsync(LimitClaim claim, CancellationToken cancellationToken = default) =>
        _database.WriteAsync(
            claim.Scope,
            async unit =>
            {
                // Read under the lock: what another one stored before was stored earlier on this clock.
                var now = _database.Dialect.Clock is { } clock
                    ? await unit.FirstAsync(clock, row => Instant.FromUnixTimeTicks(row.GetInt64(0)), cancellationToken)
                        .ConfigureAwait(false)
                    : Now;
                return await LimitTable.LeaseAsync(unit, claim, now, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);
}
