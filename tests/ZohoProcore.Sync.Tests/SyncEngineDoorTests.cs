using System.Reflection;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>The door alone: what each way in stores, and what it says, where both services only say what a test has them say.</summary>
public sealed class SyncEngineDoorTests : IDisposable
{
    private readonly Answered _test = new();
    private readonly SyncEngine _engine;

    public SyncEngineDoorTests() => _engine = new(_test.Store, _test, new SyncOptions { BatchSize = 2 }.UseTimeProvider(_test.Time));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _engine.Dispose();
        _test.Dispose();
    }

    [Fact]
    public async Task A_connection_is_stored_and_its_scans_are_due_and_nobody_is_asked_yet()
    {
        await _engine.ConnectAsync(_test.Connection, Token);

        Assert.NotNull(await _test.Store.GetConnectionAsync(Some.Acme, Token));
        Assert.Equal(
            new[] { RecordKey.OrderScan, RecordKey.CommitmentScan, RecordKey.FullScan, RecordKey.Directory }.Select(key => (key, _test.Now)).OrderBy(one => one.key.ToString()),
            (await _test.Store.ListWorkAsync(Some.Acme, Token)).Select(item => (item.Key, item.DueAt)).OrderBy(one => one.Key.ToString()));
        Assert.Empty(_test.Sent);
    }

    [Fact]
    public async Task A_run_takes_one_batch_says_when_to_come_back_and_how_it_goes()
    {
        _test.BooksLists("purchaseorders", "purchaseorders");
        await _engine.ConnectAsync(_test.Connection, Token);

        var runs = new List<RunResult>();
        while (runs.Count == 0 || runs[^1].Processed > 0) runs.Add(await _engine.RunDueAsync(Some.Acme, Token));

        Assert.Equal([2, 2, 1, 0], runs.Select(run => run.Processed)); // the scans, and what policy keeps no longer after them
        Assert.Equal(_test.Now, runs[0].NextDue);
        Assert.Equal(_test.Now + Duration.FromMinutes(5), runs[^1].NextDue);
        Assert.True(runs[^1].Health.IsWell);
        Assert.Equal((await _engine.GetHealthAsync(Some.Acme, Token)).Zoho.ReadAt, _test.Now);
    }

    [Fact]
    public async Task A_key_is_due_once_however_often_it_is_named_and_as_urgent_as_the_most_urgent()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var key = RecordKey.PurchaseOrder("1");
        await _engine.SubmitAsync(Some.Acme, key, WorkPriority.Webhook, "a webhook", Token);
        await _engine.SubmitAsync(Some.Acme, key, WorkPriority.Backfill, "a scan", Token);

        Assert.Equal((key, WorkPriority.Webhook), Assert.Single(await _test.Store.ListWorkAsync(Some.Acme, Token)) is var item ? (item.Key, item.Priority) : default);
        Assert.Empty(_test.Sent);
    }

    [Fact]
    public async Task A_plan_asks_and_writes_nothing_and_an_order_that_is_not_there_is_named()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        _test.BooksLists("purchaseorders", "purchaseorders");
        _test.Books("purchaseorders/1", """{"code":1002,"message":"does not exist"}""", System.Net.HttpStatusCode.NotFound);

        Assert.Contains("'1'", (await Assert.ThrowsAsync<OrderNotFoundException>(async () => await _engine.PlanAsync(Some.Acme, "1", Token))).Message, StringComparison.Ordinal);
        Assert.All(_test.Sent, sent => Assert.StartsWith("GET ", sent, StringComparison.Ordinal));
        Assert.Null(await _engine.ReplanAsync(Some.Acme, "0123", Token));
    }

    public static TheoryData<string, string> Arguments => [.. Methods().SelectMany(method => Givens(method).Select(parameter => (method.Name, parameter.Name!)))];

    /// <summary>A mistake in the program is told as one, by the argument's own name, before anybody is asked.</summary>
    [Theory, MemberData(nameof(Arguments))]
    public async Task What_has_to_be_given_is_asked_for_by_its_name(string name, string parameter)
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        var method = Methods().Single(one => one.Name == name);
        object?[] arguments = [.. method.GetParameters().Select(one => one.Name == parameter ? null : Any(one.ParameterType))];

        var call = method.Invoke(_engine, arguments)!;
        var missing = await Assert.ThrowsAsync<ArgumentNullException>(() => Door.EndOf(call));

        Assert.Equal(parameter, missing.ParamName);
        Assert.Empty(_test.Sent);
    }

    [Fact]
    public void An_engine_is_not_made_of_nothing()
    {
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new SyncEngine(null!, _test)).ParamName);
        Assert.Equal("clients", Assert.Throws<ArgumentNullException>(() => new SyncEngine(_test.Store, null!)).ParamName);
    }

    [Fact]
    public async Task After_it_was_disposed_nothing_runs_and_the_engine_is_named()
    {
        await _test.Store.SaveConnectionAsync(_test.Connection, Token);
        _engine.Dispose();

        Assert.Equal(nameof(SyncEngine), (await Assert.ThrowsAsync<ObjectDisposedException>(async () => await _engine.RunDueAsync(Some.Acme, Token))).ObjectName);
    }

    private static IEnumerable<MethodInfo> Methods() => typeof(SyncEngine).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => method.Name != nameof(SyncEngine.Dispose));

    private static IEnumerable<ParameterInfo> Givens(MethodInfo method) => method.GetParameters().Where(parameter =>
        !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull);

    private static object? Any(Type type) =>
        type == typeof(string) ? Some.Acme
        : type == typeof(Connection) ? Some.Connection()
        : type == typeof(ReviewDecision) ? new ReviewDecision { Action = ReviewAction.Retry, By = "ada" }
        : type == typeof(LinkDecision) ? new LinkDecision { Action = LinkAction.Link, Kind = LinkKind.Vendor, ZohoId = "1", ProcoreId = 1, By = "ada" }
        : type == typeof(RecordKey) || type == typeof(RecordKey?) ? RecordKey.OrderScan
        : type == typeof(IReadOnlyCollection<string>) ? Array.Empty<string>()
        : Activator.CreateInstance(type);
}
