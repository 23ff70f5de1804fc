using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace EmbeddedHost;

/// <summary>
/// The host that serves on a data directory, for a command that decides or sets: asked as a program asks, with the token that only the directory's owner can read. Who decides is then the account of the
/// host, which is the one that can read it.
/// </summary>
internal sealed class RunningHost : IDisposable
{
    private static readonly TimeSpan LookLimit = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly string _token;

    private RunningHost(Uri address, string token)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }; // both ledgers may take minutes
        _token = token;
    }

    /// <summary>The host that serves a connection on this directory; null where none does, or one that has not this connection.</summary>
    /// <exception cref="InputException">One does, and its token is another account's, or what listens there does not answer.</exception>
    public static async Task<RunningHost?> ServingAsync(string directory, string connectionId, CancellationToken cancellationToken)
    {
        RunningHost? host = null;
        try
        {
            var token = await File.ReadAllTextAsync(OwnerToken.FileIn(directory), cancellationToken);
            var address = await File.ReadAllTextAsync(OwnerToken.AddressIn(directory), cancellationToken);
            host = new(new Uri(address.Trim()), token.Trim());
            if (await host.HasAsync(directory, connectionId, cancellationToken)) return host;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or HttpRequestException or UriFormatException)
        {
            // None was started, or what is there was left behind by one that was killed.
        }
        catch (UnauthorizedAccessException)
        {
            throw NotOurs(directory);
        }

        host?.Dispose();
        return null;
    }

    /// <summary>The token is another account's.</summary>
    public static InputException NotOurs(string directory) =>
        new($"A host serves on {directory}, and its token is another account's. Run the command as the account that the host runs under.");

    /// <summary>What listens there does not answer.</summary>
    public static InputException Silent(string directory, TimeSpan limit) => new(FormattableString.Invariant(
        $"What listens at the address in {OwnerToken.AddressIn(directory)} has not answered for {limit.TotalSeconds:0} seconds. If it is the host, look at its log; if a host was killed and this is another program, delete that file and run the command again."));

    /// <summary>Sends a change.</summary>
    /// <returns>What the host answered, as JSON.</returns>
    /// <exception cref="InputException">The host refused it; the message is its sentence.</exception>
    /// <exception cref="HostFailedException">The host could not do it.</exception>
    public async Task<string> PostAsync<T>(string path, T body, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var content = new StringContent(JsonSerializer.Serialize(body, type), Encoding.UTF8, "application/json");
        var (status, text) = await SendAsync(HttpMethod.Post, path, content, cancellationToken);
        if (status == HttpStatusCode.OK) return text;
        var sentence = DetailOf(text) ?? FormattableString.Invariant($"The host answered {(int)status} without saying why. Look at its log.");
        if ((int)status < 500) throw new InputException(sentence);
        throw new HostFailedException(sentence);
    }

    public void Dispose() => _http.Dispose();

    // A host that was killed leaves its address behind, and another program may listen there by now: what is not answered as a host does is none.
    private async Task<bool> HasAsync(string directory, string connectionId, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(LookLimit);
        try
        {
            var (status, text) = await SendAsync(HttpMethod.Get, "/api/status", null, limit.Token);
            if ((int)status >= 500 && DetailOf(text) is { } sentence) throw new HostFailedException(sentence);
            return status == HttpStatusCode.OK && ObjectOf(text)?["connections"] is JsonArray connections && connections.Any(one => TextOf(one, "id") == connectionId);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Silent(directory, LookLimit);
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) }, Content = content };
        using var answer = await _http.SendAsync(request, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static string? DetailOf(string text) => TextOf(ObjectOf(text), "detail");

    private static string? TextOf(JsonNode? node, string name) => node is JsonObject known && known[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static JsonObject? ObjectOf(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
