using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>Listens to the innermost end of a client: answers as they came, of which the client hands on what it understands.</summary>
internal sealed class ProbeWire(Func<HttpMessageHandler> transport) : IDisposable
{
    private readonly HttpMessageInvoker _own = new(transport());
    private readonly List<string> _requestIds = [];
    private HttpRequestMessage? _asked;

    /// <summary>The last answer of the service's API.</summary>
    public ProbeExchange? Last { get; private set; }

    /// <summary>The status of the last answer of its login.</summary>
    public int? LastLogin { get; private set; }

    /// <summary>The first answer that said that a limit was reached, whoever reached it.</summary>
    public ProbeExchange? TooMany { get; private set; }

    /// <summary>A handler for a client, which listens.</summary>
    public HttpMessageHandler Listen() => new Ear(this, transport());

    /// <summary>Forgets the last answer.</summary>
    public void Forget() => (Last, LastLogin) = (null, null);

    /// <summary>The ids of the requests since this was asked last.</summary>
    public IReadOnlyList<string> TakeRequestIds()
    {
        string[] taken = [.. _requestIds];
        _requestIds.Clear();
        return taken;
    }

    /// <summary>Sends the last call, which has to be a read, once more with one header left out or replaced: what a client would never do.</summary>
    public async Task<ProbeExchange> RepeatAsync(string header, string? value, CancellationToken cancellationToken)
    {
        if (_asked is not { Method.Method: "GET" } asked) throw new ProbeUntoldException("There was no call to repeat.");
        using var again = new HttpRequestMessage(HttpMethod.Get, asked.RequestUri);
        foreach (var (name, values) in asked.Headers.NonValidated)
            if (!name.Equals(header, StringComparison.OrdinalIgnoreCase)) again.Headers.TryAddWithoutValidation(name, values.ToString());
        if (value is not null) again.Headers.TryAddWithoutValidation(header, value);
        using var answer = await _own.SendAsync(again, cancellationToken);
        return await HearAsync(answer, cancellationToken);
    }

    public void Dispose() => _own.Dispose();

    private async Task<ProbeExchange> HearAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in answer.Headers.NonValidated) headers[name] = values.ToString();
        Last = new ProbeExchange((int)answer.StatusCode, headers, Json(await answer.Content.ReadAsStringAsync(cancellationToken)));
        if (Last.Status == 429) TooMany ??= Last;
        if (headers.TryGetValue("X-Request-Id", out var id)) _requestIds.Add(id);
        return Last;
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return text.Length == 0 ? null : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Ear(ProbeWire wire, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (request.RequestUri!.AbsolutePath.StartsWith("/oauth/", StringComparison.Ordinal))
            {
                wire.LastLogin = (int)answer.StatusCode;
                return answer;
            }

            wire._asked = request;
            await wire.HearAsync(answer, cancellationToken);
            return answer;
        }
    }
}
