using CsCheck;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using Sandbox;
using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client.Tests;

[Collection(SimulatedTime.Name)]
public class LimiterTests
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Never_more_than_the_limit_in_any_window()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(5, 60, concurrent: 3), time);
        List<DateTimeOffset> starts = [];
        int inFlight = 0, most = 0;
        async Task CallAsync(int i)
        {
            using Permit permit = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
            lock (starts)
            {
                starts.Add(time.GetUtcNow());
                most = Math.Max(most, ++inFlight);
            }
            await time.DelayAsync(TimeSpan.FromSeconds(i % 4), Token);
            lock (starts)
                inFlight--;
        }

        Task all = Task.WhenAll(Enumerable.Range(0, 40).Select(CallAsync));
        for (int i = 0; i < 2000 && !all.IsCompleted; i++)
        {
            time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Delay(TimeSpan.FromMilliseconds(i % 10 == 0 ? 1 : 0), TimeProvider.System, Token);
        }
        await all.WaitAsync(TimeSpan.FromSeconds(5), Token);
        Assert.Equal(40, starts.Count);
        Assert.InRange(most, 1, 3);
        Assert.All(starts, at => Assert.InRange(starts.Count(other => other >= at && other - at < TimeSpan.FromSeconds(60)), 1, 5));
    }

    /// <summary>What is left after a reset is known once a call that was sent after it has told: until then one goes at a time.</summary>
    /// <summary>A slow answer tells an older number, and a reset that seems later by as long as it was on its way: it is of the same period.</summary>
    [Fact]
    public async Task A_slow_answer_of_the_same_period_gives_no_call_back()
    {
        var time = new FakeTimeProvider();
        using var limiter = new RequestLimiter(new LimiterOptions { Windows = [], Concurrent = 10, HiddenBudgets = true, MaxWait = TimeSpan.FromHours(2) }, time);
        using Permit slow = await limiter.AcquireAsync(RequestPriority.Foreground, Token), quick = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        limiter.Learn("hour", 1, TimeSpan.FromMinutes(30), 0, quick);
        quick.Dispose();
        time.Advance(TimeSpan.FromSeconds(5));
        limiter.Learn("hour", 2, TimeSpan.FromMinutes(30), 0, slow); // made at the second of the other one, as its Date says: the reset seems five seconds later
        slow.Dispose();
        using Permit last = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        Task<Permit> beyond = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        Assert.False(beyond.IsCompleted, "one was left, and two went");
        limiter.Learn("hour", 0, TimeSpan.FromMinutes(30), 0, last);
        last.Dispose();
        time.Advance(TimeSpan.FromMinutes(31));
        (await beyond).Dispose();
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_reset_it_tells_of_says_nothing_of_the_next_period()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(new LimiterOptions { Windows = [], Concurrent = 10, HiddenBudgets = true }, time);
        Permit early = await limiter.AcquireAsync(RequestPriority.Foreground, Token), late = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        limiter.Learn("hour", 0, TimeSpan.FromSeconds(10), 0, early);
        early.Dispose();
        time.Advance(TimeSpan.FromSeconds(10.7));
        limiter.Learn("hour", 2, TimeSpan.FromSeconds(1), 0, late); // its Date has whole seconds, so the reset seems to be yet to come
        late.Dispose();

        Permit first = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        Task<Permit> second = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        Assert.False(second.IsCompleted);
        limiter.Learn("hour", 5, TimeSpan.FromHours(1), 0, first);
        (await second.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
        first.Dispose();
    }

    /// <summary>Where the hour slides, each reset frees one call, and the answers that tell of it come while it passes.</summary>
    [Fact]
    public async Task What_a_late_answer_leaves_of_a_sliding_period_is_not_exceeded()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(new LimiterOptions { Windows = [], Concurrent = 10, HiddenBudgets = true }, time);
        Permit told = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        limiter.Learn("hour", 3, TimeSpan.FromSeconds(1), 0, told);
        told.Dispose();
        Permit one = await limiter.AcquireAsync(RequestPriority.Foreground, Token), two = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        time.Advance(TimeSpan.FromSeconds(1.1));
        limiter.Learn("hour", 1, TimeSpan.FromSeconds(1), 0, one);
        one.Dispose();
        Task<Permit> third = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        Assert.False(third.IsCompleted); // the one that is left is the call's that is under way
        limiter.Learn("hour", 0, TimeSpan.FromSeconds(2), 0, two);
        two.Dispose();
        Assert.False(third.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(2.1));
        (await third.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
    }

    /// <summary>The seconds in which they are told make two resets look like one.</summary>
    [Theory]
    [InlineData(true, 1.5)]
    [InlineData(false, 0.5)]
    public async Task Who_finds_nothing_left_waits_for_the_latest_reset_of_a_period_that_slides(bool slides, double waits)
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(new LimiterOptions { Windows = [], Concurrent = 10, HiddenBudgets = true }, time);
        Permit one = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        limiter.Learn("hour", 1, TimeSpan.FromSeconds(0.5), 0, one, slides);
        one.Dispose();
        Permit two = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        limiter.Learn("hour", 0, TimeSpan.FromSeconds(1.5), 0, two, slides);
        two.Dispose();
        Task<Permit> next = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(waits - 0.1));
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(0.2));
        (await next.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
    }

    [Fact]
    public async Task Foreground_goes_first_and_background_leaves_the_reserve()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(new LimiterOptions { Windows = [new("w", 2, TimeSpan.FromSeconds(60), Reserve: 1)], Concurrent = 1 }, time);
        (await limiter.AcquireAsync(RequestPriority.Background, Token)).Dispose();
        Task<Permit> background = limiter.AcquireAsync(RequestPriority.Background, Token).AsTask();
        Assert.False(background.IsCompleted);
        Permit foreground = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        foreground.Dispose();
        Task<Permit> second = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        time.Advance(TimeSpan.FromSeconds(61));
        (await second.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
        Assert.False(background.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(61));
        (await background.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
    }

    [Fact]
    public async Task A_cancelled_wait_takes_no_place()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(1, 60), time);
        (await limiter.AcquireAsync(RequestPriority.Foreground, Token)).Dispose();
        using var cancellation = new CancellationTokenSource();
        Task<Permit> cancelled = limiter.AcquireAsync(RequestPriority.Foreground, cancellation.Token).AsTask();
        Task<Permit> next = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        time.Advance(TimeSpan.FromSeconds(61));
        (await next.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_refused_at_once_with_the_time()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(1, 3600) with { MaxWait = TimeSpan.FromMinutes(5) }, time);
        (await limiter.AcquireAsync(RequestPriority.Foreground, Token)).Dispose();
        var refused = await Assert.ThrowsAsync<PermitRefusedException>(() => limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask());
        Assert.InRange(refused.RetryAfter!.Value, TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_pause_that_comes_while_waiting_refuses_those_it_holds_too_long()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(1, 60) with { MaxWait = TimeSpan.FromMinutes(5) }, time);
        (await limiter.AcquireAsync(RequestPriority.Foreground, Token)).Dispose();
        Task<Permit> waiting = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        limiter.Pause(TimeSpan.FromHours(1), "block");
        Assert.Equal("block", (await Assert.ThrowsAsync<PermitRefusedException>(() => waiting)).Limit);
    }

    [Fact]
    public async Task A_renewal_keeps_its_slot_and_takes_a_place_in_the_window()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(2, 60, concurrent: 1), time);
        Permit permit = await limiter.AcquireAsync(RequestPriority.Foreground, Token);
        await permit.RenewAsync(Token);
        Task<Permit> other = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        permit.Dispose();
        Assert.False(other.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(61));
        (await other.WaitAsync(TimeSpan.FromSeconds(5), Token)).Dispose();
    }

    [Fact]
    public async Task A_learned_budget_stops_calls_until_it_resets()
    {
        var time = new FakeTimeProvider(Start);
        using var limiter = new RequestLimiter(Options(100, 60), time);
        limiter.Learn("day", 2, TimeSpan.FromMinutes(1), reserve: 1, permit: null);
        (await limiter.AcquireAsync(RequestPriority.Background, Token)).Dispose();
        Task<Permit> background = limiter.AcquireAsync(RequestPriority.Background, Token).AsTask();
        Assert.False(background.IsCompleted);
        (await limiter.AcquireAsync(RequestPriority.Foreground, Token)).Dispose();
        Task<Permit> foreground = limiter.AcquireAsync(RequestPriority.Foreground, Token).AsTask();
        Assert.False(foreground.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(61));
        await Task.WhenAll(background, foreground).WaitAsync(TimeSpan.FromSeconds(5), Token);
    }

    [Fact]
    public async Task Sixteen_callers_get_99_calls_a_minute_for_ten_minutes_and_no_429()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3, ZohoLatency = TimeSpan.FromMilliseconds(300) }, time);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time);
        string id = sandbox.Zoho.Orders[0].Id;
        int[] answered = new int[10];
        async Task CallAsync()
        {
            while (true)
            {
                await books.PurchaseOrders.GetAsync(id, Token);
                int minute = (int)((time.GetUtcNow() - Start).TotalSeconds / 60);
                if (minute >= answered.Length)
                    return;
                Interlocked.Increment(ref answered[minute]);
            }
        }

        await time.RunAsync(Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CallAsync())), TimeSpan.FromMilliseconds(50));
        Sandboxed.Limits limits = Sandboxed.Read(sandbox);
        Assert.Equal(0, limits.Status429);
        Assert.InRange(limits.MaxPerMinute, 99, 100);
        Assert.InRange(limits.MaxInFlight, 1, 10);
        Assert.True(answered.Skip(1).Average() >= 99, string.Join(" ", answered));
    }

    [Fact]
    public async Task The_daily_quota_ends_work_with_the_time_of_its_reset_and_no_call_too_many()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3, ZohoLatency = TimeSpan.FromMilliseconds(300) }, time);
        sandbox.Zoho.SetDailyQuota(250);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time);
        string id = sandbox.Zoho.Orders[0].Id;
        int answered = 0;
        async Task<ZohoBooksRateLimitException> CallAsync()
        {
            while (true)
            {
                try
                {
                    await books.PurchaseOrders.GetAsync(id, Token);
                    Interlocked.Increment(ref answered);
                }
                catch (ZohoBooksRateLimitException exception)
                {
                    return exception;
                }
            }
        }

        ZohoBooksRateLimitException[] ends = await time.RunAsync(Task.WhenAll(Enumerable.Range(0, 16).Select(_ => CallAsync())));
        Assert.Equal(250, answered);
        Assert.Equal(0, Sandboxed.Read(sandbox).Status429);
        // Midnight in Denver, told in whole seconds.
        var midnight = Instant.FromUtc(2026, 6, 10, 6, 0);
        Assert.All(ends, end =>
        {
            Assert.Equal(ZohoLimitKind.PerDay, end.Limit);
            Assert.InRange(end.ResetsAt!.Value, midnight, midnight + Duration.FromSeconds(3));
            Assert.False(end.OutcomeUnknown);
        });

        time.SetUtcNow(ends[0].ResetsAt!.Value.ToDateTimeOffset());
        await time.RunAsync(books.PurchaseOrders.GetAsync(id, Token));
    }

    private static LimiterOptions Options(int limit, int seconds, int concurrent = 100) =>
        new() { Windows = [new LimitWindow("w", limit, TimeSpan.FromSeconds(seconds))], Concurrent = concurrent, MaxWait = TimeSpan.FromDays(1) };
}
