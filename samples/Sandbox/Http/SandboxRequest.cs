using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>One request, however it came in.</summary>
public sealed class SandboxRequest
{
    private readonly Dictionary<string, string> _headers;

    /// <summary>Makes a request.</summary>
    /// <param name="method">The HTTP method, upper case.</param>
    /// <param name="host">The host name that was asked for; empty when the request came in over a loopback port, where no host rule can hold.</param>
    /// <param name="path">The path, starting with a slash, percent-decoding left alone.</param>
    /// <param name="query">The query pairs in order, decoded.</param>
    /// <param name="headers">The headers; a repeated one joined with commas.</param>
    /// <param name="body">The raw body; empty when there is none.</param>
    /// <param name="origin">Scheme and authority as the caller wrote them, for links in answers.</param>
    public SandboxRequest(
        string method,
        string host,
        string path,
        IReadOnlyList<KeyValuePair<string, string>> query,
        IEnumerable<KeyValuePair<string, string>> headers,
        ReadOnlyMemory<byte> body,
        string origin = "")
    {
        Origin = origin;
        Method = method;
        Host = host;
        Path = path;
        Query = query;
        Body = body;
        _headers = new Dictionary<string, string>(headers, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The HTTP method, upper case.</summary>
    public string Method { get; }

    /// <summary>The host name asked for; empty over a loopback port.</summary>
    public string Host { get; }

    /// <summary>The path, starting with a slash.</summary>
    public string Path { get; }

    /// <summary>The query pairs, in order, decoded.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get; }

    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Headers => _headers;

    /// <summary>The raw body.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Scheme and authority as the caller wrote them, e.g. <c>https://api.procore.com</c>.</summary>
    public string Origin { get; }

    /// <summary>The content type; empty when it was not sent.</summary>
    public string ContentType => Header("Content-Type") ?? "";

    /// <summary>The route template that the API recognised, e.g. <c>/books/v3/purchaseorders/{id}</c>; the log counts by it.</summary>
    public string? Route { get; set; }

    /// <summary>The last value of a query parameter, or null when it was not sent.</summary>
    public string? QueryValue(string name)
    {
        for (var i = Query.Count - 1; i >= 0; i--)
            if (string.Equals(Query[i].Key, name, StringComparison.Ordinal)) return Query[i].Value;
        return null;
    }

    /// <summary>Every value of a query parameter, in order.</summary>
    public IEnumerable<string> QueryValues(string name) =>
        Query.Where(pair => string.Equals(pair.Key, name, StringComparison.Ordinal)).Select(pair => pair.Value);

    /// <summary>A header's value, or null when it was not sent.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether the body says it is JSON.</summary>
    public bool IsJson => ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The body's form pairs, or none when the body is not a form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Form() =>
        ContentType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            ? ParsePairs(Encoding.UTF8.GetString(Body.Span))
            : [];

    /// <summary>The body as JSON; null when it is empty or not JSON.</summary>
    public JsonNode? ReadJson()
    {
        if (Body.Length == 0) return null;
        try
        {
            return JsonNode.Parse(Body.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Decodes <c>a=1&amp;b=2</c>, with or without a leading question mark.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ParsePairs(string text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in text.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            pairs.Add(at < 0
                ? new(WebUtility.UrlDecode(part), "")
                : new(WebUtility.UrlDecode(part[..at]), WebUtility.UrlDecode(part[(at + 1)..])));
        }

        return pairs;
    }
}
