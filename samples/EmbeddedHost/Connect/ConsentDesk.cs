using System.Security.Cryptography;
using System.Text;

namespace EmbeddedHost;

/// <summary>The consents that people were sent to Zoho for and that nobody brought back yet, each once and not for long; and what somebody filled in to add a connection. In memory alone.</summary>
internal sealed class ConsentDesk(TimeProvider time)
{
    /// <summary>How long an answer is waited for.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int MostOpen = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (AskedConsent Asked, DateTimeOffset Until)> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AddFields> _filledIn = new(StringComparer.Ordinal);

    /// <summary>Somebody is sent to Zoho.</summary>
    public void Put(AskedConsent asked)
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            foreach (var over in _open.Where(one => one.Value.Until < now).Select(one => one.Key).ToList()) _open.Remove(over);
            if (_open.Count >= MostOpen) _open.Remove(_open.MinBy(one => one.Value.Until).Key);
            _open[Digest(asked.State)] = (asked, now + Lifetime);
        }
    }

    /// <summary>Somebody comes back from Zoho.</summary>
    /// <param name="state">What Zoho's answer names.</param>
    /// <param name="browser">What the browser kept.</param>
    /// <returns>What was asked; null where nothing of that state is waited for from that browser. That of somebody else ends no wait.</returns>
    public AskedConsent? Take(string state, string browser)
    {
        lock (_gate)
        {
            var key = Digest(state);
            if (!_open.TryGetValue(key, out var found) || !IsSame(found.Asked.Browser, browser)) return null;
            _open.Remove(key);
            return time.GetUtcNow() <= found.Until ? found.Asked : null;
        }
    }

    /// <summary>Keeps what somebody filled in, without the secrets, until the connection is added.</summary>
    public void Keep(string by, AddFields fields)
    {
        lock (_gate) _filledIn[by] = fields;
    }

    /// <summary>What somebody filled in; null where that was nothing, or it was added.</summary>
    public AddFields? KeptOf(string by)
    {
        lock (_gate) return _filledIn.GetValueOrDefault(by);
    }

    /// <summary>It was added.</summary>
    public void Forget(string by)
    {
        lock (_gate) _filledIn.Remove(by);
    }

    private static bool IsSame(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static string Digest(string state) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}
