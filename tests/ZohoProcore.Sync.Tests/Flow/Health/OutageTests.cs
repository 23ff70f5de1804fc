using System.Net;
using NodaTime;
using Zoho.Procore.Sdk.Testing;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// A connection that lost one of its services says so within a scan's time, tells a person once, keeps every order, and heals by itself within a minute. The clients send again as they do for
/// customers, and the clock stands while anything can run: the times are those that a host has.
/// </summary>
[Collection(SimulatedTime.Name)]
[Trait("Takes", "long")]
public sealed class OutageTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    public static TheoryData<bool, string, ServiceHealthState, string, string> Outages()
    {
        var all = new TheoryData<bool, string, ServiceHealthState, string, string>();
        foreach (var zoho in (bool[])[true, false])
        {
            all.Add(zoho, "silence", ServiceHealthState.Failing, FindingCodes.ConnectionFailing, "failed");
            all.Add(zoho, "never", ServiceHealthState.Failing, FindingCodes.ConnectionFailing, "did not answer within 30 s");
            all.Add(zoho, "500", ServiceHealthState.Failing, FindingCodes.ConnectionFailing, "500");
            all.Add(zoho, "html", ServiceHealthState.Failing, FindingCodes.ConnectionFailing, "JSON");
            all.Add(zoho, "429", ServiceHealthState.Throttled, FindingCodes.ConnectionThrottled, "429");
            all.Add(zoho, "429 until", ServiceHealthState.Throttled, FindingCodes.ConnectionThrottled, "429");
            all.Add(zoho, "401", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized, "401");
            all.Add(zoho, "token", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized, zoho ? "refresh token" : "credentials");
        }

        all.Add(true, "429 44", ServiceHealthState.Throttled, FindingCodes.ConnectionThrottled, "429");
        all.Add(true, "429 token", ServiceHealthState.Throttled, FindingCodes.ConnectionThrottled, "429");
        all.Add(false, "403", ServiceHealthState.NeedsAuthorization, FindingCodes.ConnectionNotAuthorized, "403");
        return all;
    }

    /// <summary>Within a scan's time the state, the review and the meter say so; it is told once, with what the service said; within a minute after its end all is well.</summary>
    [Theory, MemberData(nameof(Outages))]
    public async Task It_is_one_event_and_heals_by_itself(bool zoho, string how, ServiceHealthState expected, string code, string cause)
    {
        await _test.SettleAsync();
        Assert.True((await HealthAsync()).IsWell);
        var synced = await StatesAsync();
        var (begun, ends) = (_test.Now, _test.Now + Duration.FromMinutes(70));
        _test.Unanswered = request => how == "never" && IsOf(request, zoho);
        _test.Instead = request => IsOf(request, zoho) && how != "never" ? Answer(how, zoho, ends - _test.Now) : null;
        _test.InsteadOfLogin = request => !IsOf(request, zoho) ? null : how == "token" ? Refused(zoho) : how == "429 token" ? Answer("429", zoho, default) : null;

        // A person edits every order meanwhile; each is told of after the scans have begun, and the scans go on.
        var scan = zoho ? _test.Connection.Policies.OrderScanEvery : _test.Connection.Policies.CommitmentScanEvery;
        await HostUntilAsync(async () => Bad(await HealthAsync(), zoho).State == expected, scan + Duration.FromTimeSpan(ConnectionClientProvider.MaxRetryTime));
        foreach (var order in _test.Vendors.Zoho.Orders)
        {
            await _test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Webhook, "told", Token);
        }

        var before = Reads();
        while (_test.Now < ends - Duration.FromMinutes(10))
        {
            var bad = Bad(await HealthAsync(), zoho);
            Assert.Equal((expected, expected != ServiceHealthState.Throttled), (bad.State, bad.StopsOrders));
            Assert.True(bad.ReadAt <= bad.Since && bad.Since > begun);
            Assert.Contains(cause, bad.Sentence, StringComparison.Ordinal);
            Assert.Equal([(code, zoho ? "Zoho Books" : "Procore")], (await OpenAsync()).Select(item => (item.Finding.Code, item.Finding.Subject)));
            Assert.Contains($"{Sandboxed.Id} {(zoho ? "Zoho Books" : "Procore")} {expected}", Metered());
            await HostAsync(Duration.FromMinutes(3));
        }

        Assert.DoesNotContain(
            await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token),
            item => item.Finding.Code == FindingCodes.RepeatedFailure);
        if (expected != ServiceHealthState.Throttled) Assert.Equal(before, Reads()); // they wait, and are not tried at every look

        await HostAsync(how == "429 until" ? ends - _test.Now : Duration.FromSeconds(130)); // which is what it said, and otherwise at any time
        (_test.Instead, _test.InsteadOfLogin, _test.Unanswered) = (null, null, null);
        await HostUntilAsync(async () => (await HealthAsync()).IsWell, Duration.FromMinutes(1));
        await HostAsync(Duration.FromSeconds(30));
        Assert.Equal(synced, await StatesAsync());
        Assert.DoesNotContain(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key.Kind == RecordKind.PurchaseOrder);
        Assert.Empty(await OpenAsync());
        Assert.All(Metered(), one => Assert.EndsWith(" Healthy", one, StringComparison.Ordinal));
        var entries = await ChangesAsync();
        Assert.Equal(2, entries.Count);
        Assert.EndsWith(": Healthy", entries[^1].Result, StringComparison.Ordinal);
    }

    /// <summary>A clock that is wrong is told of, also a service's, and is looked at within a minute after somebody has set it right.</summary>
    [Fact]
    public async Task A_clock_of_a_service_that_is_right_again_is_seen_within_a_minute()
    {
        await _test.SettleAsync();
        _test.Vendors.ToldTimeIsAhead = TimeSpan.FromHours(-2);
        await HostUntilAsync(async () => (await HealthAsync()).Zoho.State == ServiceHealthState.ClockApart, _test.Connection.Policies.OrderScanEvery);
        await HostUntilAsync(async () => (await HealthAsync()).Procore.State == ServiceHealthState.ClockApart, Duration.FromMinutes(1));
        await HostAsync(Duration.FromHours(1));
        _test.Vendors.ToldTimeIsAhead = TimeSpan.Zero;
        await HostUntilAsync(async () => (await HealthAsync()).IsWell, Duration.FromMinutes(1));
        Assert.Empty(await OpenAsync());

        await HostAsync(Duration.FromMinutes(2));
        Assert.DoesNotContain(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key == RecordKey.Clocks);
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
        await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Version = item.Version, Action = ReviewAction.Retry, By = "Ann", At = _test.Now }, Token);
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell);
    }

    /// <summary>Works as a host does, for so long.</summary>
    private async Task HostAsync(Duration time)
    {
        var until = _test.Now + time;
        await HostUntilAsync(() => Task.FromResult(_test.Now >= until), time + Duration.FromMinutes(6), seconds: 10); // what a client waits for a permit
    }

    /// <summary>Works as a host does until something is so, which may take so long at most.</summary>
    private async Task HostUntilAsync(Func<Task<bool>> isSo, Duration most, int seconds = 1)
    {
        var begun = _test.Now;
        while (!await isSo())
        {
            var run = await _test.Time.RunAsync(_test.Engine.RunDueAsync(Sandboxed.Id, Token).AsTask(), TimeSpan.FromSeconds(seconds));
            if (run.Processed == 0)
            {
                var wait = (run.NextDue ?? Instant.MaxValue) - _test.Now;
                _test.Time.Advance(Duration.Max(Duration.FromSeconds(1), Duration.Min(wait, Duration.FromSeconds(15))).ToTimeSpan());
            }

            Assert.True(_test.Now - begun <= most + Duration.FromSeconds(seconds), $"It took longer than {most}: {await _test.Store.GetCursorAsync(Sandboxed.Id, "health", Token)}");
        }
    }

    private static ServiceHealth Bad(ConnectionHealth health, bool zoho) => zoho ? health.Zoho : health.Procore;

    private static bool IsOf(HttpRequestMessage request, bool zoho) => request.RequestUri!.Host.Contains(zoho ? "zoho" : "procore", StringComparison.OrdinalIgnoreCase);

    private static HttpResponseMessage Answer(string how, bool zoho, Duration left)
    {
        var answer = new HttpResponseMessage(how switch
        {
            "silence" => throw new HttpRequestException("The connection was lost."),
            "500" => HttpStatusCode.InternalServerError,
            "html" => HttpStatusCode.OK,
            "429" or "429 44" or "429 until" or "429 token" => HttpStatusCode.TooManyRequests,
            "403" => HttpStatusCode.Forbidden,
            _ => HttpStatusCode.Unauthorized,
        })
        {
            Content = how == "html" ? new StringContent("<html>Please sign in</html>", null, "text/html") : new StringContent(!zoho ? """{"errors":"no"}"""
                : how == "429 44" ? """{"code":44,"message":"too many requests"}"""
                : how is "401" or "token" ? """{"code":57,"message":"You are not authorized to perform this operation"}""" : "oops"),
        };
        if (how == "429 until") answer.Headers.RetryAfter = new(left.ToTimeSpan());
        return answer;
    }

    private static HttpResponseMessage Refused(bool zoho) => new(zoho ? HttpStatusCode.BadRequest : HttpStatusCode.Unauthorized)
    {
        Content = new StringContent(zoho ? """{"error":"invalid_code"}""" : """{"error":"invalid_client"}"""),
    };

    private async Task<IReadOnlyList<ReviewItem>> OpenAsync() =>
        await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token);

    private IEnumerable<string> Metered() => MeteredNow.States(_test.Engine);

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
