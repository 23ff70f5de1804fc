using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Sandbox;

namespace ZohoBooks.Client.Tests;

[Collection(SimulatedTime.Name)]
public class TokenRefreshTests : TokenRefreshContract<IZohoBooksClient, IZohoTokenStore>
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static FakeZoho Zoho() => new() { Api = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Wire.Order)) };

    private static HttpResponseMessage Unauthorized() => FakeZoho.Json(401, """{"code":57,"message":"You are not authorized to perform this operation"}""");

    protected override SandboxSide Side => SandboxSide.Zoho;

    [Fact]
    public async Task The_eleventh_mint_of_the_sandbox_inside_ten_minutes_is_not_attempted()
    {
        var time = new FakeTimeProvider(Start);
        using var sandbox = new SandboxServer(new SandboxOptions { Seed = 3 }, time);
        // Tokens that live one minute: the shortest way to want many.
        sandbox.Zoho.SetTokenLife(TimeSpan.FromMinutes(1));
        using var desk = new TokenDesk(sandbox.CreateHandler());
        using IZohoBooksClient books = Create(sandbox, time, desk, store: null);
        for (int i = 0; i < 10; i++)
        {
            await time.RunAsync(books.PurchaseOrders.GetAsync(sandbox.Zoho.Orders[0].Id, Token));
            time.Advance(TimeSpan.FromSeconds(50));
        }
        time.Advance(TimeSpan.FromSeconds(15));
        Assert.True(time.GetUtcNow() - Start < TimeSpan.FromMinutes(10));
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => time.RunAsync(books.PurchaseOrders.GetAsync(sandbox.Zoho.Orders[0].Id, Token)));
        Assert.Equal(10, desk.Requests);
        Assert.Equal((ZohoLimitKind.AccessTokens, true), (error.Limit, error.IsTransient));
        time.Advance(error.RetryAfter!.Value);
        await time.RunAsync(books.PurchaseOrders.GetAsync(sandbox.Zoho.Orders[0].Id, Token));
        Assert.Equal(11, desk.Requests);
        Assert.Null(sandbox.DescribeState()["limits"]!["zoho"]!["refusals"]!["mint"]);
    }

    [Fact]
    public async Task A_thousand_callers_on_an_expired_token_make_one_request_also_when_the_first_leaves()
    {
        var time = new FakeTimeProvider(Start);
        var gate = new TaskCompletionSource();
        FakeZoho zoho = Zoho();
        var answer = zoho.Accounts;
        zoho.Accounts = async (n, call, ct) =>
        {
            await gate.Task.WaitAsync(ct);
            return await answer(n, call, ct);
        };
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, o => o.Limits = new ZohoLimits { PerMinute = 5000, Concurrent = 5000 });
        using var first = new CancellationTokenSource();
        Task leaves = books.PurchaseOrders.GetAsync("260815000000103019", first.Token);
        Task[] others = [.. Enumerable.Range(0, 1000).Select(_ => books.PurchaseOrders.GetAsync("260815000000103019", Token))];
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaves);
        gate.SetResult();
        await Task.WhenAll(others);
        Assert.Single(zoho.Mints);
        Assert.Equal(1000, zoho.Calls.Count);
        Assert.All(zoho.Calls, call => Assert.Equal("Zoho-oauthtoken 1000.tok1", call.Authorization));
    }

    [Fact]
    public async Task A_token_is_renewed_after_55_minutes_and_not_before()
    {
        var time = new FakeTimeProvider(Start);
        FakeZoho zoho = Zoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        time.Advance(TimeSpan.FromMinutes(54.9));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Single(zoho.Mints);
        time.Advance(TimeSpan.FromMinutes(0.2));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal(2, zoho.Mints.Count);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_the_call_sent_again()
    {
        FakeZoho zoho = Zoho();
        zoho.Api = (_, call, _) => Task.FromResult(call.Authorization == "Zoho-oauthtoken 1000.tok1" ? Unauthorized() : FakeZoho.Json(200, Wire.Order));
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal((2, 2), (zoho.Mints.Count, zoho.Calls.Count));
    }

    [Fact]
    public async Task A_missing_scope_makes_no_refresh_loop()
    {
        FakeZoho zoho = Zoho();
        zoho.Api = (_, call, _) => Task.FromResult(call.Uri.AbsolutePath.Contains("contacts", StringComparison.Ordinal) ? Unauthorized() : FakeZoho.Json(200, Wire.Order));
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        for (int i = 0; i < 5; i++)
        {
            var error = await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => books.Contacts.GetAsync("1", Token));
            Assert.Equal("57", error.Code);
            Assert.Contains("scope", error.Message, StringComparison.Ordinal);
        }
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal(2, zoho.Mints.Count);
    }

    [Fact]
    public async Task The_eleventh_token_in_ten_minutes_is_not_asked_for()
    {
        var time = new FakeTimeProvider(Start);
        FakeZoho zoho = Zoho();
        // Tokens that live one minute: the shortest way to want many.
        zoho.Accounts = (n, _, _) => Task.FromResult(FakeZoho.Json(200, $$"""{"access_token":"t{{n}}","expires_in":60}"""));
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        for (int i = 0; i < 10; i++)
        {
            await books.PurchaseOrders.GetAsync("260815000000103019", Token);
            time.Advance(TimeSpan.FromSeconds(59));
        }
        time.Advance(TimeSpan.FromSeconds(2));
        var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal(10, zoho.Mints.Count);
        Assert.InRange(error.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.True(error.IsTransient);
        time.Advance(error.RetryAfter.Value);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal(11, zoho.Mints.Count);
    }

    [Fact]
    public async Task Two_clients_over_one_store_share_a_token()
    {
        var time = new FakeTimeProvider(Start);
        var store = new InMemoryZohoTokenStore();
        FakeZoho zoho = Zoho();
        using (IZohoBooksClient one = FakeZoho.Client(zoho, time, o => o.TokenStore = store))
        using (IZohoBooksClient two = FakeZoho.Client(zoho, time, o => o.TokenStore = store))
        {
            await one.PurchaseOrders.GetAsync("260815000000103019", Token);
            await two.PurchaseOrders.GetAsync("260815000000103019", Token);
            Assert.Single(zoho.Mints);
            // One of them sees the token refused and replaces it; the other, on its own refusal, takes that one over.
            zoho.Api = (_, call, _) => Task.FromResult(call.Authorization == "Zoho-oauthtoken 1000.tok1" ? Unauthorized() : FakeZoho.Json(200, Wire.Order));
            await one.PurchaseOrders.GetAsync("260815000000103019", Token);
            await two.PurchaseOrders.GetAsync("260815000000103019", Token);
            Assert.Equal(2, zoho.Mints.Count);
        }
    }

    [Fact]
    public async Task The_loser_of_a_race_takes_the_winners_token()
    {
        var store = new InMemoryZohoTokenStore();
        Assert.True(await store.WriteAsync("k", new ZohoAccessToken("a", default, default), 0, Token));
        Assert.False(await store.WriteAsync("k", new ZohoAccessToken("b", default, default), 0, Token));
        Assert.Equal(("a", 1), ((await store.ReadAsync("k", Token))!.Token.Value, (await store.ReadAsync("k", Token))!.Version));
    }

    [Theory]
    [InlineData(200, """{"error":"invalid_code"}""", "invalid_code", "authorize")]
    [InlineData(200, """{"error":"invalid_client"}""", "invalid_client", "Region")]
    [InlineData(200, """{"error":"invalid_client_secret"}""", "invalid_client_secret", "ClientSecret")]
    [InlineData(200, """{"access_token":"t","expires_in":3600,"api_domain":"https://www.zohoapis.com.evil.example"}""", "api_domain", "Region")]
    [InlineData(200, """{"access_token":"t","expires_in":3600,"api_domain":"https://www.zohoapis.eu"}""", "api_domain", "Region")]
    public async Task A_refusal_of_the_token_endpoint_says_what_to_do(int status, string body, string code, string hint)
    {
        FakeZoho zoho = Zoho();
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body));
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        var error = await Assert.ThrowsAnyAsync<ZohoBooksAuthenticationException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
        Assert.Equal(code, error.Code);
        Assert.Contains(hint, error.Message, StringComparison.Ordinal);
        Assert.False(error.IsTransient);
        Assert.Empty(zoho.Calls);
        Assert.Single(zoho.Mints);
    }

    [Theory]
    [InlineData(400, """{"error":"server_error"}""", false)]
    [InlineData(400, """{"error":"general_error","error_description":"Es ging schief."}""", false)]
    [InlineData(400, """{"error":"unauthorized_client","error_description":"No.","status":"failure"}""", false)]
    [InlineData(400, """{"error":"Something Else"}""", false)]
    [InlineData(401, """{"error":"Something Else","error_description":"No.","status":"failure"}""", false)]
    [InlineData(200, """{"error":"Something Else","error_description":"No.","status":"failure"}""", false)]
    [InlineData(200, """{"error":"invalid_code","error":"invalid_client"}""", false)]
    [InlineData(400, """{"error":"invalid_code","error":"invalid_client","error_description":"No.","status":"failure"}""", false)]
    [InlineData(500, """{"error":"server_error","error_description":"Busy."}""", true)]
    [InlineData(500, """{"error":"invalid_code"}""", true)]
    [InlineData(502, """{"error":"invalid_client"}""", true)]
    [InlineData(503, """{"error":"invalid_client_secret","error_description":"No."}""", true)]
    [InlineData(408, """{"error":"Something Else"}""", true)]
    [InlineData(200, """{"access_token":"one","access_token":"two","expires_in":3600}""", true)]
    public async Task What_else_the_token_endpoint_says_is_told_in_its_words(int status, string body, bool isTransient)
    {
        FakeZoho zoho = Zoho();
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body));
        var time = new FakeTimeProvider(Start);
        using IZohoBooksClient books = FakeZoho.Client(zoho, time, options => options.MaxRetries = 0);
        var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => time.RunAsync(books.PurchaseOrders.GetAsync("260815000000103019", Token)));
        Assert.IsNotType<ZohoBooksRateLimitException>(error);
        Assert.IsNotType<ZohoBooksReauthorizationException>(error);
        Assert.Equal((isTransient, !isTransient), (error.IsTransient, error is ZohoBooksAuthenticationException));
        string[] words = body.Contains("access_token", StringComparison.Ordinal) ? ["access_token is there twice"]
            : [.. JsonDocument.Parse(body).RootElement.EnumerateObject().Where(member => member.Name != "status").Select(member => member.Value.GetString()!.TrimEnd('.'))];
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("\"one\"", error.ToString(), StringComparison.Ordinal);
        Assert.Empty(zoho.Calls);
    }

    [Fact]
    public async Task Two_hosts_for_a_token_are_not_the_region_s_own_and_two_lives_are_none()
    {
        FakeZoho zoho = Zoho();
        string hosts = "\"api_domain\":\"https://evil.example\",\"api_domain\":\"https://www.zohoapis.com\"";
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, "{\"access_token\":\"t\",\"expires_in\":3600," + hosts + "}"));
        using (IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.Region = ZohoRegion.UnitedStates))
            Assert.Equal("api_domain", (await Assert.ThrowsAnyAsync<ZohoBooksAuthenticationException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token))).Code);
        var store = new InMemoryZohoTokenStore();
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"access_token":"t","access_token":"t","expires_in":60,"expires_in":86400}"""));
        var time = new FakeTimeProvider(Start);
        using (IZohoBooksClient books = FakeZoho.Client(zoho, time, o => o.TokenStore = store))
            await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal("Zoho-oauthtoken t", zoho.Calls[^1].Authorization);
    }

    [Theory]
    [InlineData("Access Denied")]
    [InlineData("ACCESS_DENIED")]
    [InlineData("Zugriff verweigert")]
    [InlineData("\u0627\u0644\u0648\u0635\u0648\u0644")]
    public async Task The_throttle_of_the_token_endpoint_is_told_in_any_language(string error)
    {
        FakeZoho zoho = Zoho();
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(400, $"{{\"error_description\":\"...\",\"error\":\"{error}\",\"status\":\"failure\"}}"));
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start));
        await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(200)]
    public async Task The_throttle_of_the_token_endpoint_is_respected(int status)
    {
        var time = new FakeTimeProvider(Start);
        FakeZoho zoho = Zoho();
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(
            status, """{"error_description":"Demasiadas solicitudes.","error":"Access Denied","status":"failure"}"""));
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        for (int i = 0; i < 3; i++)
        {
            var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.Equal(TimeSpan.FromMinutes(10), error.RetryAfter);
        }
        Assert.Single(zoho.Mints);
    }

    /// <summary>A 429 that is not the limit on tokens is over when it is over, and what it said is told until then.</summary>
    [Fact]
    public async Task A_429_of_the_token_endpoint_is_asked_again_in_a_minute()
    {
        var time = new FakeTimeProvider(Start);
        FakeZoho zoho = Zoho();
        var tokens = zoho.Accounts;
        zoho.Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(429, "busy"));
        using IZohoBooksClient books = FakeZoho.Client(zoho, time);
        for (int i = 0; i < 3; i++)
        {
            var error = await Assert.ThrowsAsync<ZohoBooksRateLimitException>(() => books.PurchaseOrders.GetAsync("260815000000103019", Token));
            Assert.Equal(TimeSpan.FromSeconds(60 - (10 * i)), error.RetryAfter);
            Assert.StartsWith("Zoho's token endpoint answered 429", error.Message, StringComparison.Ordinal);
            time.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Single(zoho.Mints);
        zoho.Accounts = tokens;
        time.Advance(TimeSpan.FromSeconds(30));
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
    }

    [Fact]
    public async Task The_refresh_goes_in_a_form_to_the_accounts_host()
    {
        FakeZoho zoho = Zoho();
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider(Start), o => o.Region = ZohoRegion.UnitedStates);
        await books.PurchaseOrders.GetAsync("260815000000103019", Token);
        Assert.Equal("https://accounts.zoho.com/oauth/v2/token", zoho.Mints[0].Uri.AbsoluteUri);
        Assert.Equal("grant_type=refresh_token&client_id=1000.CLIENT&client_secret=ZZ-CANARY-SECRET&refresh_token=1000.ZZ-CANARY-REFRESH", zoho.Mints[0].Body);
    }

    protected override IZohoBooksClient Create(SandboxServer sandbox, TimeProvider time, HttpMessageHandler primary, IZohoTokenStore? store) => Sandboxed.Client(sandbox, time, o =>
    {
        o.PrimaryHandler = () => primary;
        o.TokenStore = store;
    });

    protected override IZohoTokenStore NewStore() => new InMemoryZohoTokenStore();

    protected override Task CallAsync(IZohoBooksClient client, SandboxServer sandbox, CancellationToken cancellationToken) =>
        client.PurchaseOrders.GetAsync(sandbox.Zoho.Orders[0].Id, cancellationToken);
}
