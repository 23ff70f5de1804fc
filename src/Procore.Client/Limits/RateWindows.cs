namespace Procore.Client;

/// <summary>
/// Tells the two windows apart. Procore has one set of headers for both and shows whichever would be used up first, so the meaning of
/// the three numbers can change from one answer to the next.
/// </summary>
internal sealed class RateWindows
{
    public static readonly TimeSpan SpikeLength = TimeSpan.FromSeconds(10);

    // The server's Date header has whole seconds: a window that has just begun can seem one second longer than it is.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private Seen _spike;
    private Seen _hour;

    /// <summary>Which window a reading is about, and the time until that window is full again, as well as it is known by now.</summary>
    public (RateWindowKind Kind, TimeSpan ResetsIn) Observe(RateReading reading, DateTimeOffset now)
    {
        lock (_gate)
        {
            bool hour = reading.ResetsIn > SpikeLength + Slack
                // Close to its end the hour looks like 10 seconds; its limit gives it away.
                || (reading.Limit == _hour.Limit && reading.Limit != _spike.Limit);
            return hour
                ? (RateWindowKind.Hour, Narrow(ref _hour, reading, now))
                : (RateWindowKind.Spike, Narrow(ref _spike, reading, now));
        }
    }

    /// <summary>Every reading of the same reset bounds its distance from above; the closest bound is the best.</summary>
    private static TimeSpan Narrow(ref Seen seen, RateReading reading, DateTimeOffset now)
    {
        DateTimeOffset at = now + reading.ResetsIn;
        if (seen.Reset == reading.Reset && seen.At < at && seen.At >= now)
            at = seen.At;
        seen = new Seen(reading.Limit, reading.Reset, at);
        return at - now;
    }

    private readonly record struct Seen(long Limit, long Reset, DateTimeOffset At);
}
