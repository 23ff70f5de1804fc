using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EmbeddedHost;

/// <summary>
/// Who is signed in, for as long as this process runs: what a browser keeps is worth nothing to a host that starts later, or to another program on its port. A session begins with
/// a sign-in and gets a name that nobody chose.
/// </summary>
internal sealed class Sessions
{
    private readonly ConcurrentDictionary<string, Holder?> _standing = new(StringComparer.Ordinal);

    public string Begin() => Begin(holder: null);

    /// <summary>Begins one of somebody whom a provider signed in.</summary>
    /// <param name="subject">What the provider calls them.</param>
    /// <param name="role">The role that it gives them.</param>
    public string Begin(string subject, Role role)
    {
        EndOthers(subject, role);
        return Begin(new Holder(subject, role));
    }

    /// <summary>Ends those of somebody that began with another role than the provider gives them now: what it took away is no longer theirs in another browser either.</summary>
    /// <param name="subject">What the provider calls them.</param>
    /// <param name="role">The role that it gives them; null for none.</param>
    public void EndOthers(string subject, Role? role)
    {
        foreach (var (id, holder) in _standing)
            if (holder?.Subject == subject && holder.Role != role) End(id);
    }

    public bool Stands(string? id) => id is not null && _standing.ContainsKey(id);

    public void End(string? id)
    {
        if (id is not null) _standing.TryRemove(id, out _);
    }

    private string Begin(Holder? holder)
    {
        var id = RandomNumberGenerator.GetHexString(32);
        _standing[id] = holder;
        return id;
    }

    private sealed record Holder(string Subject, Role Role);
}
