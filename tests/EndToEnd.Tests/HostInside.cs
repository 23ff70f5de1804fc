using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using EmbeddedHost;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZohoProcore.Sync;

namespace EndToEnd.Tests;

/// <summary>
/// The host's web side in this process, over a sandbox inside, so that its routes can be listed. The API is asked as a program does, with the token of the data directory, and the pages as a browser
/// does that signed in; a header of the test's own takes the place of either.
/// </summary>
internal sealed class HostInside : IAsyncDisposable
{
    private readonly IVendorSystems _systems;
    private readonly HttpClient _http;
    private string _cookie = string.Empty;

    private HostInside(IVendorSystems systems, DataDirectory directory, SyncRuntime runtime, WebApplication app, LogLines log)
    {
        (_systems, Directory, Runtime, App, Log, Hooks) = (systems, directory, runtime, app, log, new Uri(app.HooksAddress()));
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public DataDirectory Directory { get; }

    public SyncRuntime Runtime { get; }

    public WebApplication App { get; }

    /// <summary>What the host logs.</summary>
    public LogLines Log { get; }

    public static async Task<HostInside> StartAsync(int orders, double speed = 1) =>
        await StartAsync(await VendorSystems.SandboxAsync(new(), sandbox: null, new SandboxDraw(Seed: 1, orders, speed), TestContext.Current.CancellationToken));

    public static async Task<HostInside> StartAsync(
        IVendorSystems systems,
        LogLevel logLevel = LogLevel.Critical,
        WebSettings? web = null,
        HostSettings? settings = null,
        Action<DataDirectory>? prepare = null,
        Func<ISyncStore, ISyncStore>? listen = null,
        LoggingSettings? logging = null)
    {
        var directory = DataDirectory.Temporary();
        prepare?.Invoke(directory);
        var runtime = await SyncRuntime.OpenAsync(directory, systems, listen ?? (store => store), TestContext.Current.CancellationToken);
        await runtime.StartAsync(TestContext.Current.CancellationToken);
        var app = WebHost.Build(runtime, "http://127.0.0.1:0", logLevel, logging, settings: settings, web: web);
        var log = new LogLines();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await app.StartAsync(TestContext.Current.CancellationToken);
        var host = new HostInside(systems, directory, runtime, app, log);
        host._cookie = web?.Provider is null ? await host.SignInAsync() : string.Empty;
        return host;
    }

    /// <summary>A link that signs in once.</summary>
    public Uri Link() => App.Services.GetRequiredService<OneTimeLinks>().Make(Address);

    /// <summary>Signs a browser in.</summary>
    /// <returns>Its cookie, as it sends it.</returns>
    public async Task<string> SignInAsync()
    {
        using var answer = await GetAsync(Link().PathAndQuery);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
    }

    /// <summary>Signs a browser in as somebody whom a provider gave a role.</summary>
    /// <returns>Its cookie, as it sends it.</returns>
    public string SignInAs(string name, Role role)
    {
        var cookies = App.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SignInSetup.Cookie);
        var properties = new AuthenticationProperties { Items = { [SignInSetup.SessionItem] = App.Services.GetRequiredService<Sessions>().Begin() } };
        return $"{cookies.Cookie.Name}={cookies.TicketDataFormat.Protect(new(Account.Of(name, role, "test"), properties, SignInSetup.Cookie))}";
    }

    /// <summary>What nobody signed in for.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, At(path));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(string method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), At(path));
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A page as a browser without scripts gets it, with headers of the test's own.</summary>
    public async Task<(HttpResponseMessage Answer, IDocument Page)> PageAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", _cookie);
        foreach (var (name, value) in headers) Replace(request, name, value);
        var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return (answer, await new HtmlParser().ParseDocumentAsync(text, TestContext.Current.CancellationToken));
    }

    /// <summary>What a page is answered with, read to its end.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add("Cookie", _cookie);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Opens a page and sends a form of it with one of its buttons, as a browser does.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string page, Func<IDocument, IElement> find, string? button, params (string Name, string Value)[] fields)
    {
        var (opened, shown) = await PageAsync(page);
        using (opened)
        {
            var form = find(shown);
            var pressed = button is null ? form.QuerySelectorAll("button").Single() : form.QuerySelector($"button[value='{button}']");
            Assert.NotNull(pressed);
            var sent = form.QuerySelectorAll("input[type=hidden]").Append(pressed).Where(one => one.HasAttribute("name"))
                .Select(one => (Name: one.GetAttribute("name")!, Value: one.GetAttribute("value") ?? string.Empty)).Concat(fields);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.GetAttribute("action")!, UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(sent.Select(one => KeyValuePair.Create(one.Name, one.Value))),
            };
            request.Headers.Add("Cookie", $"{_cookie}; {opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}");
            request.Headers.Add("Origin", Address.GetLeftPart(UriPartial.Authority));
            return await _http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Opens a page and sends its form, as a browser does.</summary>
    public async Task<HttpResponseMessage> FormAsync(
        string path,
        IEnumerable<(string Name, string Value)> fields,
        bool withToken = true,
        bool withCookie = true,
        (string Name, string Value)? header = null,
        string? page = null,
        string? cookie = null)
    {
        cookie ??= _cookie;
        var (opened, shown) = await PageAsync(page ?? path, ("Cookie", cookie));
        using (opened)
        {
            var hidden = shown.QuerySelectorAll($"form[action='{path}'] input[type=hidden]").Select(one => (Name: one.GetAttribute("name")!, Value: one.GetAttribute("value")!));
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
            {
                Content = new FormUrlEncodedContent((withToken ? hidden : []).Concat(fields).Select(one => KeyValuePair.Create(one.Name, one.Value))),
            };
            request.Headers.Add("Cookie", withCookie ? $"{cookie}; {opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}" : cookie);
            if (header is { } one) Replace(request, one.Name, one.Value);
            return await _http.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends a change, with headers of the test's own.</summary>
    public async Task<HttpStatusCode> ChangeAsync(string path, string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At(path)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", await TokenAsync());
        foreach (var (name, value) in headers) Replace(request, name, value);
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>Where webhooks come in.</summary>
    public Uri Hooks { get; }

    // As somebody does who knows which listener has what.
    private Uri At(string path) => path.StartsWith("/hooks/", StringComparison.Ordinal) ? new(Hooks, path) : new(path, UriKind.Relative);

    private static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        if (value.Length > 0) request.Headers.TryAddWithoutValidation(name, value);
    }

    // As a script finds it.
    private Task<string> TokenAsync() => File.ReadAllTextAsync(OwnerToken.FileIn(Directory.Path), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await App.StopAsync(CancellationToken.None); // else what is under way would outlive the store
        await App.DisposeAsync();
        Runtime.Dispose();
        Directory.Dispose();
        await _systems.DisposeAsync();
    }
}
