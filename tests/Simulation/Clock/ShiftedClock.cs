namespace Simulation;

/// <summary>The clock of a machine whose idea of the date is wrong and is set now and then. Its timers and timestamps are right.</summary>
internal sealed class ShiftedClock(TimeProvider inner) : TimeProvider
{
    /// <summary>How far ahead the machine's date is; negative: behind.</summary>
    public TimeSpan Ahead { get; set; }

    public override long TimestampFrequency => inner.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + Ahead;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => inner.CreateTimer(callback, state, dueTime, period);
}
