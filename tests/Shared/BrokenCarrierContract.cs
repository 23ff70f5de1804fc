using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Zoho.Procore.Sdk.Shared;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>
/// What both clients promise when what carries calls, or the server's HTTP itself, is broken: the documented exceptions and no others, no
/// write called harmless that may have happened, no wait without an end, and no token that came and is thrown away.
/// </summary>
public abstract partial class BrokenCarrierContract<TException>
    where TException : Exception
{
    private static readonly DateTimeOffset Start = new(2026, 6, 9, 14, 0, 0, TimeSpan.Zero);

    public static TheoryData<int> ServerErrors() => [500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 524, 525, 530, 561, 598, 599, 600, 999];

    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The path of token requests.</summary>
    protected abstract string TokenPath { get; }

    /// <summary>One call that reads a record, and one that creates one, over a handler.</summary>
    protected abstract (IDisposable Client, Func<Task> Read, Func<Task> Create) Open(
        HttpMessageHandler carrier, TimeProvider time, ILoggerFactory? logs = null, HostStore? store = null);

    /// <summary>Writes without content, over sockets: those of the client or a host's, and at a login elsewhere or at the server.</summary>
    protected abstract (IDisposable Client, Func<Task>[] Writes) OpenAt(Uri server, Uri? login = null, Func<HttpMessageHandler>? carrier = null, int retries = 0);

    /// <summary>A good answer to both calls.</summary>
    protected abstract string Record { get; }

    protected abstract bool IsUnknown(TException exception);

    protected abstract bool IsTransient(TException exception);

    protected abstract int? StatusOf(TException exception);

    protected abstract TimeSpan? RetryAfter(TException exception);

    [Theory]
    [InlineData(typeof(TimeoutException), true)]
    [InlineData(typeof(OperationCanceledException), true)]
    [InlineData(typeof(ObjectDisposedException), false)]
    [InlineData(typeof(InvalidOperationException), false)]
    [InlineData(typeof(FormatException), false)]
    public async Task What_a_handler_throws_is_a_failed_connection_and_a_write_of_unknown_outcome(Type thrown, bool again)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Answer = n => throw (Exception)Activator.CreateInstance(thrown, thrown == typeof(ObjectDisposedException) ? ["it"] : [])! };
        (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time);
        using (client)
        {
            TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(create()));
            Assert.True(IsUnknown(failure));
            Assert.Equal(1, carrier.Calls);
            Assert.IsType(thrown, failure.InnerException!.InnerException);
            failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()));
            Assert.False(IsUnknown(failure));
            Assert.Equal(again, carrier.Calls > 2);
        }
    }

    [Fact]
    public async Task What_the_host_s_logger_and_listeners_throw_changes_no_outcome()
    {
        var isHere = new AsyncLocal<bool> { Value = true };
        int thrown = 0;
        var logs = new FailingLogs(() => Interlocked.Increment(ref thrown));
        using var meters = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument.Meter.Name, () => listener.EnableMeasurementEvents(instrument)) };
        meters.SetMeasurementEventCallback<double>((_, _, _, _) => Throw(isHere.Value));
        meters.SetMeasurementEventCallback<long>((_, _, _, _) => Throw(isHere.Value));
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => IsOurs(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = _ => Throw(isHere.Value),
        };
        ActivitySource.AddActivityListener(activities);
        meters.Start();
        foreach ((int[] answers, bool creates, bool isDone, bool isUnknown) in new[]
                 {
                     ((int[])[200], true, true, false), ([500], true, false, true), ([422], true, false, false), ([200], false, true, false), ([500, 200], false, true, false),
                     ([.. Enumerable.Repeat(500, 100)], false, false, false),
                 })
        {
            var time = new FakeTimeProvider(Start);
            using var carrier = new Carrier(TokenPath) { Answer = n => Carrier.Json(answers[Math.Min(n, answers.Length) - 1], answers[Math.Min(n, answers.Length) - 1] == 200 ? Record : "{}") };
            (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time, logs);
            using (client)
            {
                // Often enough for the circuit to open.
                for (int i = 0; i < (answers.Length > 10 ? 15 : 1); i++)
                {
                    Exception? failure = await Xunit.Record.ExceptionAsync(() => time.RunAsync(creates ? create() : read()));
                    Assert.True(isDone ? failure is null : failure is TException known && IsUnknown(known) == isUnknown, $"{string.Join(",", answers.Take(3))}: {failure}");
                }
            }
        }

        var clock = new FakeTimeProvider(Start);
        using var refuses = new Carrier(TokenPath) { Login = () => Carrier.Json(401, """{"error":"invalid_client"}"""), Answer = _ => Carrier.Json(200, Record) };
        (IDisposable refused, Func<Task> call, _) = Open(refuses, clock, logs);
        using (refused)
            await Assert.ThrowsAnyAsync<TException>(() => clock.RunAsync(call()));
        Assert.True(thrown > 20);

        bool IsOurs(string name) => name == typeof(TException).Assembly.GetName().Name;
        void Listen(string name, Action listen)
        {
            if (IsOurs(name))
                listen();
        }

        static void Throw(bool here)
        {
            if (here)
                throw new InvalidOperationException("a listener that fails");
        }
    }

    private sealed class FailingLogs(Action thrown) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("a logger that fails");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            thrown();
            throw new InvalidOperationException("a logger that fails");
        }

        public void Dispose()
        {
        }
    }

    [Theory]
    [MemberData(nameof(ServerErrors))]
    public async Task A_create_that_ends_in_any_server_error_is_of_unknown_outcome_and_not_sent_again(int status)
    {
        foreach (string? retryAfter in new[] { null, "0", "2" })
        {
            var time = new FakeTimeProvider(Start);
            using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(status, "<html>", ("Retry-After", retryAfter)) };
            (IDisposable client, _, Func<Task> create) = Open(carrier, time);
            using (client)
            {
                TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(create()));
                Assert.True(IsUnknown(failure));
                Assert.True(IsTransient(failure));
                Assert.Equal((status, 1), (StatusOf(failure), carrier.Calls));
            }
        }
    }

    [Theory]
    [InlineData("Mon, 01 Jan 0001 00:00:00 GMT")]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public async Task A_clock_that_stands_anywhere_costs_no_call(string date)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(200, Record, ("Date", date)) };
        (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time);
        using (client)
        {
            await time.RunAsync(read());
            await time.RunAsync(create());
            Assert.Equal(2, carrier.Calls);
        }
    }

    [Theory]
    [InlineData("31536000", null)]
    [InlineData("Fri, 31 Dec 9999 23:59:59 GMT", null)]
    [InlineData("Tue, 09 Jun 2026 14:00:05 GMT", "Thu, 09 Jan 2020 14:00:00 GMT")]
    public async Task No_answer_ends_a_client_for_longer_than_the_longest_window(string retryAfter, string? date)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath)
        {
            Answer = n => n == 1 ? Carrier.Json(429, "busy", ("Retry-After", retryAfter), ("Date", date)) : Carrier.Json(200, Record),
        };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time);
        using (client)
        {
            TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()));
            Assert.InRange(RetryAfter(failure)!.Value, TimeSpan.FromMinutes(1), TimeSpan.FromHours(1));
            time.Advance(TimeSpan.FromHours(1.1));
            await time.RunAsync(read());
        }
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task A_refusal_with_a_broken_body_is_still_that_refusal(int status)
    {
        foreach (Exception broken in new Exception[] { new InvalidDataException("gzip"), new InvalidOperationException("br"), new IOException("cut") })
        {
            var time = new FakeTimeProvider(Start);
            using var carrier = new Carrier(TokenPath)
            {
                Answer = _ => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(new BrokenStream(broken)) },
            };
            (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time);
            using (client)
            {
                TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(create()));
                Assert.Equal((status, status == 500), (StatusOf(failure), IsUnknown(failure)));
                Assert.Equal(status, StatusOf(await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()))));
            }
        }
    }

    [Theory]
    [InlineData("""{"access_token":"tok","expires_in":"one hour"}""")]
    [InlineData("""{"access_token":"tok","expires_in":3599.5}""")]
    [InlineData("""{"access_token":"tok","expires_in":{}}""")]
    [InlineData("""{"access_token":"tok","expires_in":[]}""")]
    [InlineData("""{"access_token":"tok","expires_in":-1}""")]
    [InlineData("""{"access_token":"tok","expires_in":null}""")]
    [InlineData("""{"access_token":"tok","expires_in":1000000000000}""")]
    [InlineData("""{"access_token":"tok","expires_in":1000000000000000000}""")]
    [InlineData("""{"access_token":"tok","expires_in":1e300}""")]
    [InlineData("""{"access_token":"tok","scope":["a","b",3,"\ud800"],"token_type":7}""")]
    [InlineData("""{"access_token":"tok","scope":{},"created_at":"x","error":[]}""")]
    [InlineData("\uFEFF{\"access_token\":\"tok\",\"expires_in\":3600}")]
    public async Task A_token_that_came_is_used_whatever_stands_beside_it(string answer)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Login = () => Carrier.Json(200, answer), Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time);
        using (client)
        {
            await time.RunAsync(read());
            await time.RunAsync(read());
        }
        Assert.Equal((1, "tok"), (carrier.Logins, carrier.Authorization));
    }

    [Theory]
    [InlineData("""{"access_token":"abc\n"}""")]
    [InlineData("""{"access_token":"abc\u0000"}""")]
    [InlineData("""{"access_token":"\ud800"}""")]
    [InlineData("""{"access_token":"a b"}""")]
    [InlineData("""{"access_token":""}""")]
    [InlineData("""{"access_token":7}""")]
    [InlineData("""{"access_token":"abc","\ud800":1}""")]
    [InlineData("""[]""")]
    [InlineData("""{""")]
    [InlineData("")]
    [InlineData("<html>")]
    public async Task An_answer_without_a_token_that_can_be_used_is_a_failed_login_and_not_the_end_of_the_process(string answer)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Login = () => Carrier.Json(200, answer), Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time);
        using (client)
        {
            TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()));
            Assert.True(IsTransient(failure));
            Assert.Equal(0, carrier.Calls);
        }
    }

    /// <summary>A page is shown so after a form that was taken, and so is another way to go: nobody knows which of them it was.</summary>
    [Theory]
    [InlineData(101)]
    [InlineData(300)]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(304)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task What_points_elsewhere_does_not_say_what_became_of_a_write(int status)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Answer = _ => Carrier.Json(status, "{}") };
        (IDisposable client, Func<Task> read, Func<Task> create) = Open(carrier, time);
        using (client)
        {
            TException failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(create()));
            Assert.Equal((true, status, 1), (IsUnknown(failure), StatusOf(failure), carrier.Calls));
            failure = await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()));
            Assert.Equal((false, status, 2), (IsUnknown(failure), StatusOf(failure), carrier.Calls));
        }
    }

    [Theory]
    [InlineData(302)]
    [InlineData(404)]
    [InlineData(407)]
    [InlineData(511)]
    public async Task Who_stands_before_the_login_does_not_judge_the_credentials(int status)
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Login = () => Carrier.Json(status, "<html>sign in to the network</html>"), Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time);
        using (client)
            Assert.True(IsTransient(await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()))));
    }

    [Fact]
    public async Task A_write_without_content_goes_out_once_when_the_connection_closes()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int calls = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task server = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using TcpClient peer = await listener.AcceptTcpClientAsync(stop.Token);
                NetworkStream stream = peer.GetStream();
                string head = await HeadAsync(stream, stop.Token);
                if (head.Contains(TokenPath, StringComparison.Ordinal))
                    await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 40\r\n\r\n{\"access_token\":\"tok\",\"expires_in\":3600}"), stop.Token);
                else
                    Interlocked.Increment(ref calls);
            }
        }, Token);
        (IDisposable client, Func<Task>[] writes) = OpenAt(new Uri("http://127.0.0.1:" + ((IPEndPoint)listener.LocalEndpoint).Port + "/"));
        using (client)
        {
            foreach (Func<Task> write in writes)
            {
                Assert.True(IsUnknown(await Assert.ThrowsAnyAsync<TException>(write)));
                Assert.Equal(1, Interlocked.Exchange(ref calls, 0));
            }
        }
        await stop.CancelAsync();
        Assert.True(await Xunit.Record.ExceptionAsync(() => server) is null or OperationCanceledException); // it may have seen the end between two calls
    }

    /// <summary>What gives up on a connection looks like what gives up on an answer: only .NET's own handler is believed, and only where nothing else had a hand in it.</summary>
    [Theory]
    [InlineData("", false, false)]
    [InlineData("", true, false)]
    [InlineData("redirects", false, true)]
    [InlineData("redirects", true, false)]
    [InlineData("streams of its own", false, true)]
    [InlineData("a filter of its own", false, true)]
    [InlineData("a handler around", false, true)]
    public async Task A_connection_that_is_not_made_in_time_was_no_send_where_dotnet_s_own_handler_says_so(string host, bool isLogin, bool isUnknown)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        int connections = 0;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task accepts = Task.Run(async () =>
        {
            List<TcpClient> open = [];
            while (!stop.IsCancellationRequested)
            {
                open.Add(await silent.AcceptTcpClientAsync(stop.Token));
                Interlocked.Increment(ref connections);
            }
        }, Token);
        using var login = new TcpListener(IPAddress.Loopback, 0);
        login.Start();
        Task answers = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                using TcpClient peer = await login.AcceptTcpClientAsync(stop.Token);
                NetworkStream stream = peer.GetStream();
                await HeadAsync(stream, stop.Token);
                await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 40\r\n\r\n{\"access_token\":\"tok\",\"expires_in\":3600}"), stop.Token);
            }
        }, Token);
        // The handshake is part of making a connection, and never ends.
        var server = new Uri("https://127.0.0.1:" + ((IPEndPoint)silent.LocalEndpoint).Port + "/");
        (IDisposable client, Func<Task>[] writes) = OpenAt(server, isLogin ? server : new Uri("http://127.0.0.1:" + ((IPEndPoint)login.LocalEndpoint).Port + "/"), Handler, retries: 1);
        using (client)
        {
            TException failure = await Assert.ThrowsAnyAsync<TException>(writes[0]);
            Assert.Equal((true, isUnknown), (IsTransient(failure), IsUnknown(failure)));
            if (!isLogin)
                Assert.InRange(connections, isUnknown ? 1 : 2, 4); // the pool may open one more for a call that has gone
        }
        await stop.CancelAsync();
        await Xunit.Record.ExceptionAsync(() => Task.WhenAll(accepts, answers));

        HttpMessageHandler Handler()
        {
            var sockets = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromMilliseconds(200), AllowAutoRedirect = host == "redirects" };
            if (host == "streams of its own")
            {
                sockets.ConnectCallback = async (context, ct) =>
                {
                    var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                    await socket.ConnectAsync(context.DnsEndPoint, ct);
                    return new NetworkStream(socket, ownsSocket: true);
                };
            }
            if (host == "a filter of its own")
                sockets.PlaintextStreamFilter = (context, _) => ValueTask.FromResult(context.PlaintextStream);
            return host == "a handler around" ? new Around(sockets) : sockets;
        }
    }

    [Fact]
    public async Task The_client_s_own_handler_is_dotnet_s()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var own = (DelegatingHandler)Transport.Create(null);
        ((SocketsHttpHandler)own.InnerHandler!).ConnectTimeout = TimeSpan.FromMilliseconds(200);
        using var invoker = new HttpMessageInvoker(own);
        using var request = new HttpRequestMessage(HttpMethod.Post, "https://127.0.0.1:" + ((IPEndPoint)silent.LocalEndpoint).Port + "/");
        await Assert.ThrowsAsync<ConnectTimeoutException>(() => invoker.SendAsync(request, Token));
    }

    private sealed class Around(HttpMessageHandler inner) : DelegatingHandler(inner);

    [Fact]
    public async Task What_the_login_echoes_outside_a_body_stands_in_no_exception()
    {
        var time = new FakeTimeProvider(Start);
        using var carrier = new Carrier(TokenPath) { Login = () => throw new HttpRequestException("Received an invalid status line: 'client_secret=ZZ-CANARY-SECRET'"), Answer = _ => Carrier.Json(200, Record) };
        (IDisposable client, Func<Task> read, _) = Open(carrier, time);
        using (client)
            Assert.DoesNotContain("CANARY", (await Assert.ThrowsAnyAsync<TException>(() => time.RunAsync(read()))).ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> HeadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        int end;
        while ((end = text.ToString().IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0 || text.Length < end + 4 + Length(text.ToString()))
            text.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer, cancellationToken)));
        return text.ToString();

        static int Length(string head) =>
            head.Split("\r\n").Select(line => line.Split(':')).Where(pair => pair[0].Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
                .Select(pair => int.Parse(pair[1], CultureInfo.InvariantCulture)).FirstOrDefault();
    }

    private sealed class Carrier(string tokenPath) : HttpMessageHandler
    {
        public required Func<int, HttpResponseMessage> Answer { get; init; }

        public Func<HttpResponseMessage> Login { get; init; } = () => Json(200, """{"access_token":"tok","expires_in":3600}""");

        public int Calls { get; private set; }

        public int Logins { get; private set; }

        public string? Authorization { get; private set; }

        public static HttpResponseMessage Json(int status, string body, params (string Name, string? Value)[] headers)
        {
            var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            foreach ((string name, string? value) in headers.Where(header => header.Value is not null))
                Assert.True(response.Headers.TryAddWithoutValidation(name, value), string.Create(CultureInfo.InvariantCulture, $"{name}: {value}"));
            return response;
        }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath == tokenPath)
            {
                Logins++;
                return Task.FromResult(Login());
            }
            Authorization = request.Headers.Authorization?.Parameter;
            return Task.FromResult(Answer(++Calls));
        }
    }
}
