using System.Net;
using System.Net.Sockets;
using System.Text;
using EmbeddedHost;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>Webhooks come in at a listener that has nothing else, and no more of them than there may be, before anything of them is read or logged.</summary>
public sealed class HookListenerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_listener_has_its_own_and_nothing_of_the_other()
    {
        await using var host = await StartAsync(new());
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        Assert.NotEqual(host.Address.Port, host.Hooks.Port);
        var link = host.Link().PathAndQuery;
        foreach (var path in (string[])["/", "/waits", "/pages.css", "/health", "/api/status", "/hook", "/hooksx/zoho/sandbox", link])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Get, new(host.Hooks, path)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Post, new(host.Hooks, "/api/signin")));
        foreach (var path in (string[])["/hooks", "/hooks/zoho/sandbox", "/HOOKS/procore/sandbox"])
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(HttpMethod.Post, new(host.Address, path)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, new(host.Hooks, "/hooks/zoho/sandbox")));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(HttpMethod.Get, new(host.Address, link))); // it was not used up

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, Uri address)
        {
            using var request = new HttpRequestMessage(method, address) { Headers = { { "Cookie", host.SignInAs("Ann", Role.Owner) } }, Content = method == HttpMethod.Post ? new StringContent("{}") : null };
            using var answer = await http.SendAsync(request, Token);
            return answer.StatusCode;
        }
    }

    /// <summary>Oversized bodies: what its length says is too large is answered before it is sent.</summary>
    [Theory]
    [InlineData("zoho", HookEndpoints.MostZohoBytes + 1L, "413")]
    [InlineData("procore", HookEndpoints.MostProcoreBytes + 1L, "401")]
    [InlineData("zoho", 1L << 40, "413")]
    public async Task A_body_that_says_it_is_too_large_is_answered_unread(string service, long length, string status)
    {
        await using var host = await StartAsync(new() { BodyTime = TimeSpan.FromHours(1) });
        using var sender = await Sender.ConnectAsync(host.Hooks);
        await sender.WriteAsync($"POST /hooks/{service}/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: {length}\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", await sender.ReadAsync(), StringComparison.Ordinal);
    }

    /// <summary>Slow bodies: a little at a time, so that each part comes soon enough, and never the end.</summary>
    [Fact]
    public async Task A_body_that_never_ends_is_given_up()
    {
        await using var host = await StartAsync(new() { BodyTime = TimeSpan.FromMilliseconds(300) });
        using var sender = await Sender.ConnectAsync(host.Hooks);
        await sender.WriteAsync("POST /hooks/zoho/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: 1000\r\n\r\n{");
        var answer = sender.ReadAsync();
        while (!answer.IsCompleted)
        {
            await sender.TryWriteAsync(" ");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);
        }

        Assert.StartsWith("HTTP/1.1 408 ", await answer, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Log.All, line => line.Contains("a webhook was", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_more_than_a_burst_is_asked_to_come_again_and_fills_no_log()
    {
        await using var host = await StartAsync(new() { PerSecondOfOne = 1, Burst = 5, LinesPerMinute = 2 });
        using var http = new HttpClient();
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => http.PostAsync(new Uri(host.Hooks, "/hooks/zoho/sandbox"), new StringContent("{}"), Token)));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.ServiceUnavailable], answers.Select(one => one.StatusCode).Distinct().Order()); // no other 4xx: that would stop Procore's queue
        Assert.All(answers.Where(one => one.StatusCode == HttpStatusCode.ServiceUnavailable), one => Assert.NotNull(one.Headers.RetryAfter));
        foreach (var answer in answers) answer.Dispose();
        Assert.InRange(host.Log.All.Count(line => line.Contains("a webhook was refused", StringComparison.Ordinal)), 1, 4); // two a minute, and a minute may have begun between
        Assert.InRange(host.Log.All.Count(line => line.Contains("More webhooks come than the host takes", StringComparison.Ordinal)), 1, 2);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync("GET", "/api/status")).Status); // the pages have nothing to do with it
    }

    [Fact]
    public async Task Requests_that_hold_on_leave_room_for_others()
    {
        await using var host = await StartAsync(new() { AtOnceOfOne = 2, Patience = TimeSpan.FromMilliseconds(50), BodyTime = TimeSpan.FromMinutes(5) });
        using var first = await Sender.ConnectAsync(host.Hooks);
        using var second = await Sender.ConnectAsync(host.Hooks);
        foreach (var sender in (Sender[])[first, second]) await sender.WriteAsync("POST /hooks/zoho/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: 10\r\n\r\n");
        using var http = new HttpClient();
        while (await StatusAsync() != HttpStatusCode.ServiceUnavailable) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token); // until both have begun
        foreach (var sender in (Sender[])[first, second]) await sender.WriteAsync("0123456789");
        Assert.StartsWith("HTTP/1.1 401 ", await first.ReadAsync(), StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 401 ", await second.ReadAsync(), StringComparison.Ordinal);
        while (await StatusAsync() != HttpStatusCode.Unauthorized) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, Token);

        async Task<HttpStatusCode> StatusAsync()
        {
            using var answer = await http.PostAsync(new Uri(host.Hooks, "/hooks/zoho/sandbox"), new StringContent("{}"), Token);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Connections_that_only_stand_open_are_so_many_and_the_pages_answer()
    {
        await using var host = await StartAsync(new() { Connections = 3 });
        var standing = new List<Sender>();
        try
        {
            for (var one = 0; one < 3; one++)
            {
                var sender = await Sender.ConnectAsync(host.Hooks);
                await sender.WriteAsync("POST /hooks/zoho/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: 2\r\n\r\n{}");
                Assert.StartsWith("HTTP/1.1 401 ", await sender.ReadAsync(), StringComparison.Ordinal);
                standing.Add(sender); // kept alive
            }

            Assert.Equal(string.Empty, await OneMoreAsync(host.Hooks));
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync("GET", "/api/status")).Status);
        }
        finally
        {
            foreach (var sender in standing) sender.Dispose();
        }
    }

    /// <summary>What one connection more than there may be is told; it may be hung up on while it is being made.</summary>
    private static async Task<string> OneMoreAsync(Uri address)
    {
        try
        {
            using var more = await Sender.ConnectAsync(address);
            await more.TryWriteAsync("POST /hooks/zoho/sandbox HTTP/1.1\r\nHost: hooks\r\nContent-Length: 2\r\n\r\n{}");
            return await more.ReadAsync();
        }
        catch (SocketException gone) when (gone.SocketErrorCode == SocketError.ConnectionReset)
        {
            return string.Empty;
        }
    }

    [Theory]
    [InlineData("127.0.0.1:5081", true)]
    [InlineData("0.0.0.0:0", true)]
    [InlineData("[::1]:5081", true)]
    [InlineData("localhost:5081", false)]
    [InlineData("5081", false)]
    [InlineData("1:5081", false)]
    [InlineData("::1:5081", false)]
    [InlineData("127.0.0.1:65536", false)]
    [InlineData("127.0.0.1: 80", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("", false)]
    public void An_address_and_a_port_are_said_whole(string text, bool isOne) => Assert.Equal(isOne, HookAddress.TryParse(text, out _));

    [Fact]
    public void Left_out_it_is_beside_the_pages_and_on_this_machine()
    {
        Assert.Equal("127.0.0.1:5081", HookAddress.After("http://127.0.0.1:5080").ToString());
        Assert.Equal("127.0.0.1:5081", HookAddress.After("http://0.0.0.0:5080").ToString());
        Assert.Equal("127.0.0.1:65534", HookAddress.After("http://127.0.0.1:65535").ToString());
        Assert.Equal("127.0.0.1:0", HookAddress.After("http://127.0.0.1:0").ToString());
    }

    private static Task<HostInside> StartAsync(HookLimits limits) => HostInside.StartAsync(new StandingSandbox(orders: 1), LogLevel.Information, new WebSettings { Limits = limits });

    /// <summary>Whoever sends what no client would.</summary>
    private sealed class Sender : IDisposable
    {
        private readonly TcpClient _client;
        private readonly NetworkStream _stream;

        private Sender(TcpClient client) => (_client, _stream) = (client, client.GetStream());

        public static async Task<Sender> ConnectAsync(Uri address)
        {
            var client = new TcpClient();
            await client.ConnectAsync(address.Host, address.Port, Token);
            return new(client);
        }

        public async Task WriteAsync(string text) => await _stream.WriteAsync(Encoding.ASCII.GetBytes(text), Token);

        /// <summary>The same, where the other side may have hung up.</summary>
        public async Task TryWriteAsync(string text)
        {
            try
            {
                await WriteAsync(text);
            }
            catch (IOException)
            {
                // What it said before, it said.
            }
        }

        /// <summary>The first that comes; nothing when the other side hangs up.</summary>
        public async Task<string> ReadAsync()
        {
            var part = new byte[4096];
            try
            {
                return Encoding.ASCII.GetString(part, 0, await _stream.ReadAsync(part, Token));
            }
            catch (IOException)
            {
                return string.Empty;
            }
        }

        public void Dispose() => _client.Dispose();
    }
}
