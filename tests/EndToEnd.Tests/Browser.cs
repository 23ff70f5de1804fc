using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace EndToEnd.Tests;

/// <summary>A browser without scripts: it keeps cookies by the address that gave them, goes where it is sent, and sends the forms that it is shown.</summary>
internal sealed class Browser(Uri start) : IDisposable
{
    private const int MostHops = 10;

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });
    private readonly Dictionary<(string Authority, string Name), string> _cookies = [];

    /// <summary>Where it is.</summary>
    public Uri Address { get; private set; } = start;

    /// <summary>What it was answered last.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>What it shows.</summary>
    public IDocument Page { get; private set; } = null!;

    /// <summary>Where it was sent, in order.</summary>
    public List<Uri> Hops { get; } = [];

    /// <summary>The cookies of an address.</summary>
    public IReadOnlyDictionary<string, string> CookiesOf(Uri address) =>
        _cookies.Where(one => one.Key.Authority == address.Authority).ToDictionary(one => one.Key.Name, one => one.Value, StringComparer.Ordinal);

    /// <summary>Somebody planted a cookie.</summary>
    public void Plant(Uri address, string name, string value) => _cookies[(address.Authority, name)] = value;

    public Task OpenAsync(string address) => GoAsync(HttpMethod.Get, new Uri(Address, address), fields: null, origin: null);

    /// <summary>Goes where a link on the page leads.</summary>
    public Task ClickAsync(string text) => OpenAsync(Page.QuerySelectorAll("a").Single(link => link.TextContent == text).GetAttribute("href")!);

    /// <summary>Sends a form to where it would go, with the mark of a form of the page.</summary>
    public Task SendAsync(string action, params (string Name, string Value)[] fields) => SendFromAsync(Address.GetLeftPart(UriPartial.Authority), action, fields);

    /// <summary>The same, from a page of another address.</summary>
    public Task SendFromAsync(string origin, string action, params (string Name, string Value)[] fields)
    {
        var mark = Page.QuerySelector("form[method=post] input[name=__RequestVerificationToken]")?.GetAttribute("value");
        return GoAsync(HttpMethod.Post, new Uri(Address, action), mark is null ? fields : [.. fields, ("__RequestVerificationToken", mark)], origin);
    }

    /// <summary>Asks for one address and goes nowhere from there.</summary>
    public async Task<(HttpStatusCode Status, Uri? Location)> LookAsync(Uri address)
    {
        using var answer = await AskAsync(HttpMethod.Get, address, fields: null, origin: null);
        return (answer.StatusCode, answer.Headers.Location is { } location ? new Uri(address, location) : null);
    }

    public void Dispose() => _http.Dispose();

    private async Task GoAsync(HttpMethod method, Uri address, IEnumerable<(string Name, string Value)>? fields, string? origin)
    {
        for (var hop = 0; ; hop++)
        {
            Assert.True(hop < MostHops, $"It goes on and on: {string.Join(' ', Hops.TakeLast(MostHops))}");
            Hops.Add(address);
            using var answer = await AskAsync(method, address, fields, origin);
            if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther && answer.Headers.Location is { } location)
            {
                (method, address, fields, origin) = (HttpMethod.Get, new Uri(address, location), null, null);
                continue;
            }

            (Address, Status) = (address, answer.StatusCode);
            Page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            return;
        }
    }

    private async Task<HttpResponseMessage> AskAsync(HttpMethod method, Uri address, IEnumerable<(string Name, string Value)>? fields, string? origin)
    {
        using var request = new HttpRequestMessage(method, address);
        if (fields is not null) request.Content = new FormUrlEncodedContent(fields.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        if (origin is not null) request.Headers.Add("Origin", origin);
        var cookies = CookiesOf(address);
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
        var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        foreach (var given in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var pair = given.Split(';')[0].Split('=', 2);
            if (pair[1].Length > 0) _cookies[(address.Authority, pair[0])] = pair[1];
            else _cookies.Remove((address.Authority, pair[0]));
        }

        return answer;
    }
}
