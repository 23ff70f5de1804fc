using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Simulation;

/// <summary>Sends every POST to Procore twice.</summary>
internal sealed class RepeatsPosts(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        return request.Method == HttpMethod.Post && request.RequestUri!.AbsolutePath.StartsWith("/rest/", StringComparison.Ordinal) ? await base.SendAsync(request, cancellationToken) : answer;
    }
}

/// <summary>Every third write of a commitment has another origin id.</summary>
internal sealed partial class VariesOriginIds(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private int _count;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Patch && ++_count % 3 == 0 && request.Content is { } content)
        {
            var body = OriginId().Replace(await content.ReadAsStringAsync(cancellationToken), "$1#\"");
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        return await base.SendAsync(request, cancellationToken);
    }

    [GeneratedRegex("(\"origin_id\":\"[^\"]*)\"")]
    private static partial Regex OriginId();
}

/// <summary>Reads the total of an order a cent short.</summary>
internal sealed partial class LosesACent(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        if (request.RequestUri!.AbsolutePath.Contains("/books/v3/purchaseorders/", StringComparison.Ordinal) && answer.IsSuccessStatusCode && answer.Content is ReadOnlyMemoryContent content)
        {
            var body = await content.ReadAsStringAsync(cancellationToken);
            answer.Content = new ReadOnlyMemoryContent(Encoding.UTF8.GetBytes(
                Total().Replace(body, match => $"\"total\":{(decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) - 0.01m).ToString(CultureInfo.InvariantCulture)}")));
            answer.Content.Headers.ContentType = content.Headers.ContentType;
        }

        return answer;
    }

    [GeneratedRegex("\"total\":([0-9.]+)")]
    private static partial Regex Total();
}
