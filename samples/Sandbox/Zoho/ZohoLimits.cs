using System.Globalization;

namespace Sandbox;

/// <summary>
/// The three limits of an organization, all answered with 429 and told apart by code: 100 requests in any 60 seconds (44, and a
/// block), requests in process (1070), requests of a day (45). Not thread-safe: the API calls it under its lock.
/// </summary>
internal sealed class ZohoLimits(ZohoSwitches switches, ZohoCalendar calendar, string plan, int perMinute = 100)
{
    private static readonly TimeSpan Minute = TimeSpan.FromSeconds(60);

    private readonly Queue<DateTimeOffset> _minute = new();
    private DateTimeOffset _blockedUntil;
    private DateTimeOffset _dayEnds;
    private int _today;
    private int _inFlight;

    public int Daily { get; set; } = plan switch { "FREE" => 1000, "STANDARD" => 2000, "PROFESSIONAL" => 5000, _ => 10000 };

    public int Concurrent { get; } = plan == "FREE" ? 5 : 10;

    public int Today => _today;

    /// <summary>Takes a place for a request, or says which limit refuses it. A place is given back with <see cref="Leave"/>.</summary>
    public ZohoProblem? Enter(DateTimeOffset now)
    {
        StartDay(now);
        while (_minute.TryPeek(out var oldest) && now - oldest >= Minute) _minute.Dequeue();
        if (now < _blockedUntil) return ZohoProblem.TooManyPerMinute();
        if (_today >= Daily)
            return ZohoProblem.DayUsedUp(Daily);
        if (_inFlight >= Concurrent)
            return ZohoProblem.TooManyInProcess();
        if (_minute.Count >= perMinute)
        {
            _blockedUntil = now + switches.MinuteBlock;
            return ZohoProblem.TooManyPerMinute();
        }

        _minute.Enqueue(now);
        _today++;
        _inFlight++;
        return null;
    }

    public void Leave() => _inFlight--;

    /// <summary>The headers that describe the daily quota; none describes the minute.</summary>
    public SandboxResponse Annotate(SandboxResponse response, DateTimeOffset now)
    {
        StartDay(now);
        response = response
            .With("x-rate-limit-limit", Text(Daily))
            .With("x-rate-limit-remaining", Text(Math.Max(0, Daily - _today)))
            .With("x-rate-limit-reset", Text((int)Math.Ceiling((_dayEnds - now).TotalSeconds)));
        return response.Status == 429 && switches.RetryAfterOnTooMany
            ? response.With("Retry-After", Text((int)Math.Ceiling(Math.Max(1, (_blockedUntil - now).TotalSeconds))))
            : response;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void StartDay(DateTimeOffset now)
    {
        if (now < _dayEnds) return;
        _dayEnds = calendar.NextMidnight(now);
        _today = 0;
    }
}
