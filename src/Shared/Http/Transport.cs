namespace Zoho.Procore.Sdk.Shared;

/// <summary>The innermost handler: no redirects (they would carry the token elsewhere), no cookies, fresh DNS.</summary>
internal static class Transport
{
    /// <summary>A host's own handler, or ours; whatever it throws is a failure of the connection.</summary>
    public static HttpMessageHandler Create(Func<HttpMessageHandler>? own)
    {
        HttpMessageHandler? hosts = own?.Invoke();
        return new CarrierHandler(hosts ?? Create(), hosts is null || IsDotNets(hosts));
    }

    // One that a host made, with a proxy or a certificate, is the same handler, unless streams of the host's own carry the bytes, or a
    // redirect is followed: the connection that was not made may be the second one.
    private static bool IsDotNets(HttpMessageHandler handler) =>
#if NET
        handler is SocketsHttpHandler { ConnectCallback: null, PlaintextStreamFilter: null, AllowAutoRedirect: false };
#else
        false;
#endif

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
