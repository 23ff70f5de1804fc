using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

/// <summary>A limiter whose limits others have, too, keeps to the share that it was given, and says truly what it has and used.</summary>
public sealed class LimitShareTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly List<ShareClaim> _claims = [];
    private Func<ShareClaim, ShareGrant> _give = static claim => Grant(claim.Wanted);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_call_goes_before_there_is_a_share_and_none_asks_where_nobody_calls()
    {
        var answer = new TaskCompletionSource<ShareGrant>();
        using RequestLimiter limiter = Limiter((_, _) => new ValueTask<ShareGrant>(answer.Task));
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(_claims);

        Task<Permit> first = AcquireAsync(limiter);
        Assert.Single(_claims);
        Assert.False(first.IsCompleted);
        answer.SetResult(Grant(10));
        (await first.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
    }

    [Fact]
    public async Task A_share_is_a_percent_of_every_limit()
    {
        _give = static _ => Grant(30);
        using RequestLimiter limiter = Limiter();
        List<Permit> flying = [];
        for (int i = 0; i < 3; i++)
            flying.Add(await AcquireAsync(limiter));
        Task<Permit> fourth = AcquireAsync(limiter);
        Assert.False(fourth.IsCompleted, "3 of 10 may be in flight");
        flying.ForEach(static permit => permit.Dispose());
        (await fourth.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
        for (int i = 4; i < 30; i++)
            (await AcquireAsync(limiter)).Dispose();
        Assert.False(AcquireAsync(limiter).IsCompleted, "30 of 100 go in a minute");
    }

    [Fact]
    public async Task Who_waits_asks_at_once_for_everything()
    {
        using RequestLimiter limiter = Limiter();
        using Permit first = await AcquireAsync(limiter);
        Assert.Equal((10, 0, 10), Said(Assert.Single(_claims)));
        using Permit second = await AcquireAsync(limiter).WaitAsync(TimeSpan.FromSeconds(30), Token);
        Assert.Equal((100, 10, 10), Said(_claims[^1]));
        Assert.Equal(2, _claims.Count);
    }

    /// <summary>Whoever hands out shares may give to others what is not held: never more than is true.</summary>
    [Fact]
    public async Task What_is_held_is_the_share_or_what_was_used_whichever_is_more()
    {
        _give = static _ => Grant(100);
        using RequestLimiter limiter = Limiter();
        for (int i = 0; i < 60; i++)
            (await AcquireAsync(limiter)).Dispose();
        _give = static _ => Grant(30);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(100, _claims[^1].Held);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(60, _claims[^1].Held);
        int seen = _claims.Count;
        Task<Permit> more = AcquireAsync(limiter);
        Assert.False(more.IsCompleted);
        for (int i = 0; i < 55 && !more.IsCompleted; i++)
            _time.Advance(TimeSpan.FromSeconds(1));
        (await more.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
        Assert.All(_claims.Skip(seen), claim => Assert.InRange(claim.Held, 30, 60));
        Assert.Equal(30, _claims[^1].Held);
    }

    [Fact]
    public async Task Who_does_not_call_gives_its_share_back_but_for_what_still_counts_and_asks_nothing_more()
    {
        using RequestLimiter limiter = Limiter();
        (await AcquireAsync(limiter)).Dispose();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((10, 10, 10), Said(_claims[^1]));
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((0, 1, 0), Said(_claims[^1]));
        Assert.Equal(TimeSpan.FromMinutes(1), _claims[^1].CountsFor);
        for (int i = 0; i < 100; i++)
            _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(3, _claims.Count);

        (await AcquireAsync(limiter)).Dispose();
        Assert.Equal((10, 0, 10), Said(_claims[^1]));
    }

    [Fact]
    public async Task Who_ends_says_what_still_counts()
    {
        RequestLimiter limiter = Limiter();
        for (int i = 0; i < 7; i++)
            (await AcquireAsync(limiter)).Dispose();
        limiter.Dispose();
        Assert.Equal((0, 7, 0), Said(_claims[^1]));
    }

    [Fact]
    public async Task Who_cannot_ask_keeps_its_share_until_it_ends_then_the_least_and_then_nothing()
    {
        _give = static _ => Grant(100);
        using RequestLimiter limiter = Limiter();
        using Permit first = await AcquireAsync(limiter);
        _give = static _ => throw new InvalidOperationException("The store is away.");
        _time.Advance(TimeSpan.FromSeconds(19));
        (await AcquireAsync(limiter)).Dispose();

        // One in flight is the least, and one is.
        _time.Advance(TimeSpan.FromSeconds(2));
        Task<Permit> next = AcquireAsync(limiter);
        Assert.False(next.IsCompleted);
        first.Dispose();
        Permit last = await next.WaitAsync(TimeSpan.FromSeconds(30), Token);
        last.Dispose();

        _time.Advance(TimeSpan.FromMinutes(11));
        next = AcquireAsync(limiter);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(next.IsCompleted);
        _give = static _ => Grant(100);
        _time.Advance(TimeSpan.FromSeconds(6));
        (await next.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
    }

    [Fact]
    public async Task No_more_calls_of_the_quota_go_than_were_handed_out()
    {
        _give = static _ => Grant(100) with { Quota = 2, QuotaLeft = 50, QuotaResetsIn = TimeSpan.FromHours(1) };
        using RequestLimiter limiter = Limiter();
        (await AcquireAsync(limiter)).Dispose();
        (await AcquireAsync(limiter)).Dispose();
        Task<Permit> third = AcquireAsync(limiter);

        // It waits, and so it asks: two more.
        (await third.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
        Assert.True(_claims.Count > 1);
        _give = static _ => Grant(100) with { Quota = 0, QuotaLeft = 50, QuotaResetsIn = TimeSpan.FromHours(1) };
        (await AcquireAsync(limiter)).Dispose();
        Task<Permit> beyond = AcquireAsync(limiter);
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(beyond.IsCompleted);
        _give = static _ => Grant(100) with { Quota = 1, QuotaLeft = 50, QuotaResetsIn = TimeSpan.FromHours(1) };
        _time.Advance(TimeSpan.FromSeconds(2));
        (await beyond.WaitAsync(TimeSpan.FromSeconds(30), Token)).Dispose();
    }

    [Fact]
    public async Task What_others_heard_of_the_quota_holds_from_the_first_call_on()
    {
        _give = static _ => Grant(100) with { Quota = 0, QuotaLeft = 0, QuotaResetsIn = TimeSpan.FromHours(3) };
        using RequestLimiter limiter = Limiter();
        var refused = await Assert.ThrowsAsync<PermitRefusedException>(() => AcquireAsync(limiter));
        Assert.Equal(("day", TimeSpan.FromHours(3)), (refused.Limit, refused.RetryAfter));
    }

    [Fact]
    public async Task What_was_heard_of_the_quota_is_told()
    {
        using RequestLimiter limiter = Limiter();
        using (Permit permit = await AcquireAsync(limiter))
            limiter.Learn("day", 900, TimeSpan.FromHours(9), reserve: 0, permit);
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal((900, TimeSpan.FromHours(9) - TimeSpan.FromSeconds(5)), (_claims[^1].QuotaLeft, _claims[^1].QuotaResetsIn));
        Assert.Equal(100, _claims[^1].QuotaWanted);
        Assert.Equal(TimeSpan.FromSeconds(90), _claims[^1].CountsFor);
    }

    private static (int Wanted, int Held, int Least) Said(ShareClaim claim) => (claim.Wanted, claim.Held, claim.Least);

    private static ShareGrant Grant(int percent) => new(percent, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(10), null, null, null);

    private static Task<Permit> AcquireAsync(RequestLimiter limiter) => limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();

    private RequestLimiter Limiter(Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? share = null) => new(
        new LimiterOptions
        {
            Windows = [new LimitWindow("minute", 100, TimeSpan.FromMinutes(1))],
            Concurrent = 10,
            MaxWait = TimeSpan.FromHours(1),
            Quota = "day",
            CountsFor = TimeSpan.FromSeconds(90),
            Share = (claim, cancellationToken) =>
            {
                _claims.Add(claim);
                return share is null ? new ValueTask<ShareGrant>(_give(claim)) : share(claim, cancellationToken);
            },
        },
        _time);
}
