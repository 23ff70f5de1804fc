namespace Procore.Client;

/// <summary>Any call, for <c>IProcoreClient.SendAsync</c>.</summary>
public sealed record ProcoreRequest
{
    /// <summary>The HTTP method; <see cref="HttpMethod.Get"/> unless set.</summary>
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>The path with its ids and without a query, for example <c>/rest/v1.0/projects/12/vendors</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The query, unescaped; a name may occur more than once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Query { get => field ?? []; init; }

    /// <summary>The body as JSON text in UTF-8; empty sends none.</summary>
    public ReadOnlyMemory<byte> JsonBody { get; init; }

    /// <summary>
    /// Whether a second send has no second effect, so that the call may be repeated when its outcome is unknown. GET and DELETE always may.
    /// </summary>
    public bool IsRepeatable { get; init; }
}
