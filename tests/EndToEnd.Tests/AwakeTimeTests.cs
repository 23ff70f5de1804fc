using EmbeddedHost;

namespace EndToEnd.Tests;

/// <summary>A moment in which the machine gives this process no turn is no time of the sandbox.</summary>
public sealed class AwakeTimeTests
{
    [Fact]
    public void Time_goes_on_between_ticks_and_stands_while_there_are_none()
    {
        var wall = new Wall();
        using var time = new AwakeTime(wall);
        var began = time.GetTimestamp();
        for (var i = 0; i < 100; i++)
        {
            wall.Now += 10;
            wall.Tick();
        }

        wall.Now += 7;
        Assert.Equal(TimeSpan.FromMilliseconds(1007), time.GetElapsedTime(began));

        wall.Now += 60_000;
        var stalled = time.GetElapsedTime(began);
        Assert.InRange(stalled, TimeSpan.FromMilliseconds(1007), TimeSpan.FromMilliseconds(1050));
        Assert.Equal(stalled, time.GetElapsedTime(began));
        wall.Tick();
        Assert.Equal(stalled, time.GetElapsedTime(began)); // the tick that comes late counts no more either
        wall.Now += 10;
        Assert.Equal(stalled + TimeSpan.FromMilliseconds(10), time.GetElapsedTime(began));
    }

    [Fact]
    public async Task Timers_fire_on_it()
    {
        using var time = new AwakeTime();
        var clock = new Sandbox.ScaledTimeProvider(50, DateTimeOffset.UnixEpoch, time);
        var began = clock.GetUtcNow();
        await Task.Delay(TimeSpan.FromSeconds(5), clock, TestContext.Current.CancellationToken);
        Assert.True(clock.GetUtcNow() - began >= TimeSpan.FromSeconds(5));
    }

    private sealed class Wall : TimeProvider
    {
        private Action _tick = () => { };

        public long Now { get; set; } = 5;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Now;

        public void Tick() => _tick();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _tick = () => callback(state);
            return new Still();
        }
    }

    private sealed class Still : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
