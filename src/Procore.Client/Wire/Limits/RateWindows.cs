namespace Procore.Client;

/// <summary>
/// Tells the two windows apart. Procore has one set of headers for both and shows whichever would be used up first, so the meaning of
/// the three numbers can change from one answer to the next.
/// </summary>
internal sealed class RateWindows
{
    public static readonly TimeSpan SpikeLength = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan HourLength = TimeSpan.FromHours(1);

    // The server's Date header has whole seconds: a window that has just begun can seem one second longer than it is.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private long _spikeLimit;
    private long _hourLimit;

    /// <summary>Which window a reading is about, and the time until that window is full again: never more than its length.</summary>
    public (RateWindowKind Kind, TimeSpan ResetsIn) Observe(RateReading reading)
    {
        lock (_gate)
        {
            bool hour = reading.ResetsIn > SpikeLength + Slack
                // Close to its end the hour looks like 10 seconds; its limit gives it away.
                || (reading.Limit == _hourLimit && reading.Limit != _spikeLimit);
            if (hour)
                _hourLimit = reading.Limit;
            else
                _spikeLimit = reading.Limit;
            TimeSpan length = hour ? HourLength : SpikeLength;
            return (hour ? RateWindowKind.Hour : RateWindowKind.Spike, reading.ResetsIn < length ? reading.ResetsIn : length);
        }
    }
}
