using System.Net;

namespace Sandbox;

/// <summary>Carries requests of an <see cref="HttpClient"/> into a sandbox in the same process.</summary>
internal sealed class SandboxHandler(SandboxServer server, int? zohoPort, int? procorePort) : HttpMessageHandler
{
    private static readonly string[] ProcoreHosts =
    [
        "api.procore.com", "login.procore.com", "sandbox.procore.com", "login-sandbox.procore.com", "api-monthly.procore.com",
        "login-sandbox-monthly.procore.com", "api.procoregov.com", "login.procoregov.com",
    ];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var uri = request.RequestUri ?? throw new InvalidOperationException("The request has no address.");
        var isLoopback = uri.IsLoopback;
        if (SideOf(uri) is not { } side)
            throw new HttpRequestException(HttpRequestError.NameResolutionError, $"No such host is known in the sandbox: {uri.Host}:{uri.Port}.");
        var message = await ReadAsync(request, uri, isLoopback ? "" : uri.Host, cancellationToken);
        var response = uri.AbsolutePath.StartsWith("/_sandbox/", StringComparison.Ordinal)
            ? await server.HandleControlAsync(message, cancellationToken)
            : await server.HandleAsync(side, message, cancellationToken);
        return Write(response, request);
    }

    private static async Task<SandboxRequest> ReadAsync(HttpRequestMessage request, Uri uri, string host, CancellationToken cancellationToken)
    {
        var headers = request.Headers.NonValidated.Select(header => new KeyValuePair<string, string>(header.Key, header.Value.ToString()));
        ReadOnlyMemory<byte> body = default;
        if (request.Content is { } content)
        {
            body = await content.ReadAsByteArrayAsync(cancellationToken);
            headers = headers.Concat(content.Headers.NonValidated.Select(header => new KeyValuePair<string, string>(header.Key, header.Value.ToString())));
        }

        return new SandboxRequest(request.Method.Method, host, uri.AbsolutePath, SandboxRequest.ParsePairs(uri.Query), headers, body, uri.GetLeftPart(UriPartial.Authority));
    }

    private HttpResponseMessage Write(SandboxResponse response, HttpRequestMessage request)
    {
        if (response.BreakAfter == 0)
            throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection was closed before an answer came.", new IOException("Connection reset by peer."));
        HttpContent content = response.BreakAfter is { } length
            ? new StreamContent(new BrokenStream(response.Body[..length]))
            : new ReadOnlyMemoryContent(response.Body);
        content.Headers.ContentLength = response.Body.Length;
        if (response.ContentType is { } type) content.Headers.TryAddWithoutValidation("Content-Type", type);
        var message = new HttpResponseMessage((HttpStatusCode)response.Status) { Content = content, RequestMessage = request };
        message.Headers.TryAddWithoutValidation("Date", server.ToldTime);
        foreach (var (name, value) in response.Headers) message.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    private SandboxSide? SideOf(Uri uri)
    {
        if (uri.IsLoopback) return uri.Port == zohoPort ? SandboxSide.Zoho : uri.Port == procorePort ? SandboxSide.Procore : null;
        if (uri.Scheme != Uri.UriSchemeHttps) return null;
        return ZohoRegion.IsHost(uri.Host) ? SandboxSide.Zoho : ProcoreHosts.Contains(uri.Host) ? SandboxSide.Procore : null;
    }
}
