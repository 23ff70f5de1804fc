using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EmbeddedHost;

/// <summary>The controls of a sandbox (<c>/_sandbox/…</c>), which the vendors do not have.</summary>
internal sealed class SandboxControl(HttpClient http) : IDisposable
{
    public async Task<SandboxState> ReadStateAsync(CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync("/_sandbox/state", SandboxJson.Default.SandboxState, cancellationToken)
        ?? throw new JsonException("The sandbox's state is null.");

    public async Task<SandboxClock> ReadClockAsync(CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync("/_sandbox/clock", SandboxJson.Default.SandboxClock, cancellationToken)
        ?? throw new JsonException("The sandbox's clock is null.");

    public async Task<SandboxCredentials> ReadCredentialsAsync(CancellationToken cancellationToken) =>
        await http.GetFromJsonAsync("/_sandbox/credentials", SandboxJson.Default.SandboxCredentials, cancellationToken)
        ?? throw new JsonException("The sandbox's credentials are null.");

    public async Task SubscribeAsync(WebhookSubscription subscription, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/_sandbox/webhooks", subscription, SandboxJson.Default.WebhookSubscription, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Lets the office work for a while, once for each id.</summary>
    /// <returns>How many orders it touched in which way, in words.</returns>
    public async Task<string> BurstAsync(string id, int edits, int cancellations, CancellationToken cancellationToken)
    {
        using var answer = await http.PostAsJsonAsync("/_sandbox/burst", new BurstRequest(id, edits, cancellations, Created: 0), SandboxJson.Default.BurstRequest, cancellationToken);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(cancellationToken);
        var kinds = (await JsonNode.ParseAsync(body, cancellationToken: cancellationToken))?.AsObject() ?? [];
        return string.Join(", ", kinds.Where(kind => kind.Value is JsonArray).Select(kind => $"{kind.Value!.AsArray().Count} {kind.Key}"));
    }

    public void Dispose() => http.Dispose();
}
