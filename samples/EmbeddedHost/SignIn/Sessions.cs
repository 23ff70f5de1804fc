using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EmbeddedHost;

/// <summary>
/// Who is signed in, for as long as this process runs: what a browser keeps is worth nothing to a host that starts later, or to another program on its port. A session begins with
/// a sign-in and gets a name that nobody chose.
/// </summary>
internal sealed class Sessions
{
    private readonly ConcurrentDictionary<string, bool> _standing = new(StringComparer.Ordinal);

    public string Begin()
    {
        var id = RandomNumberGenerator.GetHexString(32);
        _standing[id] = true;
        return id;
    }

    public bool Stands(string? id) => id is not null && _standing.ContainsKey(id);

    public void End(string? id)
    {
        if (id is not null) _standing.TryRemove(id, out _);
    }
}
