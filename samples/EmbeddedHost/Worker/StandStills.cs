using System.Collections.Concurrent;

namespace EmbeddedHost;

/// <summary>The connections whose work stands still, each with why in a sentence: the store can't be used, or another process took it.</summary>
internal sealed class StandStills
{
    private readonly ConcurrentDictionary<string, (string Why, bool IsForGood)> _all = new(StringComparer.Ordinal);

    /// <summary>Why a connection's work stands still; null where it does not.</summary>
    public string? Of(string connectionId) => _all.TryGetValue(connectionId, out var known) ? known.Why : null;

    /// <summary>It stands still as long as this process lives.</summary>
    public void StandsForGood(string connectionId, string why) => _all[connectionId] = (why, true);

    /// <summary>A look at what is due failed. A store that is damaged in parts goes on failing, whatever still works of it, until another one is put in its place.</summary>
    /// <returns>The sentence, where it was not said before.</returns>
    public string? Fails(string connectionId, Exception failure)
    {
        var why = Problem.SentenceOf(failure);
        if (_all.TryGetValue(connectionId, out var known) && (known.Why == why || known.IsForGood)) return null;
        _all[connectionId] = (why, Problem.IsDamage(failure));
        return why;
    }

    /// <summary>Something that was due was done.</summary>
    /// <returns>Whether its work goes on, after it stood still.</returns>
    public bool GoesOn(string connectionId) => _all.TryGetValue(connectionId, out var known) && !known.IsForGood && _all.TryRemove(connectionId, out _);

    /// <summary>The connection was removed.</summary>
    public void Forget(string connectionId) => _all.TryRemove(connectionId, out _);
}
