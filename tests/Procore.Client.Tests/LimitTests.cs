using System.Globalization;
using System.Net;
using Zoho.Procore.Sdk.Testing;

namespace Procore.Client.Tests;

[Collection(SimulatedTime.Name)]
public class LimitTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void The_two_windows_are_told_apart()
    {
        var windows = new RateWindows();
        (RateWindowKind, TimeSpan) Observe(long limit, double seconds) =>
            windows.Observe(new(limit, 1, DateTimeOffset.UnixEpoch.AddSeconds(seconds), DateTimeOffset.UnixEpoch), DateTimeOffset.MinValue.AddDays(1));
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(10)), Observe(100, 11));
        Assert.Equal((RateWindowKind.Hour, TimeSpan.FromSeconds(1800)), Observe(3600, 1800));
        Assert.Equal((RateWindowKind.Hour, TimeSpan.FromSeconds(4)), Observe(3600, 4));
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(4)), Observe(100, 4));
    }

    /// <summary>Who starts close to the hour's end sees it as seconds: so many calls are no ten seconds' all the same, and the next hour shows it.</summary>
    [Theory, InlineData(600), InlineData(120)]
    public void The_hour_is_told_from_ten_seconds_also_by_who_comes_at_its_end(long limit)
    {
        var windows = new RateWindows();
        (RateWindowKind Kind, TimeSpan ResetsIn) Observe(double seconds) =>
            windows.Observe(new(limit, 0, DateTimeOffset.UnixEpoch.AddSeconds(seconds), DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch);
        Assert.Equal(limit > 300 ? RateWindowKind.Hour : RateWindowKind.Spike, Observe(4).Kind);
        Assert.Equal((RateWindowKind.Hour, TimeSpan.FromSeconds(49)), Observe(48));
        Assert.Equal((RateWindowKind.Hour, TimeSpan.FromSeconds(13)), Observe(12));
    }

    /// <summary>The hour ends at one time for an hour: what ends again and again is ten seconds, however many calls it has, and also where a clock was read badly once.</summary>
    [Theory, InlineData(100), InlineData(400)]
    public void Ten_seconds_that_were_taken_for_the_hour_are_told_by_their_next_end(long limit)
    {
        var windows = new RateWindows();
        (RateWindowKind Kind, TimeSpan ResetsIn) Observe(double now, double end) => windows.Observe(
            new(limit, 1, DateTimeOffset.UnixEpoch.AddSeconds(end), DateTimeOffset.UnixEpoch.AddSeconds(now)), DateTimeOffset.UnixEpoch.AddSeconds(now));
        Assert.Equal(RateWindowKind.Hour, Observe(0, 14).Kind); // a clock that is behind
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(8)), Observe(16, 24));
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(9)), Observe(25, 34));

        // And the hour stays the hour.
        var hour = new RateWindows();
        RateWindowKind Kind(double now, double end) => hour.Observe(
            new(limit, 1, DateTimeOffset.UnixEpoch.AddSeconds(end), DateTimeOffset.UnixEpoch.AddSeconds(now)), DateTimeOffset.UnixEpoch.AddSeconds(now)).Kind;
        // An hour that slides ends a little later with each answer.
        var sliding = new RateWindows();
        RateWindowKind Slides(double now, double end) => sliding.Observe(
            new(limit, 0, DateTimeOffset.UnixEpoch.AddSeconds(end), DateTimeOffset.UnixEpoch.AddSeconds(now)), DateTimeOffset.UnixEpoch.AddSeconds(now)).Kind;
        Assert.All([Slides(13, 62), Slides(63, 64), Slides(64, 68), Slides(68, 80), Slides(81, 84)], kind => Assert.Equal(RateWindowKind.Hour, kind));
        Assert.All([Kind(0, 3600), Kind(3595, 3600), Kind(3599, 3600), Kind(3601, 7200), Kind(7195, 7200)], kind => Assert.Equal(RateWindowKind.Hour, kind));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    [InlineData(26)]
    public void The_two_windows_are_told_apart_without_a_date_and_with_a_wrong_clock(double hoursWrong)
    {
        DateTimeOffset server = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        DateTimeOffset ours = server.AddHours(hoursWrong);
        var windows = new RateWindows();
        (RateWindowKind Kind, TimeSpan ResetsIn) Observe(long limit, double resetsIn, double passed) =>
            windows.Observe(new(limit, 1, server.AddSeconds(passed + resetsIn), null), ours.AddSeconds(passed));

        // Nothing is known yet: the whole length, which is never too short.
        Assert.Equal((RateWindowKind.Hour, TimeSpan.FromHours(1)), Observe(3600, 1800, 0));
        Assert.Equal((RateWindowKind.Spike, TimeSpan.FromSeconds(10)), Observe(25, 6, 1));
        // The spike has told the server's clock, within its length.
        (RateWindowKind kind, TimeSpan wait) = Observe(3600, 1700, 100);
        Assert.Equal(RateWindowKind.Hour, kind);
        Assert.InRange(wait, TimeSpan.FromSeconds(1700), TimeSpan.FromSeconds(1710));
        Assert.Equal(RateWindowKind.Hour, Observe(3600, 3, 1797).Kind);
        Assert.Equal(RateWindowKind.Spike, Observe(25, 3, 1798).Kind);
    }

    [Fact]
    public void A_server_at_the_end_of_all_days_is_no_error()
    {
        DateTimeOffset local = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        foreach (DateTimeOffset end in new[] { DateTimeOffset.MaxValue, DateTimeOffset.MinValue })
        {
            foreach (DateTimeOffset? told in new DateTimeOffset?[] { end, null })
            {
                var windows = new RateWindows();
                windows.Observe(new(100, 1, end, told), local);
                (_, TimeSpan wait) = windows.Observe(new(100, 1, end, null), local.AddSeconds(12));
                Assert.InRange(wait, TimeSpan.Zero, TimeSpan.FromHours(1));
            }
        }
    }

    [Theory]
    [InlineData("99", 99)]
    [InlineData("-1", 0)]
    [InlineData("1000", 100)]
    public void Headers_are_read_and_less_than_nothing_is_nothing(string remaining, long left)
    {
        using var response = new HttpResponseMessage();
        response.Headers.TryAddWithoutValidation("X-Rate-Limit-Limit", "100");
        response.Headers.TryAddWithoutValidation("X-Rate-Limit-Remaining", remaining);
        response.Headers.TryAddWithoutValidation("X-Rate-Limit-Reset", "10007");
        response.Headers.Date = DateTimeOffset.FromUnixTimeSeconds(10_004);
        Assert.Equal(
            new RateReading(100, left, DateTimeOffset.FromUnixTimeSeconds(10_007), DateTimeOffset.FromUnixTimeSeconds(10_004)), RateReading.From(response.Headers));
        response.Headers.Remove("X-Rate-Limit-Limit");
        response.Headers.TryAddWithoutValidation("X-Rate-Limit-Limit", "lots");
        Assert.Null(RateReading.From(response.Headers));
    }

    /// <summary>An answer that says that nothing is left, and not until when.</summary>
    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    public async Task Nothing_left_waits_ten_seconds_where_no_reset_is_told(string remaining)
    {
        var wire = new Wire();
        int answers = 0;
        wire.Answer = _ => answers++ == 0
            ? Wire.Json("""{"id":1}""", HttpStatusCode.OK, ("X-Rate-Limit-Limit", "25"), ("X-Rate-Limit-Remaining", remaining)) : Wire.Json("""{"id":1}""");
        using IProcoreClient client = wire.Client();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        DateTimeOffset before = wire.Time.GetUtcNow();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        Assert.InRange(wire.Time.GetUtcNow() - before, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(13));
    }

    [Fact]
    public async Task Less_than_nothing_left_waits_for_the_reset()
    {
        var wire = new Wire();
        int answers = 0;
        wire.Answer = _ => Wire.Json(
            """{"id":1}""", HttpStatusCode.OK, ("X-Rate-Limit-Limit", "25"), ("X-Rate-Limit-Remaining", answers++ == 0 ? "-1" : "20"),
            ("X-Rate-Limit-Reset", (wire.Time.GetUtcNow().ToUnixTimeSeconds() + 8).ToString(CultureInfo.InvariantCulture)), ("Date", wire.Time.GetUtcNow().ToString("r")));
        using IProcoreClient client = wire.Client();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        DateTimeOffset before = wire.Time.GetUtcNow();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        Assert.InRange(wire.Time.GetUtcNow() - before, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(12));
    }

    /// <summary>Only what was told of the hour, and only while that hour runs.</summary>
    [Fact]
    public async Task What_is_left_of_the_hour_is_told_while_it_runs()
    {
        var wire = new Wire();
        (string Limit, string Left, double ResetsIn) told = ("100", "99", 7);
        wire.Answer = _ => Wire.Json(
            """{"id":1}""", HttpStatusCode.OK, ("X-Rate-Limit-Limit", told.Limit), ("X-Rate-Limit-Remaining", told.Left),
            ("X-Rate-Limit-Reset", wire.Time.GetUtcNow().AddSeconds(told.ResetsIn).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), ("Date", wire.Time.GetUtcNow().ToString("r")));
        using IProcoreClient client = wire.Client();
        Assert.Null(client.QuotaLeft);
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        Assert.Null(client.QuotaLeft);
        told = ("3600", "1234", 1800);
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        Assert.Equal(1234, client.QuotaLeft);
        Assert.Equal(1234, client.WithPriority(ProcoreCallPriority.Background).QuotaLeft);
        wire.Time.Advance(TimeSpan.FromHours(1));
        Assert.Null(client.QuotaLeft);
    }

    [Fact]
    public async Task Background_calls_leave_one_in_ten_of_the_hour()
    {
        var wire = new Wire();
        wire.Answer = _ => Wire.Json(
            """{"id":1}""", HttpStatusCode.OK, ("X-Rate-Limit-Limit", "3600"), ("X-Rate-Limit-Remaining", "360"),
            ("X-Rate-Limit-Reset", wire.Time.GetUtcNow().AddSeconds(1800).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), ("Date", wire.Time.GetUtcNow().ToString("r")));
        using IProcoreClient client = wire.Client();
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
        await Assert.ThrowsAsync<ProcoreRateLimitException>(() => wire.Time.RunAsync(client.WithPriority(ProcoreCallPriority.Background).Vendors.GetAsync(1, None)));
        await wire.Time.RunAsync(client.Vendors.GetAsync(1, None));
    }

    [Theory]
    [InlineData(false, 100, 3650)]
    [InlineData(true, 100, 3650)]
    [InlineData(true, 25, 3600)]
    [InlineData(false, 100, 730)]
    [InlineData(false, 100, 3650, Showing.Alternating)]
    [InlineData(true, 25, 3600, Showing.Alternating)]
    [InlineData(false, 25, 730, Showing.Alternating)]
    // Both windows run out on the same call. Told about the hour, nothing is refused; not told, one call has to ask.
    [InlineData(false, 100, 600, Showing.CloserAndHourWhenEqual)]
    [InlineData(false, 100, 600, Showing.Closer, 1)]
    public async Task Ten_minutes_at_full_speed_without_a_429(
        bool rolling, int spikeLimit, int hourLimit, Showing showing = Showing.Closer, int unavoidable = 0)
    {
        var wire = new Wire();
        var server = new TwoWindows(() => wire.Time.GetUtcNow().AddHours(3), rolling, spikeLimit, hourLimit, showing);
        wire.Answer = _ => server.Answer();
        using IProcoreClient client = wire.Client(options => options.MaxRateLimitWait = TimeSpan.FromSeconds(30));
        using var stop = new CancellationTokenSource();
        Task[] callers = [.. Enumerable.Range(0, 16).Select(_ => Task.Run(() => CallAsync(client, wire.Time, stop.Token), None))];
        await wire.Time.StepAsync(6000, TimeSpan.FromSeconds(0.1));

        await stop.CancelAsync();
        wire.Time.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(callers);
        Assert.True(server.Refused <= unavoidable, $"{server.Refused} refused after {server.Taken}; arrivals: {Bursts(server)}");
        int allowed = Math.Min(spikeLimit * 60, hourLimit);
        Assert.True(
            server.Taken >= allowed * 0.95 && server.Taken <= allowed + spikeLimit,
            $"{server.Taken} of {allowed} calls; arrivals: {Bursts(server)}");
    }

    /// <summary>Which window an answer tells about.</summary>
    public enum Showing
    {
        Closer,
        CloserAndHourWhenEqual,
        Alternating,
    }

    private static string Bursts(TwoWindows server) =>
        string.Join(" ", server.Arrivals.GroupBy(at => at).Take(40).Select(group => $"{group.Key:0.0}×{group.Count()}"));

    private static async Task CallAsync(IProcoreClient client, TimeProvider time, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await client.Vendors.GetAsync(1, stop);
            }
            catch (ProcoreRateLimitException)
            {
                // Still waiting, only elsewhere.
                await Task.Delay(TimeSpan.FromSeconds(20), time, stop).ContinueWith(static _ => { }, TaskScheduler.Default);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>A server that counts in two windows and tells about one of them.</summary>
    private sealed class TwoWindows(Func<DateTimeOffset> clock, bool rolling, int spikeLimit, int hourLimit, Showing showing)
    {
        private readonly object _gate = new();
        private readonly Queue<DateTimeOffset> _spike = new();
        private DateTimeOffset? _first;
        private DateTimeOffset _spikeStart;
        private DateTimeOffset _hourStart;
        private int _hour;
        private int _answers;

        public int Taken { get; private set; }

        /// <summary>When calls arrived, in seconds since the first.</summary>
        public List<double> Arrivals { get; } = [];

        public int Refused { get; private set; }

        private void Roll(DateTimeOffset now)
        {
            if (_hourStart == default || now >= _hourStart.AddHours(1))
                (_hourStart, _hour) = (now, 0);
            if (rolling)
            {
                while (_spike.Count > 0 && _spike.Peek() <= now.AddSeconds(-10))
                    _spike.Dequeue();
            }
            else if (now >= _spikeStart.AddSeconds(10))
            {
                _spike.Clear();
                _spikeStart = now;
            }
        }

        public HttpResponseMessage Answer()
        {
            lock (_gate)
            {
                DateTimeOffset now = clock();
                Roll(now);
                bool refused = _spike.Count >= spikeLimit || _hour >= hourLimit;
                if (refused)
                {
                    Refused++;
                }
                else
                {
                    Taken++;
                    _first ??= now;
                    Arrivals.Add((now - _first.Value).TotalSeconds);
                    _spike.Enqueue(now);
                    _hour++;
                }

                int spikeLeft = spikeLimit - _spike.Count;
                int hourLeft = hourLimit - _hour;
                bool showHour = showing switch
                {
                    Showing.Closer => hourLeft < spikeLeft,
                    Showing.CloserAndHourWhenEqual => hourLeft <= spikeLeft,
                    _ => ++_answers % 2 == 0,
                };
                DateTimeOffset reset = showHour ? _hourStart.AddHours(1) : (rolling && _spike.Count > 0 ? _spike.Peek() : rolling ? now : _spikeStart).AddSeconds(10);
                return Wire.Json(
                    """{"id":1}""",
                    refused ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK,
                    ("Date", now.ToString("R", CultureInfo.InvariantCulture)),
                    ("X-Rate-Limit-Limit", (showHour ? hourLimit : spikeLimit).ToString(CultureInfo.InvariantCulture)),
                    ("X-Rate-Limit-Remaining", (showHour ? hourLeft : spikeLeft).ToString(CultureInfo.InvariantCulture)),
                    ("X-Rate-Limit-Reset", ((long)Math.Ceiling((reset - DateTimeOffset.UnixEpoch).TotalSeconds)).ToString(CultureInfo.InvariantCulture)));
            }
        }
    }
}
