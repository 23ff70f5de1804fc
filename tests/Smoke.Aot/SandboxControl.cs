using System.Text;
using System.Text.Json;

namespace Smoke.Aot;

/// <summary>The sandbox's own routes.</summary>
internal sealed class SandboxControl(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address };

    public async Task<JsonDocument> GetAsync(string path, CancellationToken cancellationToken) =>
        await JsonDocument.ParseAsync(await _http.GetStreamAsync(path, cancellationToken), cancellationToken: cancellationToken);

    public async Task PostAsync(string path, string json, CancellationToken cancellationToken)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync(path, content, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();
}
