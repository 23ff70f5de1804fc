using System.Net;
using System.Text.Json.Nodes;
using EmbeddedHost;
using Microsoft.Extensions.Logging;
using Zoho.Procore.Sdk.Testing;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>
/// Customers come, change, pause and leave while the host works: it takes that up from the settings and from the store without a restart, and what concerns one of them touches none of the others.
/// </summary>
[Collection(SimulatedTime.Name)]
public sealed class ConnectionTests : IAsyncLifetime
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly SeveralSandboxes _customers = new("acme", "bolt", "cove");
    private HostInside _host = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private SyncRuntime Runtime => _host.Runtime;

    public async ValueTask InitializeAsync()
    {
        _customers.Configure("acme", "bolt");
        _host = await HostInside.StartAsync(_customers, LogLevel.Information);
        await UntilAsync(async () => await IsPlannedAsync("acme") && await IsPlannedAsync("bolt"));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task One_is_added_changed_taken_out_and_put_back_and_the_others_do_not_notice()
    {
        var (books, tokens) = (await BooksAsync("bolt"), Tokens("bolt"));

        // With a secret that is wrong it says so; with the right one it works, without a restart.
        _customers.Configure("acme", "bolt", "cove");
        _customers.Change("cove", one => one["Zoho"]!["ClientSecret"] = "wrong");
        await UntilAsync(async () => Has("cove") && (await Runtime.Engine.GetHealthAsync("cove", Token)).Zoho.State == ServiceHealthState.NeedsAuthorization);
        _customers.Configure("acme", "bolt", "cove");
        await UntilAsync(() => IsPlannedAsync("cove"));
        Assert.Contains(_host.Log.All, line => line.StartsWith("cove: it was added. It reads both sides for the first time and writes nothing.", StringComparison.Ordinal));
        Assert.Contains(await AuditAsync("cove"), entry => entry is { Kind: AuditKind.ConnectionChanged, Result: "added" });
        Assert.Contains("cove: it is configured with other systems or credentials, and goes on with those.", _host.Log.All);

        // Other policies hold at once, as at a start; who is called otherwise keeps the clients.
        var acme = await BooksAsync("acme");
        _customers.Change("acme", one => (one["Name"], one["AmendedOrders"]) = ("Acme & Sons", "ChangeOrder"));
        await UntilAsync(() => Task.FromResult(Runtime.Connections.Any(one => one.Name == "Acme & Sons")));
        Assert.Equal(AmendedOrderTreatment.ChangeOrder, (await Runtime.Engine.GetPoliciesAsync("acme", Token)).Policies.AmendedOrders);
        Assert.Same(acme, await BooksAsync("acme"));

        // Taken out it is left alone with all that it has, and put back it goes on from there.
        var since = (await Runtime.Engine.GetStateAsync("cove", Token)).Since;
        _customers.Write(new JsonObject { ["Connections"] = new JsonArray() }.ToJsonString()); // as a file that was emptied by mistake
        await UntilAsync(() => Task.FromResult(Runtime.Unread is not null));
        Assert.Equal(3, Runtime.Connections.Count);
        _customers.Configure("acme", "bolt");
        await UntilAsync(() => Task.FromResult(!Has("cove")));
        await UntilAsync(() => Task.FromResult(_host.Log.All.Any(line => line.StartsWith("cove: it is not configured any more, so it is not synced.", StringComparison.Ordinal))));
        Assert.NotNull(await Runtime.Vault.ReadAsync("cove", CredentialNames.ZohoRefreshToken, Token));
        _customers.Configure("acme", "bolt", "cove");
        await UntilAsync(() => Task.FromResult(Has("cove")));
        Assert.Equal(since, (await Runtime.Engine.GetStateAsync("cove", Token)).Since);
        await EditAsync("cove");

        Assert.Same(books, await BooksAsync("bolt"));
        Assert.Equal(tokens, Tokens("bolt"));
        await EditAsync("bolt");
        Assert.DoesNotContain(_host.Log.All, line => line.Contains("stands still", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_keep_everything_running_and_are_said_once()
    {
        const string Said = "The connections can't be read again; what runs goes on as it was configured.";
        var sound = _customers.Write("""{ "Connections": [ { "Id": "acme",, } ] }""");
        await UntilAsync(() => Task.FromResult(Runtime.Unread is not null));
        await EditAsync("bolt");
        var (status, health) = await _host.SendAsync("GET", "/ready");
        Assert.True(status == HttpStatusCode.OK, health);
        Assert.StartsWith($"{Said} ", (string)JsonNode.Parse(health)!["configuration"]!, StringComparison.Ordinal);
        Assert.Contains("it is no JSON at line 1", health, StringComparison.Ordinal);
        var (answer, page) = await _host.PageAsync("/");
        using (answer) Assert.Contains(Said, page.QuerySelector("p[role=status]")!.TextContent, StringComparison.Ordinal);

        _customers.Write(sound);
        await UntilAsync(() => Task.FromResult(Runtime.Unread is null));
        Assert.Equal(["acme", "bolt"], Runtime.Connections.Select(one => one.Id));
        Assert.Single(_host.Log.All, line => line.StartsWith(Said, StringComparison.Ordinal));
        Assert.Single(_host.Log.All, "The connections can be read again.");
        Assert.Null(JsonNode.Parse((await _host.SendAsync("GET", "/ready")).Body)!["configuration"]);
    }

    /// <summary>What is wrong with one, here that it leads where another one leads, is said once and keeps no other one from being taken up.</summary>
    [Fact]
    public async Task One_that_cannot_be_taken_up_keeps_none_of_the_others_waiting()
    {
        _customers.Configure("acme", "bolt", "cove");
        var sound = await File.ReadAllTextAsync(_customers.SettingsFile, Token);
        var twin = JsonNode.Parse(sound)!;
        var copy = twin["Connections"]![0]!.DeepClone();
        copy["Id"] = "twin";
        twin["Connections"]!.AsArray().Insert(0, copy);
        _customers.Write(twin.ToJsonString());
        await UntilAsync(() => IsPlannedAsync("cove"));
        Assert.False(Has("twin"));
        Assert.StartsWith("twin: what is configured of it can't be taken up, and is tried again every few seconds. ", Assert.Single(_host.Log.All, line => line.StartsWith("twin:", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    /// <summary>The same question about the same order goes by one id wherever it is asked, and of two customers one must not be answered for the other.</summary>
    [Fact]
    public async Task A_question_that_two_have_is_answered_for_the_one_that_is_named()
    {
        var order = (await Runtime.Store.ReadRecordsAsync("bolt", new() { Kind = RecordKind.PurchaseOrder }, Token).ToListAsync(Token))[0];
        var item = new ReviewItem
        {
            Id = "0123456789abcdef",
            Key = order.Key,
            OrderNumber = order.OrderNumber,
            Finding = new() { Code = FindingCodes.VendorUnknown, Sentence = "Nobody knows the vendor.", NextStep = "Say who it is." },
            Status = ReviewStatus.Open,
            OpenedAt = NodaTime.Instant.FromDateTimeOffset(_customers.Clock.GetUtcNow()),
        };
        foreach (var id in (string[])["acme", "bolt"]) await Runtime.Store.SaveAsync(id, new() { Reviews = [item] }, Token);

        var (status, answer) = await _host.SendAsync("POST", $"/api/review/{item.Id}", $$"""{"action":"skip","version":"{{item.Version}}"}""");
        Assert.True(status == HttpStatusCode.BadRequest && answer.Contains("acme, bolt", StringComparison.Ordinal), answer);
        Assert.Contains("acme, bolt", await ReviewAsync(2, "show", item.Id), StringComparison.Ordinal);
        await ReviewAsync(0, "show", item.Id, "--connection", "acme");
        await ReviewAsync(0, "decide", item.Id, "skip", "--seen", item.Version, "--connection", "bolt");

        var decision = Assert.Single(await Runtime.Store.ListDecisionsAsync("bolt", order.Key.Id, Token));
        Assert.Empty(await Runtime.Store.ListDecisionsAsync("acme", order.Key.Id, Token));
        Assert.Equal(ReviewStatus.Open, (await Runtime.Store.GetReviewAsync("acme", item.Id, Token))!.Status);
        (status, answer) = await _host.SendAsync("POST", $"/api/decisions/{decision.Id}/withdraw", """{"connection":"acme"}""");
        Assert.True(status == HttpStatusCode.NotFound, answer);
        (status, answer) = await _host.SendAsync("POST", $"/api/decisions/{decision.Id}/withdraw", """{"connection":"bolt"}""");
        Assert.True(status == HttpStatusCode.OK, answer);

        async Task<string> ReviewAsync(int code, params string[] arguments)
        {
            var (output, error) = (new StringWriter(), new StringWriter());
            Assert.Equal(code, await CommandLine.RunAsync(["review", .. arguments, "--data", _host.Directory.Path], output, error));
            return error.ToString();
        }
    }

    [Fact]
    public async Task A_command_beside_the_host_resumes_pauses_and_removes_one()
    {
        var waiting = await Runtime.Engine.GetWaitingAsync("acme", Token);
        Assert.NotEmpty(waiting.Orders);
        Assert.Equal(0, Writes("acme"));
        await CommandAsync(2, "There is no connection \"nope\". There is acme, bolt.", "pause", "nope");
        await CommandAsync(2, "what waits is not what was looked at", "resume", "acme", "--hash", "0");

        // Written within seconds: no scan is due before a minute.
        var begun = _customers.Clock.GetUtcNow();
        await CommandAsync(0, $"acme: It writes what it plans. So said {Account.Name}", "resume", "acme", "--hash", waiting.Hash);
        await UntilAsync(() => Task.FromResult(Writes("acme") > 0), TimeSpan.FromMilliseconds(50));
        Assert.InRange(_customers.Clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(0, Writes("bolt"));

        await UntilAsync(() => IsQuietAsync("acme"));
        await CommandAsync(0, $"acme: It is paused: it plans and writes nothing. So said {Account.Name}", "pause", "acme", "--note", "year end");
        var written = Writes("acme");
        await EditAsync("acme");
        Assert.Equal(written, Writes("acme"));
        await CommandAsync(0, "bolt: It plans and writes nothing, until a person gives the go-ahead.", "list");

        // Removed it stays, though it is configured yet; the next look at the settings was one at which bolt has another name.
        await CommandAsync(0, "acme is removed, with its credentials and tokens.", "remove", "acme", "--note", "they left");
        await UntilAsync(() => Task.FromResult(!Has("acme")));
        Assert.Null(await Runtime.Vault.ReadAsync("acme", CredentialNames.ZohoRefreshToken, Token));
        Assert.Null(await Runtime.Vault.ReadAsync("acme", CredentialNames.ProcoreClientSecret, Token));
        var audit = await AuditAsync("acme");
        Assert.Equal((Account.Name, "removed"), (audit[^1].Actor, audit[^1].Result));
        Assert.True((await AuditVerifier.VerifyAsync(Runtime.Store, "acme", cancellationToken: Token)).IsValid);
        _customers.Change("bolt", one => one["Name"] = "Bolt");
        await UntilAsync(() => Task.FromResult(Runtime.Connections.Any(one => one.Name == "Bolt")));
        Assert.False(Has("acme"));
        Assert.Null(await Runtime.Store.GetConnectionAsync("acme", Token));
        await UntilAsync(() => Task.FromResult(_host.Log.All.Contains("acme: it was removed.")));

        // Taken out of the settings and put in again it begins anew.
        _customers.Configure("bolt");
        _customers.Change("bolt", one => one["Name"] = "Bolt again");
        await UntilAsync(() => Task.FromResult(Runtime.Connections.Any(one => one.Name == "Bolt again")));
        _customers.Configure("acme", "bolt");
        await UntilAsync(() => IsPlannedAsync("acme"));
        Assert.False((await Runtime.Engine.GetStateAsync("acme", Token)).IsStarted);
        await EditAsync("bolt");
    }

    private bool Has(string id) => Runtime.Connections.Any(one => one.Id == id);

    private int Tokens(string id) => Calls(id, "/oauth/");

    private int Writes(string id) => (int)_customers.Of(id).DescribeState()["writes"]!["procore"]!;

    private int Calls(string id, string route) => ((string[])["zoho", "procore"]).Sum(side => _customers.Of(id).DescribeState()["calls"]![side]!["routes"]!.AsObject()
        .Where(one => one.Key.Contains(route, StringComparison.Ordinal)).Sum(one => one.Value!.AsObject().Sum(status => (int)status.Value!)));

    private async Task<ZohoBooks.Client.IZohoBooksClient> BooksAsync(string id)
    {
        using var clients = await Runtime.Clients.GetAsync((await Runtime.Store.GetConnectionAsync(id, Token))!, Token);
        return clients.Books;
    }

    private async Task<List<AuditEntry>> AuditAsync(string id) => await Runtime.Store.ReadAsync(new() { ConnectionId = id }, Token).ToListAsync(Token);

    private async Task<bool> IsPlannedAsync(string id) => Has(id) && (await Runtime.Engine.GetWaitingAsync(id, Token)).IsComplete && await IsQuietAsync(id);

    private async Task<bool> IsQuietAsync(string id) => (await Runtime.Store.CountWorkAsync(id, NodaTime.Instant.FromDateTimeOffset(_customers.Clock.GetUtcNow()), Token)).Due == 0;

    /// <summary>Somebody edits an order in Zoho Books, and the host reads it.</summary>
    private async Task EditAsync(string id)
    {
        var (number, at) = (_customers.Of(id).Data.Orders[0].Number, NodaTime.Instant.FromDateTimeOffset(_customers.Clock.GetUtcNow()));
        await _customers.Clock.StepAsync(1, TimeSpan.FromSeconds(1));
        await _customers.PostAsync(id, "zoho/edit", new JsonObject { ["number"] = number, ["notes"] = $"edited {at}" }.ToJsonString());
        await UntilAsync(async () => await IsQuietAsync(id) && await IsReadAsync(), TimeSpan.FromSeconds(10));

        async Task<bool> IsReadAsync() => await Runtime.Store.ReadRecordsAsync(id, new() { Kind = RecordKind.PurchaseOrder, OrderNumber = number }, Token).AnyAsync(order => order.ReadAt > at, Token);
    }

    private async Task CommandAsync(int code, string says, params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(code, await CommandLine.RunAsync(["connections", .. arguments, "--data", _host.Directory.Path], output, error));
        Assert.Contains(says, code == 0 ? output.ToString() : error.ToString(), StringComparison.Ordinal);
    }

    private async Task UntilAsync(Func<Task<bool>> isDone, TimeSpan? step = null)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(Token);
        over.CancelAfter(TimeSpan.FromMinutes(5)); // against a hang only
        while (!await isDone())
        {
            over.Token.ThrowIfCancellationRequested();
            await _customers.Clock.StepAsync(1, step ?? TimeSpan.FromSeconds(1));
            await Task.Delay(Look, TimeProvider.System, over.Token); // the host looks by the wall's clock: meanwhile the services' goes on slowly
        }
    }
}
