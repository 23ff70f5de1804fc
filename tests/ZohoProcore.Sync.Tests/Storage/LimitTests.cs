using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Npgsql;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Every store divides limits among those who ask, by its own clock, and hands nothing out twice.</summary>
[Trait("Takes", "long")]
public sealed class LimitTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Shares_of_one_scope_are_never_more_than_there_is_and_scopes_do_not_know_each_other(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        Assert.Equal(new LimitLease(100), await test.Store.LeaseLimitsAsync(Claim("a", 100), Token));
        Assert.Equal(new LimitLease(0), await test.Store.LeaseLimitsAsync(Claim("b", 100), Token));
        Assert.Equal(50, (await test.Store.LeaseLimitsAsync(Claim("a", 100) with { Held = 100 }, Token)).Percent);
        Assert.Equal(50, (await test.Store.LeaseLimitsAsync(Claim("a", 100) with { Held = 50 }, Token)).Percent);
        Assert.Equal(50, (await test.Store.LeaseLimitsAsync(Claim("b", 100), Token)).Percent);
        Assert.Equal(100, (await test.Store.LeaseLimitsAsync(Claim("c", 100) with { Scope = "another" }, Token)).Percent);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_share_ends_by_the_clock_of_the_store(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.LeaseLimitsAsync(Claim("dead", 100), Token);
        Pass(test, Duration.FromMinutes(59));
        Assert.Equal(0, (await test.Store.LeaseLimitsAsync(Claim("b", 100), Token)).Percent);
        Pass(test, Duration.FromMinutes(1));
        Assert.Equal(90, (await test.Store.LeaseLimitsAsync(Claim("b", 100), Token)).Percent);
        Pass(test, Duration.FromMinutes(60));
        Assert.Equal(100, (await test.Store.LeaseLimitsAsync(Claim("b", 100) with { Held = 90 }, Token)).Percent);
        Assert.Equal(0, (await test.Store.LeaseLimitsAsync(Claim("dead", 100) with { Held = 0 }, Token)).Percent);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task What_is_left_of_the_quota_is_told_to_who_comes_new_and_handed_out_once(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var first = await test.Store.LeaseLimitsAsync(Claim("a", 50) with { QuotaLeft = 60, QuotaResetsIn = Duration.FromHours(5), QuotaWanted = 20 }, Token);
        Assert.Equal((50, 20, 60), (first.Percent, first.Quota, first.QuotaLeft));

        var other = await test.Store.LeaseLimitsAsync(Claim("b", 100) with { QuotaWanted = 100 }, Token);

        Assert.Equal((50, 30, 60), (other.Percent, other.Quota, other.QuotaLeft));
        Assert.InRange(other.QuotaResetsIn!.Value, Duration.FromHours(4), Duration.FromHours(5));
        Pass(test, Duration.FromHours(6));
        Assert.Null((await test.Store.LeaseLimitsAsync(Claim("b", 100), Token)).Quota);
    }

    /// <summary>Two stores of one database, as two processes have them, whose own clocks differ by hours.</summary>
    [Theory, InlineData("sqlite"), InlineData("postgresql")]
    public async Task Of_many_that_ask_at_once_all_together_have_no_more_than_there_is(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        using var other = test switch
        {
            SqliteUnderTest sqlite => sqlite.Another(),
            PostgreSqlUnderTest postgreSql => postgreSql.Another(new FakeTimeProvider(DateTimeOffset.UnixEpoch)),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        var leases = await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? test.Store : other).LeaseLimitsAsync(Claim($"{i}", 10), Token), Token)));

        Assert.Equal(100, leases.Sum(lease => lease.Percent));
        Assert.Equal(10, leases.Count(lease => lease.Percent > 0));
    }

    private static LimitClaim Claim(string holder, int wanted) => new()
    {
        Scope = "zoho-books/Europe/20061234567",
        Holder = holder,
        Wanted = wanted,
        Least = 10,
        CountsFor = Duration.FromHours(1),
        SafeFor = Duration.FromHours(1),
    };

    // PostgreSQL has a clock of its own: instead of going on, what it stored becomes older.
    private static void Pass(StoreUnderTest test, Duration time)
    {
        if (test is not PostgreSqlUnderTest postgreSql)
        {
            test.Time.Advance(time.ToTimeSpan());
            return;
        }

        using var connection = postgreSql.Connect();
        using var command = new NpgsqlCommand(
            "update sync_limit set counts_until = counts_until - $1, kept_until = kept_until - $1, quota_resets_at = quota_resets_at - $1", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = (long)time.TotalTicks });
        command.ExecuteNonQuery();
    }
}
