using System.Net;
using System.Text.Json.Nodes;

namespace EndToEnd.Tests;

/// <summary>The host as it runs from day to day.</summary>
public sealed class ServeTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5); // against a hang only

    private readonly TemporaryDirectory _data = new();
    private SandboxProgram _sandbox = null!;
    private ServingHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await Programs.SandboxAsync("--seed", "1", "--orders", "20", "--speed", "20");
        _host = await ServingHost.StartAsync(_sandbox, _data);
        await _host.UntilQuietAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _sandbox.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task It_shows_what_it_knows()
    {
        Assert.Equal(("ok", "ok"), ((string)(await _host.GetAsync("/health"))["status"]!, (string)(await _host.GetAsync("/ready"))["status"]!));
        var orders = (await _host.GetAsync("/api/orders")).AsArray();
        Assert.Equal(20, orders.Count);
        var synced = orders.First(order => (string)order!["state"]! == "Synced")!;
        Assert.NotEmpty(synced["commitments"]!.AsArray());
        var audit = (await _host.GetAsync($"/api/orders/{synced["number"]}/audit")).AsArray();
        Assert.Contains(audit, entry => (string)entry!["kind"]! == "Intent");
        using var unknown = await _host.PostAsync("/api/review/nothing", """{"action":"retry"}""");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task A_person_decides()
    {
        var item = (await _host.GetAsync("/api/review")).AsArray()[0]!;
        var path = $"/api/review/{item["id"]}";
        using var nonsense = await _host.PostAsync(path, """{"action":"dance"}""");
        Assert.Equal(HttpStatusCode.BadRequest, nonsense.StatusCode);
        using var somebody = await _host.PostAsync(path, $$"""{"action":"skip","version":"{{item["version"]}}","by":"The CFO"}""");
        Assert.Equal(HttpStatusCode.BadRequest, somebody.StatusCode);

        foreach (var other in (string[])["", ",\"version\":\"\"", ",\"version\":\"000000000000-000000000000\""])
        {
            using var refused = await _host.PostAsync(path, $$"""{"action":"skip"{{other}}}""");
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            var says = JsonNode.Parse(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
            Assert.Contains($"It says now: {item["sentence"]}", (string)says["detail"]!, StringComparison.Ordinal);
            Assert.Equal(((string)item["version"]!, (string)item["id"]!), ((string)says["now"]!["version"]!, (string)says["now"]!["id"]!));
        }

        using var decided = await _host.PostAsync(path, $$"""{"action":"skip","version":"{{item["version"]}}","note":"not ours"}""");
        Assert.True(decided.IsSuccessStatusCode, await decided.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await _host.UntilQuietAsync();
        var order = (await _host.GetAsync("/api/orders?state=skipped")).AsArray().Single()!;
        Assert.Equal((string)item["orderNumber"]!, (string)order["number"]!);
        var audit = (await _host.GetAsync($"/api/orders/{order["number"]}/audit")).AsArray();
        Assert.Contains(audit, entry => (string)entry!["kind"]! == "Decided" && (string)entry["actor"]! == Environment.UserName);
    }

    [Fact]
    public async Task A_second_owner_is_refused_and_looking_is_not()
    {
        await using var second = Programs.Host("serve", "--urls", "http://127.0.0.1:0", "--sandbox", _sandbox.Address, "--data", _data.Path);
        Assert.Equal(2, await second.ExitAsync(Limit));
        Assert.Contains("in use by another process", second.Error, StringComparison.Ordinal);

        await using var verify = Programs.Host("audit", "verify", "--data", _data.Path);
        Assert.True(await verify.ExitAsync(Limit) == 0, verify.Everything());

        var writes = (int)(await _sandbox.StateAsync())["writes"]!["procore"]!;
        var number = (string)(await _host.GetAsync("/api/orders?state=synced"))[0]!["number"]!;
        await using var plan = Programs.Host("plan", number, "--json", "--sandbox", _sandbox.Address, "--data", _data.Path);
        Assert.True(await plan.ExitAsync(Limit) == 0, plan.Everything());
        Assert.Equal(number, (string)JsonNode.Parse(plan.Output)!["orderNumber"]!);
        Assert.Empty(JsonNode.Parse(plan.Output)!["steps"]!.AsArray());
        Assert.Equal(writes, (int)(await _sandbox.StateAsync())["writes"]!["procore"]!);

        await using var ping = Programs.Host("ping", "--sandbox", _sandbox.Address);
        Assert.True(await ping.ExitAsync(Limit) == 0, ping.Everything());
        Assert.DoesNotContain("MISSING", ping.Output, StringComparison.Ordinal);
        Assert.Contains("ok      Currency: amounts are written in USD, which Procore counts in.", ping.Output, StringComparison.Ordinal);

        // A policy that names another currency than Procore counts in is told before there is an amount.
        var token = TestContext.Current.CancellationToken;
        Assert.True(EmbeddedHost.SandboxAddress.TryParse(_sandbox.Address, out var address));
        await using var systems = await EmbeddedHost.VendorSystems.SandboxAsync(new(), address, new(1, 20, 1), token);
        using var directory = EmbeddedHost.DataDirectory.Temporary();
        using var runtime = await EmbeddedHost.SyncRuntime.OpenAsync(directory, systems, token);
        var connection = runtime.Connections[0];
        using var clients = await runtime.Clients.GetAsync(connection, token);
        var told = await new EmbeddedHost.CurrencyPing(clients.Books, clients.Procore, connection with { Policies = connection.Policies with { Currency = "CAD" } }).RunAsync(token);
        Assert.Equal((false, true), (told.IsWell, told.Sentence.StartsWith("Currency: Procore counts in USD, and amounts would be written in CAD, which the policy currency names. Set the policy currency to USD,", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_stops_when_it_is_asked_to_and_goes_on_later()
    {
        await _host.Program.TerminateAsync();
        Assert.True(await _host.Program.ExitAsync(Limit) == 0, _host.Program.Everything());
        await using var again = await ServingHost.StartAsync(_sandbox, _data);
        Assert.Equal(20, (await again.GetAsync("/api/orders")).AsArray().Count);
    }
}
