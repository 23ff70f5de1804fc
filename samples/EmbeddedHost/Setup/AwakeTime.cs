namespace EmbeddedHost;

/// <summary>
/// The wall's time without the stretches in which this process got no turn. What runs on a clock many times as fast would else take a moment of a busy machine for
/// a service that did not answer for a minute.
/// </summary>
internal sealed class AwakeTime : TimeProvider, IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestTurn = TimeSpan.FromMilliseconds(25);

    private readonly TimeProvider _wall;
    private readonly Lock _gate = new();
    private readonly ITimer _ticks;
    private long _seen;
    private long _awake;

    /// <param name="wall">The wall's clock; the system's by default.</param>
    public AwakeTime(TimeProvider? wall = null)
    {
        _wall = wall ?? System;
        _seen = _wall.GetTimestamp();
        _ticks = _wall.CreateTimer(_ => Note(), state: null, Tick, Tick);
    }

    public override long TimestampFrequency => _wall.TimestampFrequency;

    public override long GetTimestamp()
    {
        lock (_gate) return _awake + Turn(_wall.GetTimestamp());
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => _wall.CreateTimer(callback, state, dueTime, period);

    public void Dispose() => _ticks.Dispose();

    private void Note()
    {
        lock (_gate)
        {
            var now = _wall.GetTimestamp();
            _awake += Turn(now);
            _seen = now;
        }
    }

    // No more than a turn counts since the clock ticked last.
    private long Turn(long now) => Math.Min(now - _seen, (long)(LongestTurn.TotalSeconds * _wall.TimestampFrequency));
}
