using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoBooks.Client.Tests;

public class AuthorizationTests
{
    private const string State = "f2c9a1d07b3e4c58";
    private const string Granted =
        """{"access_token":"1000.ZZ-CANARY-ACCESS","refresh_token":"1000.ZZ-CANARY-REFRESH","scope":"ZohoBooks.purchaseorders.READ ZohoBooks.contacts.ALL","api_domain":"https://www.zohoapis.eu","token_type":"Bearer","expires_in":3600}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_address_asks_for_a_refresh_token_and_nothing_can_slip_into_it()
    {
        using ZohoAuthorization authorization = Create(new FakeZoho());
        Uri address = authorization.CreateUrl("ZohoBooks.contacts.READ,ZohoBooks.bills.READ", State + "&scope=x");
        Assert.Equal(
            "https://accounts.zoho.com/oauth/v2/auth?response_type=code&access_type=offline&prompt=consent&client_id=1000.CLIENT"
            + "&scope=ZohoBooks.contacts.READ%2CZohoBooks.bills.READ&redirect_uri=https%3A%2F%2Fapp.example%2Fcb&state=f2c9a1d07b3e4c58%26scope%3Dx",
            address.AbsoluteUri);
        Assert.Throws<ArgumentException>(() => authorization.CreateUrl("", State));
        Assert.Throws<ArgumentException>(() => authorization.CreateUrl("ZohoBooks.contacts.READ", "short"));
    }

    [Theory]
    [InlineData("https://accounts.zoho.com", "us", ZohoRegion.UnitedStates)]
    [InlineData("https://accounts.zoho.eu", "eu", ZohoRegion.Europe)]
    [InlineData("https://accounts.zoho.in", "in", ZohoRegion.India)]
    [InlineData("https://accounts.zoho.com.au", "au", ZohoRegion.Australia)]
    [InlineData("https://accounts.zoho.jp", "jp", ZohoRegion.Japan)]
    [InlineData("https://accounts.zohocloud.ca", "ca", ZohoRegion.Canada)]
    [InlineData("https://accounts.zoho.com.cn", "cn", ZohoRegion.China)]
    [InlineData("https://accounts.zoho.sa", "sa", ZohoRegion.SaudiArabia)]
    [InlineData("https://accounts.zoho.eu/", "somewhere-new", ZohoRegion.Europe)]
    [InlineData(null, null, ZohoRegion.UnitedStates)]
    public void A_callback_names_the_data_centre_of_the_user(string? server, string? location, ZohoRegion region)
    {
        using ZohoAuthorization authorization = Create(new FakeZoho());
        ZohoAuthorizationCode code = authorization.ReadCallback(Callback(("code", "1000.ZZ-CANARY"), ("state", State), ("accounts-server", server), ("location", location)), State);
        Assert.Equal(("1000.ZZ-CANARY", region), (code.Value, code.Region));
        Assert.DoesNotContain("CANARY", code.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code", State, "https://accounts.zoho.eu.evil.example", null, "accounts-server")]
    [InlineData("code", State, "https://accounts.zoho.eu@evil.example", null, "accounts-server")]
    [InlineData("code", State, "http://accounts.zoho.eu", null, "accounts-server")]
    [InlineData("code", State, "https://accounts.zoho.eu:8443", null, "accounts-server")]
    [InlineData("code", State, "https://accounts.zoho.eu", "in", "location")]
    [InlineData("code", "f2c9a1d07b3e4c59", null, null, "invalid_state")]
    [InlineData("code", "", null, null, "invalid_state")]
    [InlineData(null, State, null, null, "invalid_callback")]
    public void A_callback_that_is_not_ours_or_not_zohos_is_refused(string? code, string state, string? server, string? location, string why)
    {
        using ZohoAuthorization authorization = Create(new FakeZoho());
        var error = Assert.Throws<ZohoBooksAuthenticationException>(
            () => authorization.ReadCallback(Callback(("code", code), ("state", state), ("accounts-server", server), ("location", location)), State));
        Assert.Equal(why, error.Code);
        Assert.DoesNotContain("evil", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_exchanged_once_at_the_data_centre_that_made_it()
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, Granted)) };
        using ZohoAuthorization authorization = Create(zoho, options => options.RegionalSecrets[ZohoRegion.Europe] = "eu-secret");
        ZohoGrant grant = await authorization.ExchangeAsync(new ZohoAuthorizationCode("1000.c", ZohoRegion.Europe), cancellationToken: Token);
        FakeZoho.Call call = Assert.Single(zoho.Mints);
        Assert.Equal("https://accounts.zoho.eu/oauth/v2/token", call.Uri.AbsoluteUri);
        Assert.Equal("grant_type=authorization_code&client_id=1000.CLIENT&client_secret=eu-secret&code=1000.c&redirect_uri=https%3A%2F%2Fapp.example%2Fcb", call.Body);
        Assert.Equal(("1000.ZZ-CANARY-REFRESH", ZohoRegion.Europe), (grant.RefreshToken, grant.Region));
        Assert.Equal(Duration.FromHours(1), grant.AccessToken.ExpiresAt - grant.AccessToken.IssuedAt);
        Assert.Equal(["ZohoBooks.purchaseorders.READ", "ZohoBooks.contacts.ALL"], grant.Scopes);
        Assert.DoesNotContain("CANARY", grant.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            ["ZohoBooks.purchaseorders.CREATE"],
            ZohoOperationTable.MissingScopes(grant.Scopes, ZohoOperationTable.All.Where(operation => operation.Path is "/purchaseorders" or "/contacts" && operation.Method != "PUT")));

        await authorization.ExchangeAsync(new ZohoAuthorizationCode("1000.c", ZohoRegion.Europe), selfClient: true, Token);
        Assert.DoesNotContain("redirect_uri", zoho.Mints[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, """{"error":"invalid_code"}""", "invalid_code")]
    [InlineData(200, """{"error":"invalid_client"}""", "invalid_client")]
    [InlineData(200, """{"error":"invalid_client_secret"}""", "invalid_client_secret")]
    [InlineData(400, """{"error_description":"zu viele","error":"Access Denied","status":"failure"}""", "Access Denied")]
    [InlineData(200, """{"access_token":"ZZ-CANARY","api_domain":"https://evil.example","refresh_token":"ZZ-CANARY","expires_in":3600}""", "api_domain")]
    [InlineData(200, """{"access_token":"ZZ-CANARY","api_domain":"https://www.zohoapis.com","expires_in":3600}""", "no_refresh_token")]
    [InlineData(200, """{"access_token":"a","api_domain":"https://www.zohoapis.com","refresh_token":"ZZ-CANARY","refresh_token":"ZZ-CANARY-2"}""", "refresh_token")]
    [InlineData(200, """{"access_token":"ZZ-CANARY","access_token":"ZZ-CANARY-2","refresh_token":"r"}""", "access_token")]
    [InlineData(200, """{"error":"invalid_code","error":"invalid_client"}""", "unknown")]
    [InlineData(400, """{"error":"general_error"}""", "general_error")]
    [InlineData(500, "<html>ZZ-CANARY</html>", null)]
    public async Task A_refused_code_says_what_to_do_and_is_not_sent_again(int status, string body, string? code)
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(status, body)) };
        using ZohoAuthorization authorization = Create(zoho);
        var error = await Assert.ThrowsAnyAsync<ZohoBooksException>(() => authorization.ExchangeAsync(new ZohoAuthorizationCode("1000.c", ZohoRegion.UnitedStates), cancellationToken: Token));
        Assert.Equal(code, error.Code);
        Assert.Equal(code is not null, error is ZohoBooksAuthenticationException);
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
        Assert.Single(zoho.Mints);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_server_that_is_out_of_order_refuses_nothing_whatever_its_word(int status)
    {
        foreach (string word in new[] { "invalid_grant", "invalid_code", "invalid_client", "ZZ-CANARY!" })
        {
            using var authorization = new ZohoAuthorization(Options(options => options.PrimaryHandler = () => new Answers(_ => FakeZoho.Json(status, $$"""{"error":"{{word}}"}"""))));
            foreach (Func<Task> call in new Func<Task>[] { () => authorization.ExchangeAsync(new("1000.c", ZohoRegion.India), cancellationToken: Token), () => authorization.RevokeAsync("1000.r", ZohoRegion.India, Token) })
            {
                ZohoBooksException error = await Assert.ThrowsAsync<ZohoBooksException>(call);
                Assert.Equal((status, true), (error.Status, error.IsTransient));
                Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_token_is_revoked_and_a_broken_connection_shows_no_secret()
    {
        List<Uri> calls = [];
        using var authorization = new ZohoAuthorization(Options(options => options.PrimaryHandler = () => new Answers(request =>
        {
            calls.Add(request.RequestUri!);
            return calls.Count == 1 ? FakeZoho.Json(200, """{"status":"success"}""") : throw new HttpRequestException("failed: " + request.RequestUri);
        })));
        await authorization.RevokeAsync("1000.ZZ-CANARY", ZohoRegion.India, Token);
        Assert.Equal("https://accounts.zoho.in/oauth/v2/token/revoke?token=1000.ZZ-CANARY", calls[0].AbsoluteUri);
        var error = await Assert.ThrowsAsync<ZohoBooksException>(() => authorization.RevokeAsync("1000.ZZ-CANARY", ZohoRegion.India, Token));
        Assert.DoesNotContain("CANARY", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("{}", true)]
    [InlineData("""{"status":"success"}""", true)]
    [InlineData("<html>Please sign in</html>", false)]
    [InlineData(" <!DOCTYPE html>", false)]
    [InlineData("""{"status":"failure"}""", false)]
    [InlineData("""{"error":"invalid_token"}""", false)]
    public async Task A_token_is_revoked_only_where_the_accounts_server_took_it(string body, bool isDone)
    {
        using var authorization = new ZohoAuthorization(Options(options => options.PrimaryHandler = () => new Answers(_ => FakeZoho.Json(200, body))));
        Exception? error = await Record.ExceptionAsync(() => authorization.RevokeAsync("1000.ZZ-CANARY", ZohoRegion.India, Token));
        Assert.Equal(isDone, error is null);
        Assert.True(isDone || error is ZohoBooksException, error?.ToString());
    }

    [Fact]
    public void Wrong_options_are_named_at_once()
    {
        var error = Assert.Throws<ArgumentException>(() => new ZohoAuthorization(new() { Region = (ZohoRegion)9, RedirectUri = new Uri("/cb", UriKind.Relative) }));
        Assert.All((string[])["Region", "ClientId", "ClientSecret", "RedirectUri"], name => Assert.Contains(name, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_a_fresh_token_does_not_open_names_the_scope_and_renews_no_more_tokens()
    {
        var zoho = new FakeZoho { Api = FakeZoho.Sequence(() => FakeZoho.Json(401, """{"code":57,"message":"You are not authorized to perform this operation"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        for (int i = 0; i < 5; i++)
        {
            var error = await Assert.ThrowsAsync<ZohoBooksAuthenticationException>(() => books.PurchaseOrders.MarkOpenAsync("1", Token));
            Assert.Equal("ZohoBooks.purchaseorders.CREATE", error.MissingScope);
            Assert.Contains("ZohoBooks.purchaseorders.CREATE", error.Message, StringComparison.Ordinal);
        }
        Assert.Equal(2, zoho.Mints.Count);
        Assert.Equal(6, zoho.Calls.Count);
    }

