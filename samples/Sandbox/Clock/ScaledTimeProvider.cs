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
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ScaledTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private TimeSpan ToWall(TimeSpan span)
    {
        if (span == Timeout.InfiniteTimeSpan || span == TimeSpan.Zero) return span;
        var milliseconds = Math.Ceiling(span.TotalMilliseconds / Speed) + 1;
        return TimeSpan.FromMilliseconds(Math.Min(milliseconds, uint.MaxValue - 1d));
    }

    // The wall's timers go by a coarser clock than its timestamps and may be some milliseconds early: then what is left is waited for.
    private sealed class ScaledTimer : ITimer
    {
        private readonly object _gate = new();
        private readonly ScaledTimeProvider _owner;
        private readonly ITimer _wall;
        private long? _due;
        private TimeSpan _period;

        public ScaledTimer(ScaledTimeProvider owner, TimerCallback callback, object? state)
        {
            _owner = owner;
            _wall = owner._wall.CreateTimer(_ => Fire(callback, state), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_gate)
            {
                _period = period;
                _due = dueTime > TimeSpan.Zero ? _owner.GetTimestamp() + (long)(dueTime.TotalSeconds * _owner.TimestampFrequency) : null;
                return _wall.Change(_owner.ToWall(dueTime), _owner.ToWall(period));
            }
        }

        public void Dispose() => _wall.Dispose();

        public ValueTask DisposeAsync() => _wall.DisposeAsync();

        private void Fire(TimerCallback callback, object? state)
        {
            lock (_gate)
            {
                if (_due is { } due && _owner.GetElapsedTime(_owner.GetTimestamp(), due) is var left && left > TimeSpan.Zero)
                {
                    _wall.Change(_owner.ToWall(left), _owner.ToWall(_period));
                    return;
                }

                _due = null;
            }

            callback(state);
        }
    }
}
