using Zoho.Procore.Sdk.Shared;

namespace ZohoBooks.Client;

/// <summary>
/// Any call of the API, for operations that have no method of their own. It goes through the same pipeline as all others.
/// </summary>
public sealed record ZohoBooksRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below <c>/books/v3</c>, such as <c>/items/460000000027009/active</c>, without a query.</param>
    public ZohoBooksRequest(HttpMethod method, string path)
    {
        Method = method ?? throw new ArgumentNullException(nameof(method));
        Path = path ?? throw new ArgumentNullException(nameof(path));
    }

    /// <summary>HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>Path below <c>/books/v3</c>.</summary>
    public string Path { get; }

    /// <summary>Query pairs, unescaped and without <c>organization_id</c>, which the client adds.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get => field ?? []; init; }

    /// <summary>Headers, such as <c>X-Upsert</c>; only names that begin with <c>X-</c> or are <c>Accept</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get => field ?? []; init; }

    /// <summary>The body; empty sends none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Type of the body.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Whether a second send has no second effect. GET and DELETE always count as such.</summary>
    public bool IsRepeatable { get; init; }

    internal ApiRequest ToApiRequest()
    {
        string path = Path is ['/', ..] ? Path : "/" + Path;
        foreach (string segment in path.Split('/').Skip(1))
        {
            if (segment.Length == 0 || segment is "." or ".."
                || segment.Any(c => c is '?' or '#' or '\\' or '%' or ':' || c <= ' ' || c > '~'))
                throw new ArgumentException(
                    "The path must be plain segments below /books/v3, without a query, an escape or a dot segment.", nameof(Path));
        }
        // Digits in a path are ids: they belong in no log.
        string[] segments = path.Split('/');
        string route = ZohoRoutes.Root + string.Join("/", segments.Select(segment => RouteValue.IsId(segment) ? "{id}" : segment));
        var request = new ApiRequest(Method, route, ZohoRoutes.Root + path);
        foreach (KeyValuePair<string, string> pair in Query)
        {
            if (string.Equals(pair.Key, "organization_id", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException("organization_id comes from the client's options.", nameof(Query));
            request.Query(pair.Key, pair.Value);
        }
        foreach (KeyValuePair<string, string> pair in Headers)
        {
            bool allowed = pair.Key.StartsWith("X-", StringComparison.OrdinalIgnoreCase)
                || string.Equals(pair.Key, "Accept", StringComparison.OrdinalIgnoreCase);
            if (!allowed || pair.Key.Contains("organizationid", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"The header {pair.Key} cannot be set on a single call.", nameof(Headers));
            if (pair.Key.Any(static c => !char.IsLetterOrDigit(c) && c != '-') || pair.Value?.Any(static c => c is < ' ' or > '~') == true)
                throw new ArgumentException("Names and values of headers are printable ASCII.", nameof(Headers));
            request.Headers.Add(pair.Key, pair.Value);
        }
        if (!Body.IsEmpty)
        {
            request.Content = new ByteArrayContent(Body.ToArray());
            request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        }
        return IsRepeatable ? request.Repeatable() : request;
    }
}
