using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

/// <summary>Secrets go through every path, over real HTTP; none may be found in a log line, an exception, an activity, a metric or an event.</summary>
[Collection(SimulatedTime.Name)]
public class RedactionTests : SinksContract
{
    private const string HookSecret = "ZZCANARYHOOKSECRET123456";
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_secret_is_let_out_on_any_path_over_http()
    {
        using var sinks = new Sinks();
        var time = new ScaledTimeProvider(500, Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        await using SandboxHost host = await SandboxHost.StartAsync(sandbox, 0, 0, Token);
        var store = new Listening();
        var address = new Uri(host.ZohoUrl);
        using IZohoBooksClient books = Sandboxed.Client(sandbox, time, o =>
        {
            o.PrimaryHandler = null;
            o.LoopbackEndpoints = new LoopbackZohoEndpoints(address, address);
            o.LoggerFactory = sinks;
            o.TokenStore = store;
            o.MaxRetries = 1;
        });
        string id = sandbox.Zoho.Orders[0].Id;
        var order = new PurchaseOrderInput { VendorId = sandbox.Zoho.Orders[0].VendorId, LineItems = [new() { Name = "Rebar", Quantity = 1, Rate = 1 }] };

        Func<Task>[] calls =
        [
            async () => await books.PurchaseOrders.ListAsync(cancellationToken: Token).CountAsync(Token),
            () => books.PurchaseOrders.GetAsync(id, Token),
            () => books.PurchaseOrders.GetAsync("1", Token),
            () => books.PurchaseOrders.CreateAsync(order, Token),
            () => books.PurchaseOrders.CreateAsync(order with { VendorId = "1" }, Token),
            () => books.PurchaseOrders.UpdateAsync(id, new() { Notes = "x" }, Token),
            async () => (await books.SendAsync(new ZohoBooksRequest(HttpMethod.Get, "items"), Token)).Dispose(),
            () => books.Automation.EnsureWebhookAsync(new WebhookRule("orders", "purchaseorder", new Uri("https://app.example/hook"), HookSecret), Token),
        ];
        foreach (Func<Task> call in calls)
            await sinks.OfAsync(call);
        foreach (FaultKind kind in Enum.GetValues<FaultKind>().Where(kind => kind != FaultKind.DayUsedUp))
        {
            // Once on the way to the API, once on the way to the accounts server.
            sandbox.Faults.Set([new FaultRule(SandboxSide.Zoho, kind, 1000) { Count = 2, PathContains = "/books/" }]);
            await sinks.OfAsync(() => books.PurchaseOrders.CreateAsync(order, Token));
            sandbox.Zoho.RevokeAccessTokens();
            sandbox.Faults.Set([new FaultRule(SandboxSide.Zoho, kind, 1000) { Count = 1, PathContains = "/oauth/" }]);
            await sinks.OfAsync(() => books.PurchaseOrders.GetAsync(id, Token));
            sandbox.Faults.Set([]);
        }
        sandbox.Faults.Set([new FaultRule(SandboxSide.Zoho, FaultKind.DayUsedUp, 1000) { Count = 1 }]);
        await sinks.OfAsync(() => books.PurchaseOrders.GetAsync(id, Token));

        // Codes, grants and revocation; in the end nothing opens anything any more.
        OrganizationData secrets = sandbox.Data.Organization;
        const string code = "1000.zzcanarycodezzcanarycode";
        using var authorization = new ZohoAuthorization(new ZohoAuthorizationOptions
        {
            Region = ZohoRegion.UnitedStates,
            ClientId = secrets.ClientId,
            ClientSecret = secrets.ClientSecret,
            RedirectUri = new Uri("https://app.example/cb"),
            TimeProvider = time,
            LoopbackEndpoints = new LoopbackZohoEndpoints(address, address),
        });
        await sinks.OfAsync(() => authorization.ExchangeAsync(new ZohoAuthorizationCode(code, ZohoRegion.UnitedStates), cancellationToken: Token));
        await sinks.OfAsync(() => Task.Run(() => authorization.ReadCallback([new("code", code), new("state", "wrong")], "f2c9a1d07b3e4c58"), Token));
        await sinks.OfAsync(() => authorization.RevokeAsync(secrets.RefreshToken, ZohoRegion.UnitedStates, Token));
        Assert.Null(await sinks.OfAsync(() => authorization.RevokeAsync(secrets.RefreshToken, ZohoRegion.UnitedStates, Token)));
        using IZohoBooksClient locked = Sandboxed.Client(sandbox, time, o => (o.PrimaryHandler, o.LoopbackEndpoints, o.LoggerFactory) = (null, new LoopbackZohoEndpoints(address, address), sinks));
        Assert.IsType<ZohoBooksReauthorizationException>(await sinks.OfAsync(() => locked.PurchaseOrders.GetAsync(id, Token)));

        Assert.NotEmpty(store.Secrets);
        Assert.Contains(sinks.Lines, line => line.Contains("/books/v3/purchaseorders/{purchaseorder_id}", StringComparison.Ordinal));
        Assert.Contains(sinks.Lines, line => line.Contains("RequestStart", StringComparison.Ordinal)); // the HTTP stack was listened to
        sinks.Hold([secrets.ClientSecret, secrets.RefreshToken, code, HookSecret, .. store.Secrets]);
    }

    [Fact]
    public async Task Nothing_of_an_answer_that_cannot_be_read_is_let_out()
    {
        using var sinks = new Sinks();
        string[] answers = ["""{"access_token":"ZZ-CANARY-ACCESS","expires_in":3600}""", """{"error":"invalid_code","x":"ZZ-CANARY-ACCESS"}""", "<html>ZZ-CANARY-ACCESS</html>"];
        foreach (string answer in answers)
        {
            foreach (int status in (int[])[200, 400, 401, 429, 500])
            {
                var zoho = new FakeZoho
                {
                    Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, answer)),
                    Api = FakeZoho.Sequence(() => FakeZoho.Json(status, "{\"code\":9,\"purchaseorders\":[{\"purchaseorder_id\":\"ZZ-CANARY-CONTENT\",\"total\":\"ZZ-CANARY-CONTENT\"}")),
                };
                var time = new FakeTimeProvider(Start);
                using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => (o.LoggerFactory, o.MaxRetries) = (sinks, 1));
                Assert.NotNull(await time.RunAsync(
                    sinks.OfAsync(async () => await books.PurchaseOrders.ListAsync(new() { PurchaseOrderNumber = "ZZ-CANARY-QUERY" }, Token).CountAsync(Token))));
            }
        }
        Assert.True(sinks.Lines.Count > 60);
        sinks.Hold("ZZ-CANARY-ACCESS", "ZZ-CANARY-CONTENT", "ZZ-CANARY-QUERY", "ZZ-CANARY-SECRET", "1000.ZZ-CANARY-REFRESH");
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task Secrets_that_a_token_endpoint_sends_back_are_masked(int status)
    {
        // They look like words of the protocol.
        (string secret, string refresh, string code) = ("zzcanarysecret0123456789", "zzcanaryrefresh0123456789", "zzcanarycode0123456789");
        using var sinks = new Sinks();
        string echoed = "";
        var zoho = new FakeZoho
        {
            Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(status, $$"""{"error":"{{echoed}}","error_description":"{{echoed}}"}""", ("x-request-id", echoed))),
        };
        using var authorization = new ZohoAuthorization(new ZohoAuthorizationOptions
        {
            Region = ZohoRegion.UnitedStates,
            ClientId = "1000.CLIENT",
            ClientSecret = secret,
            RedirectUri = new Uri("https://app.example/cb"),
            PrimaryHandler = () => zoho,
        });
        foreach (string sent in (string[])[secret, refresh, "invalid " + secret, "a" + refresh])
        {
            echoed = sent;
            var time = new FakeTimeProvider(Start);
            using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => (o.ClientSecret, o.RefreshToken, o.LoggerFactory) = (secret, refresh, sinks));
            Assert.NotNull(await time.RunAsync(sinks.OfAsync(() => books.PurchaseOrders.GetAsync("1", Token))));
        }
        foreach (string sent in (string[])[secret, code, "invalid " + code])
        {
            echoed = sent;
            Assert.NotNull(await sinks.OfAsync(() => authorization.ExchangeAsync(new ZohoAuthorizationCode(code, ZohoRegion.UnitedStates), cancellationToken: Token)));
            Assert.NotNull(await sinks.OfAsync(() => Task.Run(() => authorization.ReadCallback([new("error", sent), new("state", code)], code), Token)));
        }
        echoed = refresh;
        zoho.Api = (n, call, token) => zoho.Accounts(n, call, token); // a token is revoked at an address of its own
        Assert.NotNull(await sinks.OfAsync(() => authorization.RevokeAsync(refresh, ZohoRegion.UnitedStates, Token)));
        sinks.Hold(secret, refresh, code);
    }

    [Fact]
    public void Nothing_that_holds_a_secret_prints_it()
    {
        using var sinks = new Sinks();
        const string secret = "zz-canary-secret-0123456789";
        var token = new ZohoAccessToken(secret, default, default);
        object[] holders =
        [
            token, new ZohoStoredToken(token, 1), new ZohoGrant(secret, token, ZohoRegion.Europe, []), new ZohoAuthorizationCode(secret, ZohoRegion.Europe),
            new ZohoBooksOptions { ClientSecret = secret, RefreshToken = secret }, new ZohoAuthorizationOptions { ClientSecret = secret },
            new ZohoWebhookVerifier(secret), new WebhookRule("n", "e", new Uri("https://app.example"), HookSecret),
        ];
        foreach (object holder in holders)
            sinks.Add(holder.ToString(), string.Format(CultureInfo.InvariantCulture, "{0}", holder));
        // What is refused when it is made says what is wrong with it, and not what it is.
        sinks.Add(Record.Exception(() => ZohoBooksClient.Create(new ZohoBooksOptions { ClientSecret = secret, RefreshToken = secret, OrganizationId = "x" })));
        sinks.Add(Record.Exception(() => new ZohoWebhookVerifier(secret, " ")));
        sinks.Hold(secret, HookSecret);
    }

    /// <summary>A store that remembers every token that passed through it.</summary>
    private sealed class Listening : IZohoTokenStore
    {
        private readonly InMemoryZohoTokenStore _inner = new();
        private readonly List<string> _secrets = [];

        public IReadOnlyList<string> Secrets
        {
            get
            {
                lock (_secrets)
                    return [.. _secrets];
            }
        }

        public ValueTask<ZohoStoredToken?> ReadAsync(string key, CancellationToken cancellationToken = default) => _inner.ReadAsync(key, cancellationToken);

        public ValueTask<bool> WriteAsync(string key, ZohoAccessToken token, long expectedVersion, CancellationToken cancellationToken = default)
        {
            lock (_secrets)
                _secrets.Add(token.Value);
            return _inner.WriteAsync(key, token, expectedVersion, cancellationToken);
        }
    }
}
