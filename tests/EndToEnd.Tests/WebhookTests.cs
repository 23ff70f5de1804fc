using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;

namespace EndToEnd.Tests;

/// <summary>What the host does with webhooks, good ones and others.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly TemporaryDirectory _data = new();
    private SandboxProgram _sandbox = null!;
    private ServingHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await Programs.SandboxAsync("--seed", "7", "--orders", "8", "--speed", "20");
        _host = await ServingHost.StartAsync(_sandbox, _data);

        // Procore tells of each write of the first sync: all of that has come before a test counts anything.
        do await _host.UntilQuietAsync();
        while ((int)(await _sandbox.StateAsync())["webhooks"]!["pending"]! > 0);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _sandbox.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _data.Dispose();
    }

    [Fact]
    public async Task The_same_body_ten_times_costs_one_read()
    {
        var (_, body) = await OrderAsync();
        var before = await ReadsAsync();

        // The first read lasts until all of them have come, however slow this machine is.
        await _sandbox.Program.HoldAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _host.PostZohoAsync(body)));
        await _sandbox.Program.GoOnAsync();
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode));
        await _host.UntilQuietAsync();

        // Two where the first read began before the last of them came.
        Assert.InRange(await ReadsAsync() - before, 1, 2);
    }

    [Fact]
    public async Task A_webhook_that_was_answered_is_durable()
    {
        var (_, body) = await OrderAsync();
        var before = await AuditAsync("WebhookAccepted");
        using var answer = await _host.PostZohoAsync(body);
        await _host.Program.KillAsync();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(before + 1, await AuditAsync("WebhookAccepted"));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("not hex at all")]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_wrong_signature_is_refused_and_costs_nothing(string signature)
    {
        var accepted = await AuditAsync("WebhookAccepted");
        var costs = new List<int>();
        do
        {
            // What is looked at again in its own time may fall between; what a webhook costs, it costs each time.
            var (_, body) = await OrderAsync();
            var reads = await ReadsAsync();
            using var answer = await _host.PostZohoAsync(body, signature);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal(accepted, await AuditAsync("WebhookAccepted"));
            await _host.UntilQuietAsync();
            costs.Add(await ReadsAsync() - reads);
        }
        while (!costs.Contains(0) && costs.Count < 10);

        Assert.Contains(0, costs);
    }

    [Fact]
    public async Task Another_organization_is_answered_not_used_and_audited()
    {
        var (_, body) = await OrderAsync();
        var refused = await AuditAsync("WebhookRefused");
        using var answer = await _host.PostZohoAsync(body, query: "?organization_id=99999999999");
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(refused + 1, await AuditAsync("WebhookRefused"));
    }

    [Theory]
    [InlineData("RFIs", "\"99\"", "named nothing that is synced")]
    [InlineData("Something Of Tomorrow", "{\"odd\":true}", "named nothing that is synced")]
    [InlineData("Purchase Order Contracts", "\"01ARZ3NDEKTSV4RRFFQ69G5FAV\"", null)]
    [InlineData(null, null, "not used: NotUnderstood")]
    public async Task What_is_authentic_is_answered_used_or_not_and_the_log_says_so(string? resource, string? resourceId, string? said)
    {
        var company = (await _sandbox.GetAsync("/_sandbox/credentials"))["procore"]!["company_id"]!.ToJsonString();
        var body = resource is null ? "[1, 2" : $$"""{"id":"1","timestamp":"2026-11-20T09:00:00Z","company_id":{{company}},"project_id":7,"event_type":"update","resource_name":"{{resource}}","resource_id":{{resourceId}}}""";
        using var answer = await _host.PostProcoreAsync(body);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        await _host.UntilQuietAsync();
        Assert.Contains(said ?? "", _host.Program.Everything(), StringComparison.Ordinal);
        Assert.Equal(said is not null, _host.Program.Everything().Contains("not used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_company_is_answered_not_used_and_audited()
    {
        var refused = await AuditAsync("WebhookRefused");
        using var answer = await _host.PostProcoreAsync(ProcoreEvent(companyId: "1"));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(refused + 1, await AuditAsync("WebhookRefused"));
        using var wrong = await _host.PostProcoreAsync(ProcoreEvent(companyId: "1"), "Bearer guess");
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
    }

    [Fact]
    public async Task A_body_over_the_cap_is_refused_where_only_the_body_says_whose_it_is()
    {
        using var answer = await _host.PostZohoAsync(new string('x', (2 * 1024 * 1024) + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory, InlineData(256 * 1024), InlineData(1024 * 1024)]
    public async Task A_body_of_Procore_that_is_too_large_stops_no_queue_and_what_it_told_of_is_looked_for(int bytes)
    {
        var accepted = await AuditAsync("WebhookAccepted");
        using var wrong = await _host.PostProcoreAsync(new string(' ', bytes) + "{}", "Bearer guess");
        Assert.Equal((HttpStatusCode.Unauthorized, accepted), (wrong.StatusCode, await AuditAsync("WebhookAccepted")));
        using var answer = await _host.PostProcoreAsync(new string(' ', bytes) + "{}");
        Assert.Equal((HttpStatusCode.Accepted, accepted + 2), (answer.StatusCode, await AuditAsync("WebhookAccepted")));
        await _host.UntilQuietAsync();
        Assert.Contains("not used: NotRead", _host.Program.Everything(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_store_is_answered_well_inside_five_seconds()
    {
        var companyId = (await _sandbox.GetAsync("/_sandbox/credentials"))["procore"]!["company_id"]!.ToJsonString();
        await using var other = new SqliteConnection($"Data Source={_data.StoreFile};Pooling=false");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await ExecuteAsync(other, "begin immediate");
        var watch = Stopwatch.StartNew();
        using var busy = await _host.PostProcoreAsync(ProcoreEvent(companyId));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.NotNull(busy.Headers.RetryAfter);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(4.5));

        await ExecuteAsync(other, "rollback");
        using var free = await _host.PostProcoreAsync(ProcoreEvent(companyId));
        Assert.Equal(HttpStatusCode.Accepted, free.StatusCode);
    }

    [Fact]
    public async Task An_unknown_connection_is_not_found()
    {
        using var answer = await _host.PostAsync(new Uri(_host.Hooks, "/hooks/zoho/somebody").AbsoluteUri, "{}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>An order that is in sync, and a webhook about it as Zoho sends it: the whole order, of which only the id is believed.</summary>
    private async Task<(string Number, string Body)> OrderAsync()
    {
        var order = (await _host.GetAsync("/api/orders?state=synced")).AsArray()[0]!;
        var id = (string)order["orderId"]!;
        return ((string)order["number"]!, $$$"""{"purchaseorder":{"purchaseorder_id":"{{{id}}}","total":1,"note":"{{{Guid.NewGuid()}}}"}}""");
    }

    /// <summary>How often an order was read whole.</summary>
    private async Task<int> ReadsAsync()
    {
        var routes = (await _sandbox.StateAsync())["calls"]!["zoho"]!["routes"]!.AsObject();
        return routes.Where(route => route.Key.Contains("purchaseorders/{", StringComparison.Ordinal)).Sum(route => route.Value!.AsObject().Sum(status => (int)status.Value!));
    }

    private async Task<long> AuditAsync(string kind)
    {
        await using var store = new SqliteConnection($"Data Source={_data.StoreFile};Mode=ReadOnly;Pooling=false");
        await store.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = store.CreateCommand();
        command.CommandText = "select count(*) from sync_audit where kind = $kind";
        command.Parameters.AddWithValue("$kind", kind);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string ProcoreEvent(string companyId) => $$"""
        {"id":"01J9ZK3N8Q4W7E2R5T6Y8U0P1A","timestamp":"2026-10-05T14:00:00Z","reason":"update","company_id":"{{companyId}}","project_id":"1","user_id":"1",
         "resource_type":"Purchase Order Contracts","resource_id":"1","note":"{{Guid.NewGuid()}}"}
        """;

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
