namespace Procore.Client;

/// <summary>
/// Tells the two windows apart. Procore has one set of headers for both and shows whichever would be used up first, so the
/// meaning of the three numbers can change from one answer to the next. Times are on the server's clock; ours may be wrong
/// by hours, and is used only as a stopwatch.
/// </summary>
internal sealed class RateWindows
{
    public static readonly TimeSpan SpikeLength = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan OneMore = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan HourLength = TimeSpan.FromHours(1);

    // The server's Date header has whole seconds: a window that has just begun can seem one second longer than it is.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    // The documentation's examples are 25 and 100 for 10 seconds, 600 and 3600 for an hour.
    private const long MostInSpike = 300;

    private readonly object _gate = new();
    private long _spikeLimit;
    private long _hourLimit;
    private long _certainHour;
    private DateTimeOffset _hourReset;
    private TimeSpan? _ahead;

    /// <summary>Which window a reading is about, and the time until that window is full again: never more than its length.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="local">What our clock says.</param>
    public (RateWindowKind Kind, TimeSpan ResetsIn) Observe(RateReading reading, DateTimeOffset local)
    {
        lock (_gate)
        {
            if (reading.Reset is not { } reset)
                return (IsHour(reading.Limit, null) ? RateWindowKind.Hour : RateWindowKind.Spike, SpikeLength); // one call asks then
            if (reading.Now is { } told)
                _ahead = told - local;
            // How far the server's clock is ahead of ours, from this answer or from an earlier one.
            TimeSpan? resetsIn = reset - local - _ahead;
            bool hour = IsHour(reading.Limit, resetsIn);
            if (resetsIn > SpikeLength + SpikeLength + SpikeLength)
                _certainHour = reading.Limit;
            if (hour && reading.Limit == _hourLimit && reading.Limit != _certainHour && IsMoved(reset, resetsIn))
                (hour, _hourLimit) = (false, 0);
            // What was taken for 10 seconds close to the hour's end, and is the hour's after all, is nobody's spike.
            if (hour)
                (_hourLimit, _hourReset, _spikeLimit) = (reading.Limit, reset, _spikeLimit == reading.Limit ? 0 : _spikeLimit);
            else
                _spikeLimit = reading.Limit;
            // A spike ends within its length: that tells the server's time well enough for the hour. The earliest that it can be makes no
            // wait too short.
            if (!hour && _ahead is null)
                _ahead = reset - local - SpikeLength;
            TimeSpan length = hour ? HourLength : SpikeLength;
            // Both times are told in whole seconds: who waits because nothing is left waits one more.
            TimeSpan left = (resetsIn ?? length) + (reading.Remaining == 0 && resetsIn > TimeSpan.Zero ? OneMore : TimeSpan.Zero);
            left = left < TimeSpan.Zero ? TimeSpan.Zero : left < length ? left : length;
            return (hour ? RateWindowKind.Hour : RateWindowKind.Spike, left);
        }
    }

    // The end of the hour is the same for an hour, and then an hour later. An end close by that was another one minutes ago is that of ten
    // seconds, which were taken for the hour; unless ten seconds could not have had an end that was seen, as where the hour slides.
    private bool IsMoved(DateTimeOffset reset, TimeSpan? resetsIn) =>
        resetsIn <= SpikeLength + Slack && reset - _hourReset > Slack && reset - _hourReset < HourLength - SpikeLength;

    private bool IsHour(long limit, TimeSpan? resetsIn)
    {
        if (resetsIn > SpikeLength + Slack)
            return true;
        // Close to its end the hour looks like 10 seconds; its limit gives it away.
        if (limit == _hourLimit || limit == _spikeLimit)
            return limit == _hourLimit; // which is never the other's, too
        return limit > MostInSpike;
    }
}
