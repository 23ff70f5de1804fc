using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace EndToEnd.Tests;

/// <summary>The host beside a provider that others wrote, each a process of its own: the two understand the standard alike. Answers that are false are <see cref="ProviderSignInTests"/>'.</summary>
public sealed partial class OthersProviderTests
{
    private const string Client = "the-host";
    private const string Secret = "canary-secret-5d20";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_sign_in_with_a_provider_that_others_wrote_and_do_what_their_role_lets_them()
    {
        using var data = new TemporaryDirectory();
        await using var provider = Programs.Provider(Client, Secret);
        var authority = (await provider.WaitForOutputAsync("provider http", Token)).Split(' ')[1];
        await using var host = Start(data, authority, Secret);
        var pages = await PagesAsync(host);

        using var owner = await SignInAsync(authority, pages, "sub-1", "Olga Owner", "owner", "/signin?returnTo=%2Forders");
        Assert.True((owner.Status, owner.Address.AbsolutePath) == (HttpStatusCode.OK, "/orders"), $"{owner.Status} {string.Join(' ', owner.Hops)} {host.Everything()}");
        Assert.Equal("Olga Owner (sub-1)", Who(owner));
        await owner.SendAsync("/waits/pause", ("connection", "sandbox"));
        Assert.Equal(HttpStatusCode.OK, owner.Status);

        using var viewer = await SignInAsync(authority, pages, "sub-3", "Vera Viewer", "viewer", "/signin");
        Assert.Equal("Vera Viewer (sub-3)", Who(viewer));
        await viewer.SendAsync("/waits/pause", ("connection", "sandbox"));
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);

        using var nobody = await SignInAsync(authority, pages, "sub-4", "Nobody", "staff", "/signin");
        Assert.Equal(HttpStatusCode.Forbidden, nobody.Status);
        Assert.DoesNotContain("canary", host.Everything(), StringComparison.Ordinal);
    }

    /// <summary>The provider refuses the host then, and the host says so and signs nobody in.</summary>
    [Fact]
    public async Task A_secret_that_the_provider_does_not_know_signs_nobody_in()
    {
        using var data = new TemporaryDirectory();
        await using var provider = Programs.Provider(Client, Secret);
        var authority = (await provider.WaitForOutputAsync("provider http", Token)).Split(' ')[1];
        await using var host = Start(data, authority, "another");
        using var browser = await SignInAsync(authority, await PagesAsync(host), "sub-1", "Olga Owner", "owner", "/signin");
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("A sign-in by the OpenID provider was refused", await host.WaitForErrorAsync("was refused", Token), StringComparison.Ordinal);
    }

    private static Program Start(TemporaryDirectory data, string authority, string secret) => Programs.Host(
        new Dictionary<string, string>
        {
            ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__AUTHORITY"] = authority,
            ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__CLIENTID"] = Client,
            ["ZOHOPROCORE__SIGNIN__OPENIDCONNECT__CLIENTSECRET"] = secret,
        },
        "serve", "--urls", "http://127.0.0.1:0", "--orders", "3", "--speed", "200", "--data", data.Path);

    private static async Task<Uri> PagesAsync(Program host) => new(Address().Match(await host.WaitForErrorAsync("Listening on", Token)).Value);

    private static async Task<Browser> SignInAsync(string authority, Uri pages, string subject, string name, string role, string path)
    {
        using var http = new HttpClient();
        using var named = await http.PostAsync(new Uri(authority + "/person" + QueryString.Create("subject", subject).Add("name", name).Add("role", role)), content: null, Token);
        Assert.Equal(HttpStatusCode.OK, named.StatusCode);
        var browser = new Browser(pages);
        await browser.OpenAsync(path);
        return browser;
    }

    private static string Who(Browser browser) => browser.Page.QuerySelector("header form span")!.TextContent;

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
