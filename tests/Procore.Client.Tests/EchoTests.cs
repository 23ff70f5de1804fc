using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Procore.Client.Tests;

/// <summary>A server that echoes the Authorization header wherever it can, and connections that fail in unusual ways.</summary>
[Collection(SimulatedTime.Name)]
public class EchoTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    public static TheoryData<string> Bodies() =>
    [
        """{"message":"@"}""", """{"errors":"@"}""", """{"errors":{"name":["@"]}}""", """{"errors":{"@":["no"]}}""", """{"errors":["@"]}""", """{"error":"@"}""",
        """{"error":{"code":"@","message":"@","details":[{"code":"@","message":"@","source":"@"}]}}""", """{"error":"@","error_description":"@"}""",
        """{"reason":"@","code":"@","fields":{"@":"@"}}""", """{"title":"@","detail":"@"}""", """{"error":[{"message":"@"}]}""",
        "@", "<html>@</html>", """{"half @""", """{"@":""", """["@"]""", "\"@\"", """{"id":{"@":1}}""", """{"id":[{"@":{"@":nul}}]}""", """{"created_at":"@"}""",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task No_echo_of_the_token_is_let_out(string body)
    {
        foreach (int status in new[] { 200, 400, 401, 404, 429, 500 })
        {
            foreach (string padding in status == 400 ? ["", new string('x', 480) + " "] : new[] { "" })
            {
                using var sinks = new Sinks();
                var wire = new Wire();
                wire.Answer = sent => Wire.Json(
                    body.Replace("@", padding + sent.Header("Authorization"), StringComparison.Ordinal), (HttpStatusCode)status, ("x-request-id", sent.Header("Authorization")!));
                using IProcoreClient client = wire.Client(options => (options.LoggerFactory, options.MaxRetries, options.MaxRateLimitWait) = (sinks, 0, TimeSpan.Zero));

                Exception? read = await wire.Time.RunAsync(sinks.OfAsync(() => client.Vendors.GetAsync(1, None)));
                Exception? write = await wire.Time.RunAsync(sinks.OfAsync(() => client.Vendors.CreateAsync(new() { Name = "x" }, None)));

                Assert.True(read is ProcoreException or null && write is ProcoreException or null, read + " " + write);
                if (status != 200)
                    Assert.DoesNotContain('\n', Assert.IsAssignableFrom<ProcoreException>(read).Message);
                sinks.Hold(Wire.Token + "1", Wire.Token + "2");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task No_echo_of_the_client_secret_is_let_out(string body)
    {
        foreach (int status in new[] { 200, 400, 429 })
        {
            using var sinks = new Sinks();
            var wire = new Wire
            {
                TokenAnswer = sent => new HttpResponseMessage((HttpStatusCode)status)
                {
                    Content = new StringContent(body.Replace("@", sent.Body, StringComparison.Ordinal), Encoding.UTF8, "application/json"),
                },
            };
            using IProcoreClient client = wire.Client(options => (options.LoggerFactory, options.MaxRetries, options.MaxRateLimitWait) = (sinks, 0, TimeSpan.Zero));

            Assert.IsAssignableFrom<ProcoreException>(await wire.Time.RunAsync(sinks.OfAsync(() => client.Vendors.GetAsync(1, None))));

            sinks.Hold(Wire.Secret);
        }
    }

    public static TheoryData<Exception, int> Faults() => new()
    {
        { new SocketException((int)SocketError.ConnectionReset), 1 },
        { new SocketException((int)SocketError.ConnectionRefused), 3 },
        { new WebException("closed", WebExceptionStatus.ConnectFailure), 3 },
        { new AuthenticationException("no trust"), 3 },
        { new IOException("cut off"), 1 },
        { new HttpRequestException("reset"), 1 },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_connection_that_fails_in_any_way_is_a_failure_of_the_connection(Exception fault, int sendsOfWrite)
    {
        var wire = new Wire { Answer = _ => throw fault };
        using IProcoreClient client = wire.Client(options => options.MaxRetries = 2);

        ProcoreException read = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.GetAsync(1, None)));
        Assert.Equal((true, false, 3), (read.IsTransient, read.OutcomeUnknown, wire.Calls.Count));
        wire.Calls.Clear();

        ProcoreException write = await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(client.Vendors.CreateAsync(new() { Name = "x" }, None)));
        Assert.Equal((true, sendsOfWrite == 1, sendsOfWrite), (write.IsTransient, write.OutcomeUnknown, wire.Calls.Count));

        wire.TokenAnswer = _ => throw fault;
        using IProcoreClient other = wire.Client(options => options.MaxRetries = 0);
        Assert.True((await Assert.ThrowsAsync<ProcoreException>(() => wire.Time.RunAsync(other.Vendors.GetAsync(1, None)))).IsTransient);
    }
}
