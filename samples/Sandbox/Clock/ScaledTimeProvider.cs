namespace Sandbox;

/// <summary>A clock that runs faster than the wall: time, timestamps and timers are all scaled alike.</summary>
/// <remarks>A timer never fires before its scaled time: the wall's timers count whole milliseconds, so due times are rounded up.</remarks>
public sealed class ScaledTimeProvider : TimeProvider
{
    private readonly TimeProvider _wall;
    private readonly DateTimeOffset _start;
    private readonly long _origin;

    /// <summary>Starts the clock.</summary>
    /// <param name="speed">Seconds of this clock per second of the wall; above zero.</param>
    /// <param name="start">What the clock shows now.</param>
    /// <param name="wall">The clock to scale; the system's by default.</param>
    public ScaledTimeProvider(double speed, DateTimeOffset start, TimeProvider? wall = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        Speed = speed;
        _start = start.ToUniversalTime();
        _wall = wall ?? System;
        _origin = _wall.GetTimestamp();
    }

    /// <summary>Seconds of this clock per second of the wall.</summary>
    public double Speed { get; }

    /// <inheritdoc/>
    public override long TimestampFrequency => _wall.TimestampFrequency;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _start + GetElapsedTime(0, GetTimestamp());

    /// <inheritdoc/>
    public override long GetTimestamp() => (long)((_wall.GetTimestamp() - _origin) * Speed);

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(_wall.CreateTimer(callback, state, ToWall(dueTime), ToWall(period)), this);

    private TimeSpan ToWall(TimeSpan span)
    {
        if (span == Timeout.InfiniteTimeSpan || span == TimeSpan.Zero) return span;
        var milliseconds = Math.Ceiling(span.TotalMilliseconds / Speed) + 1;
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, uint.MaxValue - 1d));
    }

    private sealed class ScaledTimer(ITimer wall, ScaledTimeProvider owner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => wall.Change(owner.ToWall(dueTime), owner.ToWall(period));

        public void Dispose() => wall.Dispose();

        public ValueTask DisposeAsync() => wall.DisposeAsync();
    }
}