    [Fact]
    public async Task A_dead_refresh_token_has_an_exception_of_its_own()
    {
        var zoho = new FakeZoho { Accounts = (_, _, _) => Task.FromResult(FakeZoho.Json(200, """{"error":"invalid_code"}""")) };
        using IZohoBooksClient books = FakeZoho.Client(zoho, new FakeTimeProvider());
        var error = await Assert.ThrowsAsync<ZohoBooksReauthorizationException>(() => books.Bills.GetAsync("1", Token));
        Assert.Null(error.MissingScope);
        Assert.False(error.IsTransient);
    }

    private static IEnumerable<KeyValuePair<string, string>> Callback(params (string Name, string? Value)[] pairs) =>
        pairs.Where(pair => pair.Value is not null).Select(pair => new KeyValuePair<string, string>(pair.Name, pair.Value!));

    private static ZohoAuthorization Create(FakeZoho zoho, Action<ZohoAuthorizationOptions>? more = null) => new(Options(options =>
    {
        options.PrimaryHandler = () => zoho;
        more?.Invoke(options);
    }));

    private static ZohoAuthorizationOptions Options(Action<ZohoAuthorizationOptions> more)
    {
        var options = new ZohoAuthorizationOptions
        {
            Region = ZohoRegion.UnitedStates,
            ClientId = "1000.CLIENT",
            ClientSecret = "ZZ-CANARY-SECRET",
            RedirectUri = new Uri("https://app.example/cb"),
            TimeProvider = new FakeTimeProvider(),
        };
        more(options);
        return options;
    }

    private sealed class Answers(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer(request));
    }
}
