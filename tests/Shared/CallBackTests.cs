using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>An exception on a timer's thread ends the process. A timer may also run after it was disposed, and so do these.</summary>
public class CallBackTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void A_deadline_that_is_over_may_still_strike()
    {
        var time = new LateTimers();
        using (new Deadline(time, TimeSpan.FromSeconds(1), None))
        {
        }

        Assert.Equal(1, time.StrikeAll());
    }

    [Fact]
    public void A_deadline_strikes_though_what_hears_of_it_fails()
    {
        var time = new LateTimers();
        using var deadline = new Deadline(time, TimeSpan.FromSeconds(1), None);
        deadline.Token.Register(static () => throw new InvalidOperationException("a listener that fails"));

        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(deadline.Expired);
    }

    [Fact]
    public void A_deadline_that_serves_a_second_call_is_not_struck_by_the_timer_of_the_first()
    {
        var time = new LateTimers();
        using var limits = new DeadlinePool(time, TimeSpan.FromSeconds(2));
        limits.Begin(None).Dispose();
        time.Advance(TimeSpan.FromSeconds(1));
        using Deadline second = limits.Begin(None);
        time.Advance(TimeSpan.FromSeconds(1));

        // One timer served both, and strikes as late as it can.
        Assert.Equal(1, time.StrikeAll());
        Assert.False(second.Expired);
        Assert.False(second.Token.IsCancellationRequested);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(second.Expired);
    }

    [Fact]
    public async Task A_deadline_that_struck_or_was_given_up_serves_no_other_call()
    {
        var time = new LateTimers();
        using var limits = new DeadlinePool(time, TimeSpan.FromSeconds(2));
        using var caller = new CancellationTokenSource();
        using (Deadline struck = limits.Begin(None))
        {
            time.Advance(TimeSpan.FromSeconds(2));
            Assert.True(struck.Expired);
        }

        using (Deadline left = limits.Begin(caller.Token))
        {
            await caller.CancelAsync();
            Assert.True(left.Token.IsCancellationRequested);
            Assert.False(left.Expired);
        }

        using Deadline next = limits.Begin(None);
        Assert.False(next.Token.IsCancellationRequested);
        Assert.Equal(3, time.StrikeAll());
        Assert.False(next.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task Calls_of_the_real_clock_share_deadlines_and_none_ends_before_its_time()
    {
        using var limits = new DeadlinePool(TimeProvider.System, TimeSpan.FromMilliseconds(20));
        await Parallel.ForAsync(0, 20_000, None, async (i, token) =>
        {
            long began = TimeProvider.System.GetTimestamp();
            using Deadline deadline = limits.Begin(token);
            if (i % 500 == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, token);
            if (deadline.Expired)
                Assert.True(TimeProvider.System.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(20));
        });
    }

    [Fact]
    public async Task A_limiter_may_be_called_back_at_any_time()
    {
        var time = new LateTimers();
        var options = new LimiterOptions { Windows = [new LimitWindow("calls", 1, TimeSpan.FromMinutes(1))], Concurrent = 1, MaxWait = TimeSpan.FromMinutes(5) };
        using var caller = new CancellationTokenSource();
        Task<Permit> waiting, leaving;
        using (var limiter = new RequestLimiter(options, time))
        {
            (await limiter.AcquireAsync(RequestPriority.Foreground, None)).Dispose();
            leaving = limiter.AcquireAsync(RequestPriority.Background, caller.Token).AsTask();
            waiting = limiter.AcquireAsync(RequestPriority.Background, None).AsTask();
            time.StrikeAll();
            Assert.False(waiting.IsCompleted);
        }

        await caller.CancelAsync();
        Assert.True(time.StrikeAll() > 0);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        await Assert.ThrowsAnyAsync<Exception>(() => leaving);
    }

    [Fact]
    public async Task A_wait_that_was_given_up_may_still_end()
    {
        var time = new LateTimers();
        using var caller = new CancellationTokenSource();
        Task wait = time.DelayAsync(TimeSpan.FromHours(1), caller.Token);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);

        Assert.Equal(1, time.StrikeAll());
    }

    [Fact]
    public async Task Deadlines_of_the_real_clock_end_while_they_are_disposed()
    {
        // Each of these may strike while it is being disposed; one exception on a timer's thread would end this process.
        await Parallel.ForAsync(0, 2000, None, async (i, token) =>
        {
            using var deadline = new Deadline(TimeProvider.System, TimeSpan.FromMilliseconds(1), token);
            if (i % 2 == 0)
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System, token);
        });
    }

    /// <summary>Timers that are struck by hand, whether they are disposed or not.</summary>
    private sealed class LateTimers : FakeTimeProvider
    {
        private readonly List<Action> _callBacks = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callBacks.Add(() => callback(state));
            return base.CreateTimer(callback, state, dueTime, period);
        }

        public int StrikeAll()
        {
            _callBacks.ForEach(static callBack => callBack());
            return _callBacks.Count;
        }
    }
}
