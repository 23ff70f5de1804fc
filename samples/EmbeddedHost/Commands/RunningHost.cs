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
    private readonly HttpClient _http;
    private readonly string _token;

    private RunningHost(Uri address, string token)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }; // both ledgers may take minutes
        _token = token;
    }

    /// <summary>The host that serves a connection on this directory; null where none does, or one that has not this connection.</summary>
    /// <exception cref="InputException">One does, and its token is another account's.</exception>
    public static async Task<RunningHost?> ServingAsync(string directory, string connectionId, CancellationToken cancellationToken)
    {
        RunningHost? host = null;
        try
        {
            var token = await File.ReadAllTextAsync(OwnerToken.FileIn(directory), cancellationToken);
            var address = await File.ReadAllTextAsync(OwnerToken.AddressIn(directory), cancellationToken);
            host = new(new Uri(address.Trim()), token.Trim());
            if (await host.HasAsync(connectionId, cancellationToken)) return host;
        }
        catch (Exception problem) when (problem is FileNotFoundException or DirectoryNotFoundException or HttpRequestException or UriFormatException)
        {
            // None was started, or what is there was left behind by one that was killed.
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException($"A host serves on {directory}, and its token is another account's. Run the command as the account that the host runs under.");
        }

        host?.Dispose();
        return null;
    }

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

    private async Task<bool> HasAsync(string connectionId, CancellationToken cancellationToken)
    {
        var (status, text) = await SendAsync(HttpMethod.Get, "/api/status", null, cancellationToken);
        if (status == HttpStatusCode.Unauthorized) return false; // it is another one, on the port of one that was killed
        if (status != HttpStatusCode.OK) throw new HostFailedException(DetailOf(text) ?? FormattableString.Invariant($"The host that serves answered {(int)status}. Look at its log."));
        try
        {
            return JsonNode.Parse(text)?["connections"] is JsonArray connections && connections.Any(one => (string?)one?["id"] == connectionId);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            return false; // another program, which says yes to everything
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _token) }, Content = content };
        using var answer = await _http.SendAsync(request, cancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private static string? DetailOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) is JsonObject problem ? (string?)problem["detail"] : null;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }
}
