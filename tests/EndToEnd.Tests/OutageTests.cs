using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>
/// Every way to lose a service, at a host that serves: within a scan's time <c>/ready</c>, the status, the questions and one line of the log say so, and within a minute after it ends all is well by
/// itself. The clock stands while anything can run, so the times are those that a host has.
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed class OutageTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Healed = TimeSpan.FromMinutes(1) + Step;

    private readonly StandingSandbox _sandbox = new(orders: 8);
    private HostInside _host = null!;

    private SyncPolicies Policies => _sandbox.Connections[0].Connection.Policies;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await HostInside.StartAsync(_sandbox, LogLevel.Information);
        var goAhead = _host.Runtime.GiveTheGoAheadAsync("Ann", _ => { }, Token);
        await UntilAsync(async () => goAhead.IsCompletedSuccessfully && (await JsonAsync("/api/status"))["connections"]![0] is var one && (int)one!["due"]! == 0 && one["orders"]!["Synced"] is not null);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task Every_way_to_lose_a_service_is_said_everywhere_and_is_over_by_itself()
    {
        await MeetAsync(Fault("zoho", "ResetBefore"), Access("procore_account", "false", "true"), "Failing", "NeedsAuthorization");
        await MeetAsync(Access("zoho_token", "false", "true"), Fault("procore", "ResetBefore"), "NeedsAuthorization", "Failing");
        await MeetAsync(Fault("zoho", "ServerError"), Access("procore_company", "false", "true"), "Failing", "NeedsAuthorization");
        await MeetAsync(Access("zoho_scopes", "\"ZohoBooks.settings.READ\"", "\"ZohoBooks.fullaccess.all\""), Fault("procore", "ServerError"), "NeedsAuthorization", "Failing");
        await MeetAsync(Fault("zoho", "TooManyRequestsWithRetryAfter"), Fault("procore", "TooManyRequestsWithRetryAfter"), "Throttled", "Throttled");
        var late = Access("told_minutes_ahead", "-120", "0");
        await MeetAsync(late, late, "ClockApart", "ClockApart");
    }

    /// <summary>A store that can be read and not written, as on a disk that is full or read-only: no service is at fault, and still nothing is done.</summary>
    [Fact]
    public async Task A_store_that_cannot_be_written_is_said_once_and_everywhere_and_is_over_by_itself()
    {
        const string Said = "its work stands still";
        await using var store = new SqliteConnection($"Data Source={_host.Directory.StoreFile};Pooling=False");
        await store.OpenAsync(Token);
        foreach (var why in (string[])["no room", "no right"])
        {
            var before = _host.Log.All.Count(line => line.Contains(Said, StringComparison.Ordinal));
            await RunAsync($"create trigger broken before update on sync_work begin select raise(abort, '{why}'); end");
            Assert.InRange(await UntilAsync(async () => !await IsWellAsync()), TimeSpan.Zero, Policies.OrderScanEvery.ToTimeSpan() + Step);

            var trouble = (string)Assert.Single((await JsonAsync("/ready"))["troubles"]!.AsArray())!;
            Assert.Contains(Said, trouble, StringComparison.Ordinal);
            Assert.Contains(why, trouble, StringComparison.Ordinal);
            Assert.Equal((503, 503), ((int)(await _host.SendAsync("GET", "/health")).Status, (int)(await _host.SendAsync("GET", "/ready")).Status));
            Assert.Contains(why, (string)(await JsonAsync("/api/status"))["connections"]![0]!["standsStill"]!, StringComparison.Ordinal);
            var until = _sandbox.Clock.GetUtcNow().AddMinutes(2); // which is tried again ten times
            await UntilAsync(() => Task.FromResult(_sandbox.Clock.GetUtcNow() > until));
            Assert.False(await IsWellAsync());
            Assert.Equal(before + 1, _host.Log.All.Count(line => line.Contains(Said, StringComparison.Ordinal)));

            await RunAsync("drop trigger broken");
            Assert.InRange(await UntilAsync(IsWellAsync), TimeSpan.Zero, Healed);
            Assert.Null((await JsonAsync("/api/status"))["connections"]![0]!["standsStill"]);
        }

        Assert.Equal(2, _host.Log.All.Count(line => line.EndsWith(": its work goes on.", StringComparison.Ordinal)));

        async Task RunAsync(string sql)
        {
            await using var command = store.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    private async Task MeetAsync(Way zoho, Way procore, string zohoIs, string procoreIs)
    {
        var (lost, back) = (Lines(" is "), Lines(" answers again"));
        await SetAsync(zoho, procore, way => way.Breaks);
        var (zohoSaid, procoreSaid, begun) = (TimeSpan.Zero, TimeSpan.Zero, _sandbox.Clock.GetUtcNow());
        await UntilAsync(async () =>
        {
            var troubles = (await JsonAsync("/ready"))["troubles"]!.AsArray().Select(one => (string)one!).ToList();
            if (zohoSaid == TimeSpan.Zero && troubles.Any(one => one.Contains($"Zoho Books is {zohoIs} since", StringComparison.Ordinal))) zohoSaid = _sandbox.Clock.GetUtcNow() - begun;
            if (procoreSaid == TimeSpan.Zero && troubles.Any(one => one.Contains($"Procore is {procoreIs} since", StringComparison.Ordinal))) procoreSaid = _sandbox.Clock.GetUtcNow() - begun;
            return zohoSaid > TimeSpan.Zero && procoreSaid > TimeSpan.Zero;
        });
        Assert.InRange(zohoSaid, Step, Policies.OrderScanEvery.ToTimeSpan() + ConnectionClientProvider.MaxRetryTime + Step);
        Assert.InRange(procoreSaid, Step, Policies.CommitmentScanEvery.ToTimeSpan() + ConnectionClientProvider.MaxRetryTime + Step);

        Assert.False(await IsWellAsync());
        Assert.Equal((200, 200), ((int)(await _host.SendAsync("GET", "/health")).Status, (int)(await _host.SendAsync("GET", "/ready")).Status)); // a restart mends no service
        var ready = Assert.Single((await JsonAsync("/ready"))["services"]!.AsArray())!;
        Assert.Equal(("sandbox", "degraded", zohoIs, procoreIs), ((string)ready["connection"]!, (string)ready["status"]!, (string)ready["zohoBooks"]!, (string)ready["procore"]!));
        Assert.Equal(zohoIs == "NeedsAuthorization" || procoreIs == "NeedsAuthorization", (bool)ready["needsPerson"]!);
        var services = (await JsonAsync("/api/status"))["connections"]![0]!["services"]!.AsArray();
        Assert.Equal([zohoIs, procoreIs], services.Select(one => (string)one!["state"]!));
        Assert.All(services, one => Assert.NotEmpty((string)one!["sentence"]!));
        if (zohoIs != "ClockApart") // which is read on
        {
            var asOf = services.Select(one => (string)one!["asOf"]!).MinBy(one => DateTimeOffset.Parse(one, System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(asOf, (string)(await JsonAsync("/api/waiting"))["asOf"]!);
            Assert.All((await JsonAsync("/api/orders?state=Synced")).AsArray(), order => Assert.Equal(asOf, (string)order!["asOf"]!));
        }

        var told = await ToldAsync();
        Assert.Equal(zohoIs == "ClockApart" ? 1 : 2, told.Count);
        Assert.All(told, one => Assert.NotEmpty((string)one["nextStep"]!));
        await UntilAsync(() => Task.FromResult(Lines(" is ") - lost >= 2));

        await SetAsync(zoho, procore, way => way.Mends);
        Assert.InRange(await UntilAsync(IsWellAsync), TimeSpan.Zero, Healed);
        Assert.Empty(await ToldAsync());
        await UntilAsync(() => Task.FromResult(Lines(" answers again") - back >= 2));
        Assert.Equal((lost + 2, back + 2), (Lines(" is "), Lines(" answers again")));
    }

    private async Task SetAsync(Way zoho, Way procore, Func<Way, (string Path, string Body)> choose)
    {
        var rules = new JsonArray([.. new[] { zoho, procore }.Select(choose).Where(one => one.Path == "faults" && one.Body.Length > 0).Select(one => JsonNode.Parse(one.Body))]);
        await _sandbox.PostAsync("faults", new JsonObject { ["rules"] = rules }.ToJsonString());
        foreach (var (path, body) in new[] { zoho, procore }.Select(choose).Where(one => one.Path == "access")) await _sandbox.PostAsync(path, body);
    }

    /// <summary>The open questions that are about the connection.</summary>
    private async Task<List<JsonNode>> ToldAsync() =>
        [.. (await JsonAsync("/api/review")).AsArray().Select(item => item!).Where(item => (string)item["code"]! is "ClockApart" or "ConnectionFailing" or "ConnectionThrottled" or "ConnectionNotAuthorized")];

    private async Task<JsonNode> JsonAsync(string path) => JsonNode.Parse((await _host.SendAsync("GET", path)).Body)!;

    private async Task<bool> IsWellAsync() => (string)(await JsonAsync("/ready"))["status"]! == "ok";

    /// <summary>Lines of the log about a service.</summary>
    private int Lines(string words) => _host.Log.All.Count(line => line.Contains("Zoho Books" + words, StringComparison.Ordinal) || line.Contains("Procore" + words, StringComparison.Ordinal));

    /// <summary>Moves the clock on until something is so, and says how long that took by it.</summary>
    private async Task<TimeSpan> UntilAsync(Func<Task<bool>> isSo)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        var begun = _sandbox.Clock.GetUtcNow();
        while (!await isSo())
        {
            over.Token.ThrowIfCancellationRequested();
            await _sandbox.Clock.StepAsync(1, Step);
        }

        return _sandbox.Clock.GetUtcNow() - begun;
    }

    private static Way Fault(string side, string kind) => new(("faults", $$"""{"side":"{{side}}","kind":"{{kind}}"}"""), ("faults", ""));

    private static Way Access(string name, string broken, string mended) => new(("access", $$"""{"{{name}}":{{broken}}}"""), ("access", $$"""{"{{name}}":{{mended}}}"""));

    private sealed record Way((string Path, string Body) Breaks, (string Path, string Body) Mends);
}
