using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Smoke.Aot;

/// <summary>Receives the sandbox's webhooks.</summary>
internal sealed class HookListener : IDisposable
{
    private readonly HttpListener _listener = new();

    public HookListener()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        probe.Stop();
        _listener.Prefixes.Add(Address);
        _listener.Start();
    }

    /// <summary>Where it listens, with a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The next webhook of one path; those of other paths are accepted and passed over.</summary>
    public async Task<Hook> NextAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            HttpListenerContext context = await _listener.GetContextAsync().WaitAsync(cancellationToken);
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body, cancellationToken);
            context.Response.StatusCode = 200;
            context.Response.Close();
            if (context.Request.Url!.AbsolutePath != path)
                continue;
            var query = context.Request.QueryString;
            return new Hook(
                body.ToArray(),
                [.. query.AllKeys.Select(key => new KeyValuePair<string, string>(key!, query[key]!))],
                context.Request.Headers["Authorization"],
                context.Request.Headers["X-Zoho-Webhook-Signature"]);
        }
    }

    public void Dispose() => _listener.Close();

    internal sealed record Hook(byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Query, string? Authorization, string? Signature);
}
