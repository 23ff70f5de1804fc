using System.Net;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A connection that lost one of its services says so within a scan's time, tells a person once, keeps every order, and heals by itself.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 6, retries: 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    public static TheoryData<bool, string, ServiceHealthState, string> Outages()
    {
        var all = new TheoryData<bool, string, ServiceHealthState, string>();
        foreach (var zoho in (bool[])[true, false])
        {
            all.Add(zoho, "silence", ServiceHealthState.Failing, FindingCodes.ConnectionFailing);
            all.Add(zoho, "500", ServiceHealthState.Failing, FindingCodes.ConnectionFailing);
            all.Add(zoho, "429", ServiceHealthState.Throttled, FindingCodes.ConnectionThrottled);
            all.Add(zoho, "401", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized);
            all.Add(zoho, "token", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized);
        }

        all.Add(false, "403", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized);
        return all;
    }

    /// <summary>Within a scan's time the state, the review and the meter say so; it is told once; within a minute after its end all is well.</summary>
    [Theory, MemberData(nameof(Outages))]
    public async Task It_is_one_event_and_heals_by_itself(bool zoho, string how, ServiceHealthState expected, string code)
    {
        await _test.SettleAsync();
        Assert.True((await HealthAsync()).IsWell);
        var synced = await StatesAsync();
        var ends = _test.Now + Duration.FromMinutes(93);
        _test.Instead = request => IsOf(request, zoho) ? Answer(how, zoho, ends - _test.Now) : null;
        _test.InsteadOfLogin = request => how == "token" && IsOf(request, zoho) ? Refused(zoho) : null;

        // A person edits every order meanwhile; each is told of at once, and the scans go on.
        foreach (var order in _test.Vendors.Zoho.Orders)
        {
            await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Webhook, "told", Token);
        }

        var asked = 0;
        for (var minutes = 0; minutes <= 90; minutes += 3)
        {
            var before = Reads();
            await _test.RunAsync();
            asked += Reads() - before;
            if (minutes == (zoho ? 6 : 15))
            {
                var now = await HealthAsync();
                var bad = zoho ? now.Zoho : now.Procore;
                Assert.Equal((expected, expected != ServiceHealthState.Throttled), (bad.State, bad.StopsOrders));
                Assert.InRange(bad.Since!.Value, _test.Now - Duration.FromMinutes(16), _test.Now);
                Assert.True(bad.ReadAt <= bad.Since);
                Assert.NotEmpty(bad.Sentence);
                Assert.Equal([(code, zoho ? "Zoho Books" : "Procore")], (await OpenAsync()).Select(item => (item.Finding.Code, item.Finding.Subject)));
                Assert.Contains($"{Sandboxed.Id} {(zoho ? "Zoho Books" : "Procore")} {expected}", Metered());
            }

            _test.Time.Advance(TimeSpan.FromMinutes(3));
        }

        Assert.Equal([code], (await OpenAsync()).Select(item => item.Finding.Code));
        Assert.DoesNotContain(
            await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token),
            item => item.Finding.Code == FindingCodes.RepeatedFailure);
        if (how != "429") Assert.InRange(asked, 1, 2 * _test.Vendors.Zoho.Orders.Count); // when it starts, and not at every look

        (_test.Instead, _test.InsteadOfLogin) = (null, null);
        _test.Time.Advance(TimeSpan.FromSeconds(60));
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell, await _test.Store.GetCursorAsync(Sandboxed.Id, "health", Token) + string.Join("\n", await _test.Store.ListWorkAsync(Sandboxed.Id, Token)));
        Assert.Equal(synced, await StatesAsync());
        Assert.DoesNotContain(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key.Kind == RecordKind.PurchaseOrder);
        Assert.Empty(await OpenAsync());
        Assert.All(Metered(), one => Assert.EndsWith(" Healthy", one, StringComparison.Ordinal));
        var entries = await ChangesAsync();
        Assert.Equal(2, entries.Count);
        Assert.EndsWith(": Healthy", entries[^1].Result, StringComparison.Ordinal);
    }

    /// <summary>A clock that is wrong is told of, whichever way, and whoever sets it right waits for nothing that was due by the wrong one.</summary>
    [Theory]
    [InlineData(2, "2 hours behind")]
    [InlineData(-2, "2 hours ahead of")]
    public async Task A_clock_that_is_wrong_is_told_of_and_costs_nothing_once_it_is_right(int hours, string said)
    {
        await _test.SettleAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(1));
        _test.ClockIsAhead = TimeSpan.FromHours(hours);
        await _test.RunAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(5));
        await _test.RunAsync();

        var health = await HealthAsync();
        Assert.Equal((ServiceHealthState.ClockApart, ServiceHealthState.ClockApart, false), (health.Zoho.State, health.Procore.State, health.StopsOrders));
        Assert.Contains(said, health.Zoho.Sentence, StringComparison.Ordinal);
        Assert.Equal(FindingCodes.ClockApart, Assert.Single(await OpenAsync()).Finding.Code);

        _test.ClockIsAhead = TimeSpan.Zero;
        _test.Time.Advance(TimeSpan.FromMinutes(1));
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell);
        Assert.Empty(await OpenAsync());
        var next = (await _test.Store.ListWorkAsync(Sandboxed.Id, Token)).Single(item => item.Key == RecordKey.OrderScan);
        Assert.InRange(next.DueAt, _test.Now, _test.Now + Duration.FromMinutes(6));
    }

    [Fact]
    public async Task A_person_may_ask_whether_it_answers_again()
    {
        await _test.SettleAsync();
        _test.Instead = request => request.RequestUri!.AbsolutePath.Contains("/books/", StringComparison.Ordinal) ? Answer("401", zoho: true, Duration.Zero) : null;
        _test.Time.Advance(TimeSpan.FromMinutes(6));
        await _test.RunAsync();
        var item = Assert.Single(await OpenAsync());

        _test.Instead = null;
        await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Action = ReviewAction.Retry, By = "Ann", At = _test.Now }, Token);
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell);
    }

    private static bool IsOf(HttpRequestMessage request, bool zoho) => request.RequestUri!.Host.Contains(zoho ? "zoho" : "procore", StringComparison.OrdinalIgnoreCase);

    private static HttpResponseMessage Answer(string how, bool zoho, Duration left)
    {
        var answer = new HttpResponseMessage(how switch
        {
            "silence" => throw new HttpRequestException("The connection was lost."),
            "500" => HttpStatusCode.InternalServerError,
            "429" => HttpStatusCode.TooManyRequests,
            "403" => HttpStatusCode.Forbidden,
            _ => HttpStatusCode.Unauthorized,
        })
        {
            Content = new StringContent(!zoho ? """{"errors":"no"}"""
                : how is "401" or "token" ? """{"code":57,"message":"You are not authorized to perform this operation"}""" : "oops"),
        };
        if (how == "429") answer.Headers.RetryAfter = new(left.ToTimeSpan());
        return answer;
    }

    private static HttpResponseMessage Refused(bool zoho) => new(zoho ? HttpStatusCode.BadRequest : HttpStatusCode.Unauthorized)
    {
        Content = new StringContent(zoho ? """{"error":"invalid_code"}""" : """{"error":"invalid_client"}"""),
    };

    private async Task<IReadOnlyList<ReviewItem>> OpenAsync() =>
        await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token);

    private IEnumerable<string> Metered() => HealthGaugeTests.Read(_test.Engine).Where(one => one.Value == 1).Select(one => one.Tags);

    private int Reads() => _test.Vendors.Zoho.Orders.Sum(order => _test.ReadsOf(order.Id));

    private async Task<ConnectionHealth> HealthAsync() => await _test.Engine.GetHealthAsync(Sandboxed.Id, Token);

    private async Task<List<(string, RecordState)>> StatesAsync()
    {
        var states = new List<(string, RecordState)>();
        await foreach (var record in _test.Store.ReadRecordsAsync(Sandboxed.Id, null, Token)) states.Add((record.Key.Id, record.State));
        return states;
    }

    private async Task<List<AuditEntry>> ChangesAsync()
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in _test.Store.ReadAsync(new() { ConnectionId = Sandboxed.Id }, Token))
            if (entry.Kind == AuditKind.ConnectionChanged && entry.Record == "connection") entries.Add(entry);
        return entries;
    }
}
