using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Simulation;

/// <summary>Everything that went over the wire, in order: one line a call. Bodies and tokens are there as hashes.</summary>
/// <param name="time">The true clock.</param>
/// <param name="lines">Receives the lines; null keeps their digest alone.</param>
internal sealed class WireLog(TimeProvider time, TextWriter? lines) : IDisposable
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>How many calls there were.</summary>
    public int Calls { get; private set; }

    /// <summary>The hash of all lines so far.</summary>
    public string Digest => Convert.ToHexStringLower(_digest.GetCurrentHash());

    /// <summary>A call ended: with an answer, or with the name of what went wrong.</summary>
    public async Task AddAsync(string began, HttpRequestMessage request, HttpResponseMessage? response, string? failure)
    {
        var sent = request.Content is { } content ? Hash(WithoutBoundary(content, await content.ReadAsByteArrayAsync())) : "-";
        var received = response?.Content is ReadOnlyMemoryContent whole ? Hash(await whole.ReadAsByteArrayAsync()) : "-";
        var answer = response is null ? failure : ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var token = request.Headers.Authorization is { } authorization ? Hash(Encoding.UTF8.GetBytes(authorization.ToString())) : "-";
        var line = $"{began} {request.Method} {request.RequestUri} {token} {sent} | {time.GetUtcNow():O} {answer} {received}\n";
        _digest.AppendData(Encoding.UTF8.GetBytes(line));
        Calls++;
        lines?.Write(line);
    }

    public void Dispose() => _digest.Dispose();

    // What stands between the parts of a form is made up by the framework anew each time.
    private static byte[] WithoutBoundary(HttpContent content, byte[] bytes) =>
        content.Headers.ContentType?.Parameters.FirstOrDefault(one => one.Name == "boundary")?.Value?.Trim('"') is { } boundary
            ? Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace(boundary, "boundary", StringComparison.Ordinal))
            : bytes;

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}
