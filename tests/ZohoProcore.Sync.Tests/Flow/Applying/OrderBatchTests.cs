using System.Net;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>A batch of orders that need no write: what is asked for each, and what is stored of each whatever becomes of the others.</summary>
public sealed class OrderBatchTests : IDisposable
{
    private readonly Answered _test = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Each_order_has_an_end_of_its_own()
    {
        _test.Books("purchaseorders/1", Order("1", "draft"));
        _test.Books("purchaseorders/2", """{"code":1002,"message":"does not exist"}""", HttpStatusCode.NotFound);
        _test.Books("purchaseorders/3", "down", HttpStatusCode.ServiceUnavailable);
        _test.Books("purchaseorders/4", """{"code":0,"message":"success","purchaseorder":{"purchaseorder_id":"4","purchaseorder_number":"PO-4","status":"open"} }""");

        await RunAsync("1", "2", "3", "4");

        Assert.Equal(
            [("1", RecordState.Filtered), ("2", RecordState.Filtered), ("3", RecordState.Failed), ("4", RecordState.Failed)],
            await StatesAsync("1", "2", "3", "4"));
        Assert.Null(await _test.Store.GetWorkAsync(Some.Acme, RecordKey.PurchaseOrder("1"), Token));
        Assert.Null(await _test.Store.GetWorkAsync(Some.Acme, RecordKey.PurchaseOrder("2"), Token));
        Assert.All(new[] { "3", "4" }, id => Assert.Equal(1, Work(id)!.Attempts));
        Assert.Contains("without a total", (await RecordAsync("4"))!.Reason, StringComparison.Ordinal);
    }

    [Theory, InlineData(0, 15), InlineData(1, 30), InlineData(2, 60), InlineData(5, 480)]
    public async Task An_order_that_fails_waits_twice_as_long_each_time(int attempts, int seconds)
    {
        _test.Books("purchaseorders/1", "down", HttpStatusCode.ServiceUnavailable);

        await RunAsync(attempts, "1");

        Assert.Equal(attempts + 1, Work("1")!.Attempts);
        Assert.InRange(Work("1")!.DueAt - _test.Now, Duration.FromSeconds(seconds * 0.8), Duration.FromSeconds(seconds * 1.2));
    }

    [Fact]
    public async Task A_failure_that_says_something_of_the_service_has_a_scan_ask_it()
    {
        _test.Books("purchaseorders/1", "down", HttpStatusCode.ServiceUnavailable);

        await RunAsync("1");

        Assert.Equal(_test.Now, (await _test.Store.GetWorkAsync(Some.Acme, RecordKey.OrderScan, Token))!.DueAt);
    }

    [Fact]
    public async Task A_commitment_of_an_order_that_is_gone_is_looked_for_where_it_was_written()
    {
        await _test.Store.SaveAsync(Some.Acme, new() { Commitments = [Some.Commitment("1", Scenario.Harbor, 55)] }, Token);
        _test.Books("purchaseorders/1", """{"code":1002,"message":"does not exist"}""", HttpStatusCode.NotFound);
        _test.ProcoreLists("v1.0/purchase_order_contracts", Scenario.Harbor);
        _test.Answer($"GET /rest/v1.0/purchase_order_contracts/55#{Scenario.Harbor}", """{"errors":"Not found"}""", HttpStatusCode.NotFound);

        await RunAsync("1");

        Assert.Equal(2, _test.Sent.Count(sent => sent.Contains("purchase_order_contracts", StringComparison.Ordinal)));
        Assert.NotNull(await RecordAsync("1"));
    }

    [Fact]
    public async Task What_was_read_is_kept_under_the_hash_that_its_record_names()
    {
        _test.Books("purchaseorders/1", Order("1", "draft"));

        await RunAsync("1");

        var record = (await RecordAsync("1"))!;
        Assert.NotNull(await _test.Store.GetSnapshotAsync(Some.Acme, record.OrderHash, Token));
        Assert.NotNull(await _test.Store.GetSnapshotAsync(Some.Acme, record.InputHash, Token));
    }

    private static string Order(string id, string status) =>
        $$"""{"code":0,"message":"success","purchaseorder":{"purchaseorder_id":"{{id}}","purchaseorder_number":"PO-{{id}}","status":"{{status}}","vendor_id":"","currency_code":"USD","total":0,"line_items":[]} }""";

    private Task RunAsync(params string[] orders) => RunAsync(0, orders);

    private async Task RunAsync(int attempts, params string[] orders)
    {
        var due = orders.Select(id => WorkMaker.WithAttempts(WorkMaker.Due(RecordKey.PurchaseOrder(id), _test.Now, WorkPriority.Poll, "test"), attempts)).ToList();
        await _test.Store.SaveAsync(Some.Acme, new() { Submitted = due }, Token);
        var claimed = await _test.Store.ClaimDueAsync(Some.Acme, null, _test.Now, 20, Duration.FromMinutes(5), Token);
        await new OrderBatch(_test.Session, _test.Store, OrderRules.Default, _test.Time).RunAsync(claimed, Token);
    }

    private WorkItem? Work(string order) => _test.Store.GetWorkAsync(Some.Acme, RecordKey.PurchaseOrder(order), Token).AsTask().GetAwaiter().GetResult();

    private async Task<SyncRecord?> RecordAsync(string order) => await _test.Store.GetRecordAsync(Some.Acme, RecordKey.PurchaseOrder(order), Token);

    private async Task<List<(string, RecordState)>> StatesAsync(params string[] orders)
    {
        var states = new List<(string, RecordState)>();
        foreach (var order in orders) states.Add((order, (await RecordAsync(order))!.State));
        return states;
    }
}
