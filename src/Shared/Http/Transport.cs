namespace Zoho.Procore.Sdk.Shared;

/// <summary>The innermost handler: no redirects (they would carry the token elsewhere), no cookies, fresh DNS.</summary>
internal static class Transport
{
    /// <summary>A host's own handler, or ours; whatever it throws is a failure of the connection.</summary>
    public static HttpMessageHandler Create(Func<HttpMessageHandler>? own) => new CarrierHandler(own?.Invoke() ?? Create());

    private static HttpMessageHandler Create()
    {
#if NET
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression =
                System.Net.DecompressionMethods.GZip | System.Net.DecompressionMethods.Deflate | System.Net.DecompressionMethods.Brotli,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            ConnectTimeout = TimeSpan.FromSeconds(15),
            MaxResponseHeadersLength = 64,
        };
#else
        return new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = System.Net.DecompressionMethods.GZip | System.Net.DecompressionMethods.Deflate,
        };
#endif
    }
}
