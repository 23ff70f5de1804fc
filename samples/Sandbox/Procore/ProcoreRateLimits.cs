namespace Sandbox;

/// <summary>
/// Procore's two windows, one set of headers: the answer describes whichever window the caller will hit first. Counted per
/// client and company, for calls that were refused for other reasons as well.
/// </summary>
internal sealed class ProcoreRateLimits(ProcoreSwitches switches)
{
    private static readonly TimeSpan Spike = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private readonly Dictionary<string, (Window Spike, Window Hour)> _buckets = new(StringComparer.Ordinal);

    /// <summary>Takes a permit, or none when either window is full.</summary>
    public ProcoreRateState Take(string bucket, DateTimeOffset now)
    {
        if (!_buckets.TryGetValue(bucket, out (Window Spike, Window Hour) windows))
        {
            windows = (new Window(Spike, switches.SpikeLimit, switches.RateWindowsSlide), new Window(Hour, switches.HourlyLimit, switches.RateWindowsSlide));
            _buckets[bucket] = windows;
        }


        windows.Spike.Advance(now);
        windows.Hour.Advance(now);
        bool allowed = windows.Spike.Remaining > 0 && windows.Hour.Remaining > 0;
        if (allowed)
        {
            windows.Spike.Add(now);
            windows.Hour.Add(now);
        }

        Window tighter = windows.Hour.Remaining <= windows.Spike.Remaining ? windows.Hour : windows.Spike;
        string window = ReferenceEquals(tighter, windows.Hour) ? "hourly" : "spike";
        return new ProcoreRateState(allowed, window, tighter.Limit, allowed || !switches.RemainingFallsBelowZero ? tighter.Remaining : -1, tighter.Reset(now));
    }

    /// <summary>One window, sliding or of a fixed length from its first request.</summary>
    private sealed class Window(TimeSpan length, int limit, bool slides)
    {
        private readonly Queue<DateTimeOffset> _trailing = new();
        private DateTimeOffset _opened = DateTimeOffset.MinValue;
        private int _inWindow;

        public int Limit => limit;

        public int Remaining => limit - (slides ? _trailing.Count : _inWindow);

        public void Advance(DateTimeOffset now)
        {
            while (_trailing.TryPeek(out DateTimeOffset oldest) && now - oldest >= length)
                _trailing.Dequeue();
            if (now - _opened >= length)
            {
                _opened = now;
                _inWindow = 0;
            }
        }

        public void Add(DateTimeOffset now)
        {
            _trailing.Enqueue(now);
            _inWindow++;
        }

        /// <summary>When the window has room again, rounded up to whole seconds, so that waiting for it is enough.</summary>
        public long Reset(DateTimeOffset now)
        {
            DateTimeOffset start = slides ? (_trailing.TryPeek(out DateTimeOffset oldest) ? oldest : now) : _opened;
            return (long)Math.Ceiling(((start + length) - DateTimeOffset.UnixEpoch).TotalSeconds);
        }
    }
}
