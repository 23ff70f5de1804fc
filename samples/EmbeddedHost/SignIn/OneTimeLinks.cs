using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EmbeddedHost;

/// <summary>The links that sign somebody in, each once and not for long. Only what they hash to is kept, so comparing them takes the same time whatever is tried.</summary>
internal sealed class OneTimeLinks(TimeProvider time)
{
    /// <summary>How long a link can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _open = new(StringComparer.Ordinal);

    /// <summary>Makes a link.</summary>
    /// <param name="host">Where the host listens.</param>
    public Uri Make(Uri host)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var old in _open.Where(one => one.Value < now).Select(one => one.Key).ToList()) _open.Remove(old);
            _open[Digest(key)] = now + Lifetime;
        }

        return new Uri(host, $"{SignInEndpoints.Path}?key={key}");
    }

    /// <summary>Uses a link up.</summary>
    /// <param name="key">The key in it.</param>
    /// <returns>Whether it was one that could be used.</returns>
    public bool Use(string key)
    {
        lock (_gate) return _open.Remove(Digest(key), out var until) && time.GetUtcNow() <= until;
    }

    private static string Digest(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
