using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Benchmarks;

/// <summary>The other end of every call: the same bytes each time, without sockets, and a token that lasts.</summary>
internal sealed class CannedAnswers(byte[] body) : HttpMessageHandler
{
    public static readonly byte[] Token = Encoding.UTF8.GetBytes(
        """{"access_token":"1000.a","scope":"ZohoBooks.fullaccess.all","api_domain":"https://www.zohoapis.com","token_type":"Bearer","expires_in":360000}""");

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isToken = request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal);
        var content = new StreamContent(new MemoryStream(isToken ? Token : body, writable: false));
        content.Headers.ContentType = Json;
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request });
    }
}
