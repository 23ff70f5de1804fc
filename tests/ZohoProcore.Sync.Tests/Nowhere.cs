using System.Net;
using System.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>Both services, which give a token and have nothing else. A token that can't be had is asked for again, and that takes seconds of real time.</summary>
internal class Nowhere : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(request.RequestUri!.AbsolutePath.Contains("/oauth/", StringComparison.Ordinal)
            ? Json("""{"access_token":"t","token_type":"Bearer","expires_in":3600,"expires_in_sec":3600,"api_domain":"https://www.zohoapis.eu"}""", HttpStatusCode.OK)
            : Json("{}", HttpStatusCode.NotFound));

    private static HttpResponseMessage Json(string body, HttpStatusCode status) => new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
}
