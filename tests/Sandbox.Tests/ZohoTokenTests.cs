using System.Text;
using System.Text.Json.Nodes;

namespace Sandbox.Tests;

public sealed class ZohoTokenTests
{
    [Fact]
    public async Task A_token_opens_the_api_for_an_hour_and_not_longer()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        zoho.Time.Advance(TimeSpan.FromSeconds(3599));
        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);

        zoho.Time.Advance(TimeSpan.FromSeconds(1));
        var refused = await zoho.GetAsync("projects");

        Assert.Equal(401, refused.Status);
        Assert.Equal(57, refused.Code);
    }

    [Fact]
    public async Task Parameters_may_be_in_the_query_or_in_a_form_but_not_in_json()
    {
        using var zoho = new ZohoCaller();
        var query = string.Join('&', zoho.MintForm().Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        var json = new JsonObject();
        foreach (var (name, value) in zoho.MintForm()) json[name] = value;

        var inQuery = await zoho.SendAsync(HttpMethod.Post, $"{ZohoCaller.Accounts}/oauth/v2/token?{query}");
        var inForm = await zoho.MintAsync();
        var inJson = await zoho.SendAsync(HttpMethod.Post, $"{ZohoCaller.Accounts}/oauth/v2/token", new StringContent(json.ToJsonString(), Encoding.UTF8, "application/json"));

        Assert.Equal("https://www.zohoapis.com", (string?)inQuery.Body!["api_domain"]);
        Assert.Equal(3600, (int)inForm!["expires_in"]!);
        Assert.Equal((200, "invalid_client"), (inJson.Status, (string?)inJson.Body!["error"]));
    }

    [Fact]
    public async Task A_user_consents_and_the_code_works_once_for_two_minutes_and_where_it_was_asked_for()
    {
        using var zoho = new ZohoCaller();
        var first = await ConsentAsync("offline");
        Assert.Equal(("us", "https://accounts.zoho.com", "a state of sixteen"), (first["location"], first["accounts-server"], first["state"]));
        Assert.Equal("invalid_redirect_uri", (string?)(await ExchangeAsync(first["code"], "http://127.0.0.1:1/other"))!["error"]);
        Assert.Equal("invalid_code", (string?)(await ExchangeAsync(first["code"]))!["error"]);

        var granted = await ExchangeAsync((await ConsentAsync("offline"))["code"]);
        Assert.Equal(zoho.Organization.RefreshToken, (string?)granted!["refresh_token"]);
        zoho.Token = (string)granted["access_token"]!;
        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
        zoho.Token = "";
        Assert.Null((await ExchangeAsync((await ConsentAsync("online"))["code"]))!["refresh_token"]);

        var late = (await ConsentAsync("offline"))["code"];
        zoho.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("invalid_code", (string?)(await ExchangeAsync(late))!["error"]);
        Assert.Equal(400, (await zoho.SendAsync(HttpMethod.Get, $"{ZohoCaller.Accounts}/oauth/v2/auth?response_type=code&client_id=another&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2F")).Status);

        async Task<Dictionary<string, string>> ConsentAsync(string access)
        {
            var answer = await zoho.SendAsync(
                HttpMethod.Get,
                $"{ZohoCaller.Accounts}/oauth/v2/auth?response_type=code&client_id={zoho.Organization.ClientId}&access_type={access}&state=a%20state%20of%20sixteen&redirect_uri=http%3A%2F%2F127.0.0.1%3A1%2Fback");
            Assert.Equal(302, answer.Status);
            Assert.StartsWith("http://127.0.0.1:1/back?", answer.Headers["Location"], StringComparison.Ordinal);
            return answer.Headers["Location"].Split('?')[1].Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        }

        Task<JsonNode?> ExchangeAsync(string code, string redirect = "http://127.0.0.1:1/back") => SendCodeAsync(zoho, code, redirect);
    }

    [Fact]
    public async Task Errors_of_the_accounts_server_have_status_200()
    {
        using var zoho = new ZohoCaller();
        Assert.Equal("invalid_client_secret", (string?)(await zoho.MintAsync(secret: "wrong"))!["error"]);
        Assert.Equal("invalid_client", (string?)(await zoho.MintAsync(accounts: "https://accounts.zoho.eu"))!["error"]);

        zoho.Server.Zoho.RevokeRefreshToken();
        Assert.Equal("invalid_code", (string?)(await zoho.MintAsync())!["error"]);
    }

    [Fact]
    public async Task The_eleventh_token_in_ten_minutes_is_denied()
    {
        using var zoho = new ZohoCaller();
        for (var i = 0; i < 10; i++) Assert.NotNull((await zoho.MintAsync())!["access_token"]);

        var denied = await zoho.SendAsync(HttpMethod.Post, $"{ZohoCaller.Accounts}/oauth/v2/token", new FormUrlEncodedContent(zoho.MintForm()));
        Assert.Equal((400, "Access Denied"), (denied.Status, (string?)denied.Body!["error"]));

        zoho.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.NotNull((await zoho.MintAsync())!["access_token"]);
    }

    [Fact]
    public async Task The_sixteenth_active_token_ends_the_oldest()
    {
        using var zoho = await new ZohoCaller().SignInAsync();
        var oldest = zoho.Token;
        for (var i = 0; i < 14; i++)
        {
            zoho.Time.Advance(TimeSpan.FromMinutes(2));
            await zoho.MintAsync();
        }

        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);
        zoho.Time.Advance(TimeSpan.FromMinutes(2));
        zoho.Token = (string)(await zoho.MintAsync())!["access_token"]!;
        Assert.Equal(200, (await zoho.GetAsync("projects")).Status);

        zoho.Token = oldest;
        Assert.Equal(401, (await zoho.GetAsync("projects")).Status);
    }

    [Fact]
    public async Task Only_the_zoho_scheme_the_right_host_and_a_granted_scope_are_accepted()
    {
        using var zoho = await new ZohoCaller(new SandboxOptions { ZohoScopes = "ZohoBooks.purchaseorders.READ,ZohoBooks.settings.ALL" }).SignInAsync();
        var organization = $"?organization_id={zoho.Organization.OrganizationId}";

        Assert.Equal(200, (await zoho.GetAsync("purchaseorders")).Status);
        Assert.Equal(401, (await zoho.GetAsync("contacts")).Status);
        Assert.Equal(401, (await zoho.SendAsync(HttpMethod.Get, $"{ZohoCaller.Api}purchaseorders{organization}", scheme: "Bearer")).Status);
        Assert.Equal(401, (await zoho.SendAsync(HttpMethod.Get, $"https://www.zohoapis.eu/books/v3/purchaseorders{organization}")).Status);
        await Assert.ThrowsAsync<HttpRequestException>(() => zoho.SendAsync(HttpMethod.Get, "https://books.zoho.com/api/v3/purchaseorders"));
    }

    private static async Task<JsonNode?> SendCodeAsync(ZohoCaller zoho, string code, string redirect)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = zoho.Organization.ClientId,
            ["client_secret"] = zoho.Organization.ClientSecret,
            ["code"] = code,
            ["redirect_uri"] = redirect,
        };
        return (await zoho.SendAsync(HttpMethod.Post, $"{ZohoCaller.Accounts}/oauth/v2/token", new FormUrlEncodedContent(form))).Body;
    }
}
