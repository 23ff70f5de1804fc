using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class SandboxServerTests
{
    private static readonly WebhookTargets Targets = new(new Uri("http://host/hooks/zoho/c1?b=2&a=1%2B"), "secret-of-zoho", new Uri("http://host/hooks/procore/c1"), "Bearer hook");

    [Fact]
    public void A_burst_is_played_once_per_id_and_is_the_same_for_the_same_seed()
    {
        using var one = new ZohoCaller();
        using var other = new ZohoCaller();

        var first = one.Server.Burst("b1", 12, 4);
        var before = one.Server.DescribeState()["orders"]!.ToJsonString();
        var again = one.Server.Burst("b1", 12, 4);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(before, one.Server.DescribeState()["orders"]!.ToJsonString());
        Assert.Equal(first.ToJsonString(), other.Server.Burst("b1", 12, 4).ToJsonString());
        Assert.Equal(before, other.Server.DescribeState()["orders"]!.ToJsonString());
        Assert.Equal(4, first["cancelled"]!.AsArray().Count);
        Assert.Equal(61, one.Server.Zoho.Orders.Count);
        Assert.Equal(17, one.Server.Zoho.Orders.Count(order => order.LastModified == ZohoCaller.Start));
    }

    /// <summary>What the services let the caller do is withdrawn and given back, each by itself, and so is the time that they tell.</summary>
    [Fact]
    public async Task Access_is_withdrawn_and_given_back()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var company = zoho.Server.Data.Company;
        async Task<(string? Zoho, int Orders, int Login, int Vendors)> AskAsync()
        {
            var minted = await zoho.MintAsync();
            zoho.Token = (string?)minted!["access_token"] ?? zoho.Token;
            var orders = (await zoho.GetAsync("purchaseorders")).Status;
            var own = zoho.Token;
            zoho.Token = string.Empty;
            using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("client_id", company.ClientId), new("client_secret", company.ClientSecret)]);
            var login = await zoho.SendAsync(HttpMethod.Post, "https://login.procore.com/oauth/token", form);
            zoho.Token = (string?)login.Body!["access_token"] ?? string.Empty;
            var vendors = await zoho.SendAsync(
                HttpMethod.Get, $"https://api.procore.com/rest/v1.0/vendors?company_id={company.CompanyId}", null, "Bearer", [new("Procore-Company-Id", $"{company.CompanyId}")]);
            zoho.Token = own;
            return ((string?)minted["error"], orders, login.Status, vendors.Status);
        }

        Task SetAsync(string name, JsonNode value) => zoho.ControlAsync("access", new JsonObject { [name] = value });

        Assert.Equal((null, 200, 200, 200), await AskAsync());
        await SetAsync("zoho_token", false);
        Assert.Equal(("invalid_code", 401, 200, 200), await AskAsync());
        await SetAsync("zoho_token", true);
        await SetAsync("zoho_scopes", "ZohoBooks.settings.READ");
        Assert.Equal((null, 401, 200, 200), await AskAsync());
        await SetAsync("zoho_scopes", "ZohoBooks.fullaccess.all");
        await SetAsync("procore_account", false);
        Assert.Equal((null, 200, 401, 401), await AskAsync());
        await SetAsync("procore_account", true);
        await SetAsync("procore_company", false);
        Assert.Equal((null, 200, 200, 403), await AskAsync());
        await SetAsync("procore_company", true);
        Assert.Equal((null, 200, 200, 200), await AskAsync());

        await SetAsync("told_minutes_ahead", -120);
        Assert.Equal(zoho.Time.GetUtcNow().AddHours(-2).ToString("r", System.Globalization.CultureInfo.InvariantCulture), (await zoho.GetAsync("purchaseorders")).Headers["Date"]);
    }

    [Fact]
    public async Task Zoho_webhooks_carry_the_whole_order_and_a_signature_over_query_and_body()
    {
        using var zoho = new ZohoCaller();
        var receiver = new Receiver();
        using var client = new HttpClient(receiver);
        zoho.Server.SetWebhooks(Targets, client);

        zoho.Server.Burst("b1", 3, 1);
        Assert.Equal(5, zoho.Server.PendingWebhooks);
        await zoho.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, zoho.Server.PendingWebhooks);
        Assert.Equal(5, receiver.Received.Count);
        foreach (var (headers, body) in receiver.Received)
        {
            var signed = HMACSHA256.HashData(Encoding.UTF8.GetBytes("secret-of-zoho"), Encoding.UTF8.GetBytes("a1+b2" + body));
            Assert.Equal(Convert.ToHexStringLower(signed), headers["X-Zoho-Webhook-Signature"]);
            Assert.StartsWith("PO-", (string?)JsonNode.Parse(body)!["purchaseorder"]!["purchaseorder_number"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Webhooks_are_lost_doubled_and_reordered_by_seed()
    {
        var options = new SandboxOptions { WebhookFaults = new WebhookFaults(Lost: 200, Duplicated: 300, Reordered: 400) };
        var (one, other) = (await DeliverAsync(options), await DeliverAsync(options));

        Assert.Equal(one, other);
        var whole = await DeliverAsync(new SandboxOptions());
        Assert.NotEqual(whole, one);
        Assert.Contains(one, body => one.Count(same => same == body) == 2);
        Assert.Contains(whole, body => !one.Contains(body));

        static async Task<List<string>> DeliverAsync(SandboxOptions options)
        {
            using var zoho = new ZohoCaller(options);
            var receiver = new Receiver();
            using var client = new HttpClient(receiver);
            zoho.Server.SetWebhooks(Targets, client);
            zoho.Server.Burst("b1", 30, 5);
            await zoho.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken);
            return [.. receiver.Received.Select(received => received.Body)];
        }
    }

    [Fact]
    public async Task Procores_queue_stands_still_behind_a_failure_and_is_thrown_away_after_twelve_hours()
    {
        using var sandbox = new ZohoCaller();
        var receiver = new Receiver { Status = HttpStatusCode.ServiceUnavailable };
        using var client = new HttpClient(receiver);
        sandbox.Server.SetWebhooks(Targets, client);
        for (var i = 0; i < 3; i++)
            sandbox.Server.Procore.Edit(new JsonObject { ["action"] = "create_vendor", ["values"] = new JsonObject { ["name"] = $"New vendor {i}" } });
        var pending = sandbox.Server.PendingWebhooks;
        Assert.True(pending >= 3);

        Assert.Equal(1, await sandbox.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await sandbox.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken));
        sandbox.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await sandbox.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken));
        Assert.Single(receiver.Received.Select(received => received.Body).Distinct(StringComparer.Ordinal));
        Assert.Equal("Bearer hook", receiver.Received[0].Headers["Authorization"]);
        Assert.Equal(pending, sandbox.Server.PendingWebhooks);

        for (var hour = 0; hour < 13; hour++)
        {
            sandbox.Time.Advance(TimeSpan.FromHours(1));
            await sandbox.Server.PumpWebhooksAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, sandbox.Server.PendingWebhooks);
        Assert.Equal(pending, (int)sandbox.Server.DescribeState()["webhooks"]!["discarded"]!);
    }

    [Theory]
    [InlineData(FaultKind.TooManyRequests, 429)]
    [InlineData(FaultKind.TooManyRequestsWithRetryAfter, 429)]
    [InlineData(FaultKind.TooManyRequestsWithoutRetryAfter, 429)]
    [InlineData(FaultKind.TooManyInProcess, 429)]
    [InlineData(FaultKind.DayUsedUp, 429)]
    [InlineData(FaultKind.ServerError, 500)]
    [InlineData(FaultKind.BadGateway, 502)]
    [InlineData(FaultKind.Unavailable, 503)]
    [InlineData(FaultKind.UnavailableWithoutRetryAfter, 503)]
    [InlineData(FaultKind.HtmlBody, 200)]
    public async Task A_fault_before_the_effect_is_answered_in_place_of_the_service(FaultKind kind, int status)
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        zoho.Server.Faults.Set([new FaultRule(SandboxSide.Zoho, kind, 1000) { Count = 1 }]);

        var answer = await zoho.GetAsync("projects");

        Assert.Equal(status, answer.Status);
        Assert.False(answer.Headers.ContainsKey("x-rate-limit-limit"));
        Assert.Equal(kind is FaultKind.Unavailable or FaultKind.TooManyRequestsWithRetryAfter, answer.Headers.ContainsKey("Retry-After"));
        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
        Assert.Equal(1, (int)zoho.Server.DescribeState()["faults"]!["injected"]![kind.ToString()]!);
    }

    [Fact]
    public async Task A_429_carries_the_vendors_code_and_retry_after_only_where_the_kind_says_so()
    {
        foreach (var (kind, code, retryAfter) in new[]
                 {
                     (FaultKind.TooManyRequests, 44, (string?)null), (FaultKind.TooManyRequestsWithRetryAfter, 44, "10"), (FaultKind.TooManyRequestsWithoutRetryAfter, 44, null),
                     (FaultKind.TooManyInProcess, 1070, null), (FaultKind.DayUsedUp, 45, null),
                 })
        {
            using var zoho = await new ZohoCaller().SignInAsync();
            zoho.Server.Faults.Set([new FaultRule(SandboxSide.Zoho, kind, 1000)]);
            var answer = await zoho.GetAsync("projects");
            Assert.Equal((kind, code, retryAfter), (kind, answer.Code, answer.Headers.GetValueOrDefault("Retry-After")));
        }
    }

    [Fact]
    public async Task After_a_reset_the_effect_is_there_or_not_as_the_kind_says()
    {
        foreach (var (kind, minted) in new[] { (FaultKind.ResetBefore, 0), (FaultKind.ResetAfter, 1), (FaultKind.HalfBody, 1) })
        {
            using var zoho = new ZohoCaller(new SandboxOptions { Faults = [new FaultRule(SandboxSide.Zoho, kind, 1000)] });
            await Assert.ThrowsAsync<HttpRequestException>(() => zoho.MintAsync());
            Assert.Equal(minted, (int)zoho.Server.DescribeState()["tokens"]!["zoho"]!);
        }
    }

    [Fact]
    public async Task A_time_out_after_the_effect_ends_without_an_answer_after_ninety_seconds()
    {
        using var zoho = new ZohoCaller(new SandboxOptions { Faults = [new FaultRule(SandboxSide.Zoho, FaultKind.TimeoutAfter, 1000)] });
        var mint = zoho.MintAsync();
        Assert.Equal(1, (int)zoho.Server.DescribeState()["tokens"]!["zoho"]!);
        Assert.False(mint.IsCompleted);

        zoho.Time.Advance(TimeSpan.FromSeconds(90));

        await Assert.ThrowsAsync<HttpRequestException>(() => mint);
    }

    [Fact]
    public async Task A_spoilt_answer_differs_in_one_value()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var whole = await zoho.GetAsync("projects");
        foreach (var (kind, value) in new[] { (FaultKind.EmptyNumber, "\"\""), (FaultKind.WrongType, "\"unexpected\"") })
        {
            zoho.Server.Faults.Set([new FaultRule(SandboxSide.Zoho, kind, 1000)]);
            var spoilt = await zoho.GetAsync("projects");
            Assert.Equal(200, spoilt.Status);
            Assert.Equal(Count(whole.Text, value) + 1, Count(spoilt.Text, value));
        }

        static int Count(string text, string part) => text.Split(part).Length - 1;
    }

    /// <summary>A service that closes a connection without saying so makes every client that keeps it fail now and then.</summary>
    [Fact]
    public async Task An_answer_without_a_body_leaves_the_connection_open()
    {
        using var server = new SandboxServer(new SandboxOptions(), new ScaledTimeProvider(60, ZohoCaller.Start));
        await using var host = await SandboxHost.StartAsync(server, 0, 0, TestContext.Current.CancellationToken);
        var connections = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                connections++;
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler);

        for (var i = 0; i < 5; i++)
        {
            using var body = new StringContent($$"""{"number":"{{server.Zoho.Orders[0].Number}}","notes":"{{i}}"}""");
            using var edited = await http.PostAsync(host.ZohoUrl + "/_sandbox/zoho/edit", body, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NoContent, edited.StatusCode);
        }

        Assert.Equal(1, connections);
    }

    /// <summary>Each customer of a process has two ports, and a user may watch some hundred folders at a time: a port watches none.</summary>
    [Fact]
    public async Task More_ports_are_served_than_folders_may_be_watched()
    {
        using var server = new SandboxServer(new SandboxOptions(), new ScaledTimeProvider(60, ZohoCaller.Start));
        var hosts = new List<SandboxHost>();
        try
        {
            for (var i = 0; i < 70; i++) hosts.Add(await SandboxHost.StartAsync(server, 0, 0, TestContext.Current.CancellationToken));
            Assert.Equal(140, hosts.SelectMany(host => (string[])[host.ZohoUrl, host.ProcoreUrl]).Distinct(StringComparer.Ordinal).Count());
        }
        finally
        {
            foreach (var host in hosts) await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task Everything_is_reachable_over_http()
    {
        using var server = new SandboxServer(new SandboxOptions(), new ScaledTimeProvider(60, ZohoCaller.Start));
        await using var host = await SandboxHost.StartAsync(server, 0, 0, TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        var clock = JsonNode.Parse(await http.GetStringAsync(host.ProcoreUrl + "/_sandbox/clock", TestContext.Current.CancellationToken))!;
        Assert.Equal(60, (double)clock["speed"]!);
        var credentials = JsonNode.Parse(await http.GetStringAsync(host.ZohoUrl + "/_sandbox/credentials", TestContext.Current.CancellationToken))!["zoho"]!;
        using var minted = await http.PostAsync(
            host.ZohoUrl + "/oauth/v2/token",
            new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "refresh_token",
                ["client_id"] = (string)credentials["client_id"]!,
                ["client_secret"] = (string)credentials["client_secret"]!,
                ["refresh_token"] = (string)credentials["refresh_token"]!,
            }),
            TestContext.Current.CancellationToken);
        var token = (string)JsonNode.Parse(await minted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["access_token"]!;
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{host.ZohoUrl}/books/v3/purchaseorders?organization_id={(string)credentials["organization_id"]!}");
        request.Headers.TryAddWithoutValidation("Authorization", "Zoho-oauthtoken " + token);
        using var listed = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
        Assert.Equal(2026, listed.Headers.Date!.Value.Year);
        Assert.Equal(ZohoCaller.Start.Date, listed.Headers.Date.Value.Date);

        using var burst = await http.PostAsync(host.ProcoreUrl + "/_sandbox/burst", new StringContent("""{"id":"b1","edits":2,"cancellations":1}"""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, burst.StatusCode);
        using var faults = await http.PostAsync(host.ZohoUrl + "/_sandbox/faults", new StringContent("""{"rules":[{"side":"zoho","kind":"HalfBody","perMille":1000}]}"""), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, faults.StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetStringAsync(host.ZohoUrl + "/oauth/serverinfo", TestContext.Current.CancellationToken));

        var state = JsonNode.Parse(await http.GetStringAsync(host.ZohoUrl + "/_sandbox/state", TestContext.Current.CancellationToken))!;
        Assert.Equal(61, state["orders"]!.AsArray().Count);
        Assert.Equal(1, (int)state["calls"]!["zoho"]!["total"]!);
        using var unknown = await http.GetAsync(host.ZohoUrl + "/_sandbox/nonsense", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    private sealed class Receiver : HttpMessageHandler
    {
        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        public List<(Dictionary<string, string> Headers, string Body)> Received { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase);
            Received.Add((headers, await request.Content!.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Status);
        }
    }
}
