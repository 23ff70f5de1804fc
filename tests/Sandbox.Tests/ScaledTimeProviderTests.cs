using Microsoft.Extensions.Time.Testing;

namespace Sandbox.Tests;

public sealed class ScaledTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 5, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Time_and_timestamps_run_alike()
    {
        var wall = new FakeTimeProvider();
        var clock = new ScaledTimeProvider(100, Start, wall);
        var began = clock.GetTimestamp();

        wall.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal(Start.AddSeconds(300), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromSeconds(300), clock.GetElapsedTime(began));
    }

    [Fact]
    public async Task A_delay_takes_its_scaled_time_and_is_never_early()
    {
        var wall = new FakeTimeProvider();
        var clock = new ScaledTimeProvider(100, Start, wall);
        var delay = Task.Delay(TimeSpan.FromSeconds(60), clock, TestContext.Current.CancellationToken);

        wall.Advance(TimeSpan.FromMilliseconds(600));
        Assert.False(delay.IsCompleted);
        wall.Advance(TimeSpan.FromMilliseconds(1));
        await delay;

        Assert.True(clock.GetUtcNow() - Start >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task What_the_wall_does_too_early_is_waited_for()
    {
        var wall = new EarlyWall();
        var clock = new ScaledTimeProvider(100, Start, wall);
        var delay = Task.Delay(TimeSpan.FromSeconds(60), clock, TestContext.Current.CancellationToken);

        wall.Advance(TimeSpan.FromMilliseconds(599));
        Assert.Equal(1, wall.Early);
        Assert.False(delay.IsCompleted);
        wall.Advance(TimeSpan.FromMilliseconds(2));
        await delay;

        Assert.True(clock.GetUtcNow() - Start >= TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task On_the_real_clock_timers_are_not_early_either()
    {
        var clock = new ScaledTimeProvider(500, Start);
        for (var i = 1; i <= 20; i++)
        {
            var began = clock.GetTimestamp();
            await Task.Delay(TimeSpan.FromSeconds(i), clock, TestContext.Current.CancellationToken);
            Assert.True(clock.GetElapsedTime(began) >= TimeSpan.FromSeconds(i));
        }
    }

    /// <summary>Its timers are two milliseconds early, as those of a coarse clock are.</summary>
    private sealed class EarlyWall : FakeTimeProvider
    {
        public int Early { get; private set; }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            new EarlyTimer(base.CreateTimer(
                given =>
                {
                    Early++;
                    callback(given);
                },
                state,
                dueTime,
                period));

        private sealed class EarlyTimer(ITimer timer) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) =>
                timer.Change(dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(Math.Max(1, dueTime.TotalMilliseconds - 2)) : dueTime, period);

            public void Dispose() => timer.Dispose();

            public ValueTask DisposeAsync() => timer.DisposeAsync();
        }
    }
}
