namespace Procore.Client;

/// <summary>
/// Tells the two windows apart. Procore has one set of headers for both and shows whichever would be used up first, so the
/// meaning of the three numbers can change from one answer to the next. Times are on the server's clock; ours may be wrong
/// by hours, and is used only as a stopwatch. The date of an answer may be wrong as well, where something between writes it.
/// </summary>
internal sealed class RateWindows
{
    public static readonly TimeSpan SpikeLength = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan HourLength = TimeSpan.FromHours(1);

    // The server's Date header has whole seconds: a window that has just begun can seem one second longer than it is.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(2);

    // The documentation's examples are 25 and 100 for 10 seconds, 600 and 3600 for an hour.
    private const long MostInSpike = 300;

    private readonly object _gate = new();
    private long _spikeLimit;
    private long _hourLimit;
    private DateTimeOffset? _hourReset;

    // How far the server's clock is ahead of ours, as its date told or, less exactly, as the ends of spikes did.
    private TimeSpan? _ahead;
    private bool _isTold;
    private bool _dateIsOff;

    /// <summary>Which window a reading is about, and the time until that window is full again: never more than its length.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="local">What our clock says.</param>
    public (RateWindowKind Kind, TimeSpan ResetsIn) Observe(RateReading reading, DateTimeOffset local)
    {
        lock (_gate)
        {
            if (reading.Reset is not { } reset)
                return (IsHour(reading.Limit, null) ? RateWindowKind.Hour : RateWindowKind.Spike, SpikeLength); // one call asks then
            if (reading.Now is { } told && !_dateIsOff && IsPossible(reset - told))
                (_ahead, _isTold) = (told - local, true);
            TimeSpan? resetsIn = reset - local - _ahead;
            bool hour = IsHour(reading.Limit, resetsIn);
            if (hour && IsTooShort(reading.Limit, reset))
            {
                (hour, resetsIn, _ahead, _isTold, _dateIsOff) = (false, null, null, false, true);
                _hourLimit = 0;
            }

            if (hour)
                (_hourLimit, _hourReset) = (reading.Limit, reset);
            else
                _spikeLimit = reading.Limit;
            // A spike ends within its length: that tells the server's time well enough for the hour. The earliest that it can be makes no
            // wait too short.
            TimeSpan earliest = reset - local - SpikeLength;
            if (!hour && !_isTold && (_ahead is null || earliest > _ahead))
                _ahead = earliest;
            TimeSpan length = hour ? HourLength : SpikeLength;
            TimeSpan left = resetsIn ?? length;
            left = left < TimeSpan.Zero ? TimeSpan.Zero : left < length ? left : length;
            return (hour ? RateWindowKind.Hour : RateWindowKind.Spike, left);
        }
    }

    /// <summary>No window ends before it is told, and none is longer than an hour: a date that says so is not the server's.</summary>
    private static bool IsPossible(TimeSpan left) => left >= -Slack && left <= HourLength + Slack;

    /// <summary>
    /// Whether what looks like an hour ends soon after the one before, with so small a limit: it is seconds, and the date of the answers is
    /// off by minutes.
    /// </summary>
    private bool IsTooShort(long limit, DateTimeOffset reset) =>
        _isTold
        && limit <= MostInSpike
        && limit == _hourLimit
        && _hourReset is { } before
        && reset - before > Slack
        && reset - before < HourLength - Slack;

    private bool IsHour(long limit, TimeSpan? resetsIn)
    {
        if (_isTold && resetsIn > SpikeLength + Slack)
            return true;
        // Close to its end the hour looks like 10 seconds; its limit gives it away.
        if (limit == _hourLimit || limit == _spikeLimit)
            return limit == _hourLimit && limit != _spikeLimit;
        return !_isTold && (limit > MostInSpike || resetsIn > SpikeLength + SpikeLength + Slack);
    }
}
