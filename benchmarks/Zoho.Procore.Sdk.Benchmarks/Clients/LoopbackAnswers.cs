using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks;

/// <summary>The other end of every call behind a socket of this machine: the same bytes each time, and a token that lasts.</summary>
internal sealed class LoopbackAnswers : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly byte[] _answer;
    private readonly byte[] _token = Whole(CannedAnswers.Token);

    public LoopbackAnswers(byte[] body)
    {
        _answer = Whole(body);
        _listener.Start();
        Start(() =>
        {
            while (true)
            {
                var client = _listener.AcceptTcpClient();
                Start(() => Answer(client));
            }
        });
    }

    /// <summary>A way to it, whatever host is called.</summary>
    public HttpMessageHandler CreateHandler() => new Redirection(((IPEndPoint)_listener.LocalEndpoint).Port);

    public void Dispose() => _listener.Dispose();

    private static byte[] Whole(byte[] body) =>
    [
        .. Encoding.ASCII.GetBytes(string.Create(
            CultureInfo.InvariantCulture, $"HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n")),
        .. body,
    ];

    // On a thread of its own: what the pool does is the callers'.
    private static void Start(Action work) => new Thread(() =>
    {
        try
        {
            work();
        }
        catch (Exception ended) when (ended is SocketException or IOException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    })
    { IsBackground = true }.Start();

    private void Answer(TcpClient client)
    {
        using var stream = client.GetStream();
        client.NoDelay = true;
        var (buffer, length) = (new byte[1 << 16], 0);
        while (true)
        {
            int head;
            while ((head = buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8)) < 0)
            {
                if (!Read()) return;
            }

            var lines = Encoding.ASCII.GetString(buffer, 0, head).Split("\r\n");
            var sent = lines.FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            var whole = head + 4 + (sent is null ? 0 : int.Parse(sent.Split(':')[1], CultureInfo.InvariantCulture));
            while (length < whole)
            {
                if (!Read()) return;
            }

            stream.Write(lines[0].Split(' ')[1].Split('?')[0].EndsWith("/token", StringComparison.Ordinal) ? _token : _answer);
            buffer.AsSpan(whole, length - whole).CopyTo(buffer);
            length -= whole;
        }

        bool Read()
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            length += read;
            return read > 0;
        }
    }

    private sealed class Redirection(int port) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.RequestUri = new UriBuilder(asked) { Scheme = Uri.UriSchemeHttp, Host = "127.0.0.1", Port = port }.Uri;
            var answer = await base.SendAsync(request, cancellationToken);
            request.RequestUri = asked;
            return answer;
        }
    }
}
