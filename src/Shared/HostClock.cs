namespace Zoho.Procore.Sdk.Shared;

/// <summary>
/// The host's clock, whose own failures cost no call: an exception of it, thrown while an answer is read, would take the place of what is
/// known of the call. Until it can be read again, the machine's clock goes on from what it said last; one that fails at once is not used.
/// </summary>
internal sealed class HostClock : TimeProvider
{
    private readonly object _gate = new();
    private readonly TimeProvider _host;
    private readonly long _frequency;
    private long _ahead;
    private long _stampsAhead;
    private long _latest;

    private HostClock(TimeProvider host)
    {
        (_host, _frequency) = (host, host.TimestampFrequency);
        _ahead = host.GetUtcNow().UtcTicks - System.GetUtcNow().UtcTicks;
        _latest = host.GetTimestamp();
        _stampsAhead = _latest - Stamp;
    }

    public override long TimestampFrequency => _frequency;

    private long Stamp => (long)(System.GetTimestamp() * ((double)_frequency / System.TimestampFrequency));

    public static TimeProvider Of(TimeProvider? host) =>
        host is null || host == System ? System : HostLogger.Tell(() => new HostClock(host)) ?? System;

    public override DateTimeOffset GetUtcNow()
    {
        DateTimeOffset here = System.GetUtcNow();
        if (HostLogger.Tell(_host, static host => (DateTimeOffset?)host.GetUtcNow()) is not { } now)
            return here.AddTicks(Interlocked.Read(ref _ahead));
        Interlocked.Exchange(ref _ahead, now.UtcTicks - here.UtcTicks);
        return now;
    }

    public override long GetTimestamp()
    {
        long here = Stamp;
        long? told = HostLogger.Tell(_host, static host => (long?)host.GetTimestamp());
        lock (_gate)
        {
            if (told is { } now)
                _stampsAhead = now - here;
            // Never back, also where the host's clock was overtaken meanwhile.
            return _latest = Math.Max(_latest, here + _stampsAhead);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        HostLogger.Tell(() => _host.CreateTimer(callback, state, dueTime, period)) is { } timer
            ? new HostTimer(timer, (due, every) => System.CreateTimer(callback, state, due, every))
            : System.CreateTimer(callback, state, dueTime, period);

    /// <summary>
    /// A timer of the host's; where it cannot be set, one of the machine's runs in its place. Either may wake whoever waits.
    /// </summary>
    private sealed class HostTimer(ITimer host, Func<TimeSpan, TimeSpan, ITimer> spare) : ITimer
    {
        private ITimer? _spare;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (HostLogger.Tell((host, dueTime, period), static set => (bool?)set.host.Change(set.dueTime, set.period)) is { } isSet)
                return isSet;
            Interlocked.Exchange(ref _spare, spare(dueTime, period))?.Dispose();
            return true;
        }

        public void Dispose()
        {
            HostLogger.Tell(() =>
            {
                host.Dispose();
                return true;
            });
            Interlocked.Exchange(ref _spare, null)?.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
