using System.Text.Json;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>Who is given what a run claimed, and what is not even asked while a service is away.</summary>
public sealed class ClaimedWorkTests : IDisposable
{
    private readonly Answered _test = new();
    private readonly SessionCache _sessions;
    private readonly WorkRunner _runner;

    public ClaimedWorkTests()
    {
        var owned = new OwnedConnections(_test.Store, _test.Time, Duration.FromMinutes(10));
        _sessions = new(_test.Store, _test, owned, _test.Time, "test");
        _runner = new(_test.Store, _sessions, owned, OrderRules.Default, _test.Time);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _sessions.Dispose();
        _test.Dispose();
    }

    [Theory]
    [InlineData("Silent", true)]
    [InlineData("NotAuthorized", true)]
    [InlineData("Throttled", false)]
    [InlineData("Refused", false)]
    public async Task Orders_wait_while_a_service_does_not_answer_or_does_not_let_in_and_no_longer(string problem, bool waits)
    {
        var note = new HealthNote { Procore = HealthRules.Failed(new(), RecordKey.Directory, Enum.Parse<ProblemKind>(problem), "It is away.", null, _test.Now) };
        await SubmitAsync(RecordKey.PurchaseOrder("1"));
        await _test.Store.SaveAsync(Some.Acme, new() { Cursors = new Dictionary<string, string> { ["health"] = JsonSerializer.Serialize(note, HealthJson.Default.HealthNote) } }, Token);
        _test.Books("purchaseorders/1", """{"code":1002,"message":"does not exist"}""", System.Net.HttpStatusCode.NotFound);

        Assert.Equal(1, await _runner.RunAsync(Some.Acme, 20, Duration.FromMinutes(1), Token));

        Assert.Equal(waits, _test.Sent.Count == 0);
        var left = await _test.Store.GetWorkAsync(Some.Acme, RecordKey.PurchaseOrder("1"), Token);
        Assert.Equal(waits ? (_test.Now + Duration.FromHours(1), 0, "It is away.") : default((Instant, int, string)?), left is null ? null : (left.DueAt, left.Attempts, left.Reason));
    }

    [Fact]
    public async Task Scans_are_run_while_orders_wait_for_it_is_they_that_find_a_service_well_again()
    {
        var note = new HealthNote { Zoho = HealthRules.Failed(new(), RecordKey.OrderScan, ProblemKind.Silent, "It is away.", null, _test.Now) };
        await _test.Store.SaveAsync(Some.Acme, new() { Cursors = new Dictionary<string, string> { ["health"] = JsonSerializer.Serialize(note, HealthJson.Default.HealthNote) } }, Token);
        await SubmitAsync(RecordKey.PurchaseOrder("1"), RecordKey.OrderScan);
        _test.BooksLists("purchaseorders", "purchaseorders");
        _test.Books("purchaseorders/1", """{"code":1002,"message":"does not exist"}""", System.Net.HttpStatusCode.NotFound);

        await _runner.RunAsync(Some.Acme, 20, Duration.FromMinutes(1), Token);

        // The scan ended well first, so the order of the same batch is tried.
        Assert.Equal(["/books/v3/purchaseorders", "/books/v3/purchaseorders/1"], _test.Sent.Select(sent => sent.Split(' ', '?')[1]));
        Assert.Null(await _test.Store.GetWorkAsync(Some.Acme, RecordKey.PurchaseOrder("1"), Token));
    }

    [Fact]
    public async Task A_kind_that_this_version_does_not_know_is_kept_and_keeps_nobody_waiting()
    {
        var unknown = new RecordKey(new("zoho.bill"), "7");
        await SubmitAsync(unknown, RecordKey.PurchaseOrder("1"));
        _test.Books("purchaseorders/1", """{"code":1002,"message":"does not exist"}""", System.Net.HttpStatusCode.NotFound);

        Assert.Equal(2, await _runner.RunAsync(Some.Acme, 20, Duration.FromMinutes(1), Token));

        Assert.Equal(_test.Now + Duration.FromDays(1), (await _test.Store.GetWorkAsync(Some.Acme, unknown, Token))!.DueAt);
        Assert.Single(_test.Sent);
    }

    private async Task SubmitAsync(params RecordKey[] keys)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        await _test.Store.SaveAsync(Some.Acme, new() { Submitted = WorkMaker.Due(keys, _test.Now, WorkPriority.Poll, "test") }, Token);
    }
}
