using System.Net;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>A connection that lost one of its services says so within a scan's time, tells a person once, keeps every order, and heals by itself.</summary>
public sealed class OutageTests : IDisposable
{
    private readonly Sandboxed _test = new(orders: 6, retries: 0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    public static TheoryData<bool, string, ServiceHealthState> Outages()
    {
        var all = new TheoryData<bool, string, ServiceHealthState>();
        foreach (var zoho in (bool[])[true, false])
        {
            all.Add(zoho, "silence", ServiceHealthState.Failing);
            all.Add(zoho, "500", ServiceHealthState.Failing);
            all.Add(zoho, "401", ServiceHealthState.NeedsAuthorization);
        }

        return all;
    }

    [Theory, MemberData(nameof(Outages))]
    public async Task It_is_one_event_and_heals_by_itself(bool zoho, string how, ServiceHealthState expected)
    {
        await _test.SettleAsync();
        Assert.True((await HealthAsync()).IsWell);
        var synced = await StatesAsync();
        _test.Instead = request => request.RequestUri!.Host.Contains(zoho ? "zoho" : "procore", StringComparison.OrdinalIgnoreCase) ? Answer(how, zoho) : null;

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
            if (minutes == 30)
            {
                var now = await HealthAsync();
                var bad = zoho ? now.Zoho : now.Procore;
                Assert.Equal((expected, true), (bad.State, bad.StopsOrders));
                Assert.InRange(bad.Since!.Value, _test.Now - Duration.FromMinutes(31), _test.Now);
                Assert.True(bad.ReadAt <= bad.Since);
                Assert.NotEmpty(bad.Sentence);
            }

            _test.Time.Advance(TimeSpan.FromMinutes(3));
        }

        var open = await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token);
        Assert.Equal([expected == ServiceHealthState.Failing ? FindingCodes.ConnectionFailing : FindingCodes.ConnectionNotAuthorized], open.Select(item => item.Finding.Code));
        Assert.DoesNotContain(
            await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token),
            item => item.Finding.Code == FindingCodes.RepeatedFailure);
        Assert.InRange(asked, 1, 2 * _test.Vendors.Zoho.Orders.Count); // when it starts, and not at every look

        _test.Instead = null;
        _test.Time.Advance(TimeSpan.FromSeconds(80));
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell, await _test.Store.GetCursorAsync(Sandboxed.Id, "health", Token) + string.Join("\n", await _test.Store.ListWorkAsync(Sandboxed.Id, Token)));
        Assert.Equal(synced, await StatesAsync());
        Assert.DoesNotContain(await _test.Store.ListWorkAsync(Sandboxed.Id, Token), item => item.Key.Kind == RecordKind.PurchaseOrder);
        Assert.Empty(await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token));
        var entries = await ChangesAsync();
        Assert.Equal(2, entries.Count);
        Assert.EndsWith(": Healthy", entries[^1].Result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_may_ask_whether_it_answers_again()
    {
        await _test.SettleAsync();
        _test.Instead = request => request.RequestUri!.AbsolutePath.Contains("/books/", StringComparison.Ordinal) ? Answer("401", zoho: true) : null;
        _test.Time.Advance(TimeSpan.FromMinutes(6));
        await _test.RunAsync();
        var item = Assert.Single(await _test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = RecordKey.Connection, Status = ReviewStatus.Open }, Token));

        _test.Instead = null;
        await _test.Engine.DecideAsync(Sandboxed.Id, item.Id, new() { Action = ReviewAction.Retry, By = "Ann", At = _test.Now }, Token);
        await _test.RunAsync();
        Assert.True((await HealthAsync()).IsWell);
    }

    private static HttpResponseMessage Answer(string how, bool zoho) => how switch
    {
        "silence" => throw new HttpRequestException("The connection was lost."),
        "500" => new(HttpStatusCode.InternalServerError) { Content = new StringContent("oops") },
        _ => new(HttpStatusCode.Unauthorized) { Content = new StringContent(zoho ? """{"code":57,"message":"You are not authorized to perform this operation"}""" : """{"errors":"no"}""") },
    };

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
