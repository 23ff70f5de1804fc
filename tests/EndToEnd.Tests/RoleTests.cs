using System.Net;
using AngleSharp.Dom;
using EmbeddedHost;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zoho.Procore.Sdk.Testing;

namespace EndToEnd.Tests;

/// <summary>What each role may do: a viewer sees, a decider decides, the owner changes what is decided once; and in whose name it is done.</summary>
[Collection(SimulatedTime.Name)]
public sealed class RoleTests : IAsyncLifetime
{
    private readonly PagedHost _host = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HostInside Web => _host.Web;

    public ValueTask InitializeAsync() => _host.StartAsync(goesAhead: false);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public void Every_route_says_which_role_it_takes_or_is_open()
    {
        string[] open = ["GET /health", "HEAD /health", "GET /ready", "HEAD /ready", "POST /hooks/zoho/{connection}", "POST /hooks/procore/{connection}"];
        var forgotten = Routes()
            .Where(route => route.Metadata.GetMetadata<RoleMark>() is null && route.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(Name).Except(open).ToList();
        Assert.True(forgotten.Count == 0, $"Say in SignIn/RouteRoles.cs which role these take: {string.Join(", ", forgotten)}");
    }

    [Fact]
    public void A_route_that_somebody_forgot_is_the_owners()
    {
        var policies = Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).SelectMany(route => route.Metadata.OfType<AuthorizeAttribute>(), (route, authorize) => (route, authorize.Policy));
        foreach (var (route, policy) in policies)
            Assert.StartsWith((route.Metadata.GetMetadata<RoleMark>()?.Role ?? Role.Owner).Word() + ", ", policy, StringComparison.Ordinal);
        Assert.All(Routes().Where(route => route.Metadata.GetMetadata<RoleMark>() is { Role: Role.Viewer }).Select(Name), name => Assert.True(
            name.StartsWith("GET ", StringComparison.Ordinal) || name is "POST /signout" or "POST /ledgers" || name.EndsWith("/preview", StringComparison.Ordinal), name));
    }

    /// <summary>A viewer who decides, a decider who changes policies, and so on: every form by every role.</summary>
    [Fact]
    public async Task Every_form_is_refused_to_who_lacks_its_role_and_nothing_is_done()
    {
        var before = (await _host.AuditAsync()).Count;
        var refused = 0;
        foreach (var route in Routes().Where(route => route.Metadata.GetMetadata<PageMark>() is not null && Name(route).StartsWith("POST ", StringComparison.Ordinal) && Name(route) != "POST /signout"))
            foreach (var role in Enum.GetValues<Role>())
            {
                using var answer = await PostAsync(route.RoutePattern.RawText!.Replace("{connection}", "sandbox", StringComparison.Ordinal).Replace("{id}", "1", StringComparison.Ordinal), role);
                var may = role >= route.Metadata.GetMetadata<RoleMark>()!.Role;
                Assert.True((answer.StatusCode == HttpStatusCode.Forbidden) == !may, $"{role}: {Name(route)} -> {answer.StatusCode}");
                if (may) continue;
                refused++;
                Assert.Contains($"it takes the role {route.Metadata.GetMetadata<RoleMark>()!.Role.Word()}", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
            }

        Assert.True(refused > 8);
        Assert.Equal(before, (await _host.AuditAsync()).Count);
    }

    [Fact]
    public async Task A_viewer_sees_every_page_and_no_button_that_decides()
    {
        var cookie = Web.SignInAs("Vera", Role.Viewer);
        foreach (var path in (string[])["/", "/waits", "/orders", $"/orders/sandbox/{(await _host.RecordsAsync())[0].Key.Id}", "/ledgers", "/links", "/links?show=Proposed", "/setup", "/setup/add", "/setup/policies"])
        {
            var (answer, page) = await Web.PageAsync(path, ("Cookie", cookie));
            using (answer) Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("Vera", page.QuerySelector("header form span")!.TextContent);
            Assert.Contains("You see everything here and change nothing", page.QuerySelector("[data-role]")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(Buttons(page).Except(["/signout", "/ledgers"]));
        }
    }

    [Fact]
    public async Task A_decider_sees_what_they_decide_and_reads_what_takes_the_owner()
    {
        var (answer, page) = await Web.PageAsync("/waits", ("Cookie", Web.SignInAs("Dan", Role.Decider)));
        using (answer) Assert.Null(page.QuerySelector("[data-role]"));
        Assert.Contains("/waits", Buttons(page));
        Assert.DoesNotContain("/waits/start", Buttons(page));
        Assert.Contains("The go-ahead takes the role owner.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var (all, whole) = await Web.PageAsync("/waits", ("Cookie", Web.SignInAs("Olga", Role.Owner)));
        using (all) Assert.Contains("/waits/start", Buttons(whole));
    }

    [Fact]
    public async Task What_a_decider_does_stands_in_their_name()
    {
        var id = (await _host.RecordsAsync())[0].Key.Id;
        using var answer = await Web.FormAsync($"/orders/sandbox/{id}", [("action", "replay"), ("by", "The CFO")], cookie: Web.SignInAs("Dan Decider (sub-2)", Role.Decider), header: ("Origin", Web.Address.GetLeftPart(UriPartial.Authority)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var audit = await _host.AuditAsync();
        Assert.Contains(audit, entry => entry.Actor == "Dan Decider (sub-2)");
        Assert.DoesNotContain(audit, entry => entry.Actor == "The CFO");
    }

    /// <summary>By a cookie the API is read, whichever role it has.</summary>
    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Owner)]
    public async Task A_cookie_reads_the_api_and_changes_nothing_there(Role role)
    {
        var cookie = Web.SignInAs("Ann", role);
        using (var read = (await Web.PageAsync("/api/status", ("Cookie", cookie))).Answer) Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await Web.ChangeAsync("/api/pause", "{}", ("Authorization", ""), ("Cookie", cookie)));
    }

    private static IEnumerable<string> Buttons(IDocument page) =>
        page.QuerySelectorAll("button").Select(button => button.Closest("form")!).Where(form => form.GetAttribute("method") == "post").Select(form => form.GetAttribute("action")!).Distinct();

    private static string Name(RouteEndpoint route) => $"{route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single()} /{route.RoutePattern.RawText!.Trim('/')}";

    private IEnumerable<RouteEndpoint> Routes() => Web.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    // Without the mark of a form: who may is told so by the form's own check, which comes after the role's.
    private async Task<HttpResponseMessage> PostAsync(string path, Role role)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = Web.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Headers = { { "Cookie", Web.SignInAs("Ann", role) } }, Content = new FormUrlEncodedContent([]) };
        return await http.SendAsync(request, Token);
    }
}
