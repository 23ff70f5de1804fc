using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EndToEnd.Tests;
using NodeProgram = EndToEnd.Tests.Program;

namespace Distributed.Tests;

/// <summary>A node as a process of its own, with ways of its own to the two servers.</summary>
internal sealed partial class ClusterNode : IAsyncDisposable
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(20); // of hundreds of connections
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    private readonly TemporaryDirectory _data;
    private readonly HttpClient _http;
    private readonly string _token;
    private readonly IReadOnlyList<Relay> _procore;

    private ClusterNode(NodeProgram program, TemporaryDirectory data, Relay store, Relay redis, IReadOnlyList<Relay> procore, Uri address, Uri hooks, string token)
    {
        (Program, _data, Store, Redis, _procore, Hooks) = (program, data, store, redis, procore, hooks);
        (_http, _token) = (new HttpClient { BaseAddress = address, Timeout = LongestAnswer }, token);
    }

    public NodeProgram Program { get; }

    /// <summary>Its way to PostgreSQL.</summary>
    public Relay Store { get; }

    /// <summary>Its way to Redis.</summary>
    public Relay Redis { get; }

    /// <summary>How many writes it sent to Procore, of all customers.</summary>
    public int Writes => _procore.Sum(way => way.Writes);

    /// <summary>Where webhooks come in.</summary>
    public Uri Hooks { get; }

    /// <summary>Whether it is asked to answer: it runs, and nobody holds it.</summary>
    public bool Answers => !Program.HasExited && !IsHeld;

    /// <summary>Whether it stands still.</summary>
    public bool IsHeld { get; private set; }

    /// <param name="storeSocket">Where PostgreSQL listens.</param>
    /// <param name="redisSocket">Where Redis does.</param>
    /// <param name="port">Its own.</param>
    /// <param name="environment">What all nodes are told.</param>
    /// <param name="sandboxes">The customers.</param>
    /// <param name="version">The program of another version; null for the one that was built here.</param>
    public static async Task<ClusterNode> StartAsync(
        string storeSocket, string redisSocket, int port, IReadOnlyDictionary<string, string> environment, IReadOnlyList<string> sandboxes, string? version)
    {
        var (data, store, redis) = (new TemporaryDirectory(), new Relay(new UnixDomainSocketEndPoint(storeSocket)), new Relay(new UnixDomainSocketEndPoint(redisSocket)));
        Relay[] procore = [.. sandboxes.Select(address => new Relay(new IPEndPoint(IPAddress.Loopback, new Uri(address.Split(',')[1]).Port)))];
        var addresses = sandboxes.Zip(procore, (address, way) => FormattableString.Invariant($"{address.Split(',')[0]},http://127.0.0.1:{way.Port}"));
        var all = new Dictionary<string, string>(environment)
        {
            ["ZOHOPROCORENODE__STORE"] = FormattableString.Invariant($"Host=127.0.0.1;Port={store.Port};Username=sync;Database=postgres"),
            ["ZOHOPROCORENODE__REDIS"] = FormattableString.Invariant($"127.0.0.1:{redis.Port}"),
            ["ZOHOPROCORENODE__PORT"] = FormattableString.Invariant($"{port}"),
        };
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--data", data.Path, "--sandbox", .. addresses];
        var program = version is null ? Programs.Node(all, arguments) : new NodeProgram(version, arguments, all);
        var line = await program.WaitForErrorAsync("Listening on", TestContext.Current.CancellationToken);
        var listens = Addresses().Matches(line);
        return new(program, data, store, redis, procore, new(listens[0].Value), new(listens[1].Value), await File.ReadAllTextAsync(Path.Combine(data.Path, "api-token"), TestContext.Current.CancellationToken));
    }

    /// <summary>The connections that it runs.</summary>
    public async Task<IReadOnlyList<string>> RunsAsync() => [.. (await GetAsync("/node"))["connections"]!.AsArray().Select(one => (string)one!)];

    public async Task<JsonNode> GetAsync(string path)
    {
        using var answer = await SendAsync(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>A person fills in a form of a page of this node, and sends it.</summary>
    /// <param name="page">The page that it is on.</param>
    /// <param name="action">Where it goes.</param>
    /// <param name="fields">What is filled in.</param>
    public async Task SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await SendAsync(HttpMethod.Get, page);
        var form = (await shown.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split($"action=\"{action}\"")[1];
        using var content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", FormToken().Match(form).Groups[1].Value)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await SendAsync(HttpMethod.Post, action, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Reads both ledgers again and again, as people do who look again where it takes too long.</summary>
    /// <returns>How often they were read to the end.</returns>
    public async Task<int> LookAtLedgersAsync(string connectionId, CancellationToken cancellationToken)
    {
        var looks = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await GetAsync($"/api/reconciliation?connection={connectionId}");
                looks++;
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(BetweenLooks, TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        return looks;
    }

    /// <summary>It stands still.</summary>
    public Task HoldAsync()
    {
        IsHeld = true;
        return Program.HoldAsync();
    }

    /// <summary>It goes on.</summary>
    public async Task GoOnAsync()
    {
        await Program.GoOnAsync();
        IsHeld = false;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Program.DisposeAsync();
        await Store.DisposeAsync();
        await Redis.DisposeAsync();
        foreach (var way in _procore) await way.DisposeAsync();
        _data.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content, Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) } };
        return await _http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Addresses();
}
