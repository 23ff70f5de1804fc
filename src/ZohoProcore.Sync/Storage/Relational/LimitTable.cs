using System.Data.Common;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The table of shares of limits: a row for each client that has one.</summary>
internal static class LimitTable
{
    /// <summary>The table.</summary>
    public const string Made =
        """
        create table sync_limit (
            scope text not null, holder text not null, percent bigint not null, wanted bigint not null, at_least bigint not null,
            quota bigint not null, quota_left bigint, quota_resets_at bigint, counts_until bigint not null, kept_until bigint not null,
            primary key (scope, holder))
        """;

    private const string Columns = "holder, percent, wanted, at_least, quota, quota_left, quota_resets_at, counts_until, kept_until";

    /// <summary>Hands out a share; the unit holds the write lock.</summary>
    public static async ValueTask<LimitLease> LeaseAsync(
        SqlUnit unit, LimitClaim claim, Instant now, CancellationToken cancellationToken)
    {
        var known = await unit.ListAsync(
            $"select {Columns} from sync_limit where scope = @scope", Map, cancellationToken, ("scope", claim.Scope)).ConfigureAwait(false);
        var (holding, lease) = LimitDivision.Divide(known, claim, now);
        if (known.Exists(one => one.KeptUntil <= now))
        {
            await unit.ExecuteAsync(
                "delete from sync_limit where scope = @scope and kept_until <= @now",
                cancellationToken,
                ("scope", claim.Scope),
                ("now", now.ToUnixTimeTicks())).ConfigureAwait(false);
        }

        await unit.ExecuteAsync(
            $"""
            insert into sync_limit (scope, {Columns})
            values (@scope, @holder, @percent, @wanted, @at_least, @quota, @quota_left, @quota_resets_at, @counts_until, @kept_until)
            on conflict (scope, holder) do update set percent = excluded.percent, wanted = excluded.wanted, at_least = excluded.at_least,
                quota = excluded.quota, quota_left = excluded.quota_left, quota_resets_at = excluded.quota_resets_at,
                counts_until = excluded.counts_until, kept_until = excluded.kept_until
            """,
            cancellationToken,
            ("scope", claim.Scope),
            ("holder", holding.Holder),
            ("percent", (long)holding.Percent),
            ("wanted", (long)holding.Wanted),
            ("at_least", (long)holding.Least),
            ("quota", holding.Quota),
            ("quota_left", holding.QuotaLeft),
            ("quota_resets_at", holding.QuotaResetsAt?.ToUnixTimeTicks()),
            ("counts_until", holding.CountsUntil.ToUnixTimeTicks()),
            ("kept_until", holding.KeptUntil.ToUnixTimeTicks())).ConfigureAwait(false);
        return lease;
    }

    private static LimitHolding Map(DbDataReader row) => new()
    {
        Holder = row.GetString(0),
        Percent = (int)row.GetInt64(1),
        Wanted = (int)row.GetInt64(2),
        Least = (int)row.GetInt64(3),
        Quota = row.GetInt64(4),
        QuotaLeft = row.IsDBNull(5) ? null : row.GetInt64(5),
        QuotaResetsAt = row.IsDBNull(6) ? null : Instant.FromUnixTimeTicks(row.GetInt64(6)),
        CountsUntil = Instant.FromUnixTimeTicks(row.GetInt64(7)),
        KeptUntil = Instant.FromUnixTimeTicks(row.GetInt64(8)),
    };
}
