using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// What is about to be stored of the parts of a directory's states, read as if it were stored already. A part came with a state; one that
/// was given up and came back, while a state that has it is kept, counts how often it has to be given up.
/// </summary>
internal sealed class StateParts(ISyncStore store, string connectionId)
{
    private readonly Dictionary<string, string> _stored = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);

    /// <summary>What is stored.</summary>
    public IReadOnlyDictionary<string, string> Stored => _stored;

    /// <summary>What is removed before that.</summary>
    public IReadOnlyCollection<string> Removed => _removed;

    /// <summary>The parts among them that are gone for good.</summary>
    public IReadOnlyCollection<string> Gone => _gone;

    public async ValueTask<string?> ReadAsync(string key, CancellationToken cancellationToken) =>
        _stored.TryGetValue(key, out var text) ? text
        : _removed.Contains(key) ? null
        : await store.GetSnapshotAsync(connectionId, key, cancellationToken).ConfigureAwait(false);

    /// <summary>Stores a note in the place of what it said before.</summary>
    public void Write(string key, string text)
    {
        _removed.Add(key);
        _stored[key] = text;
    }

    public void Remove(string key)
    {
        _removed.Add(key);
        _stored.Remove(key);
    }

    /// <summary>Stores parts where they are not stored yet.</summary>
    public void Keep(IReadOnlyDictionary<string, string> parts)
    {
        foreach (var part in parts)
        {
            _stored[part.Key] = part.Value;
        }
    }

    /// <summary>Notes with which state parts came. What is stored without a note is an earlier version's, and stays.</summary>
    public async ValueTask CameAsync(IEnumerable<string> parts, long number, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if (await ReadAsync(part, cancellationToken).ConfigureAwait(false) is null)
            {
                _stored[CameWith(part)] = StateList.Text(number);
            }
            else if (await CameAsync(part, cancellationToken).ConfigureAwait(false) is var (came, times))
            {
                Note(part, came, times + 1);
            }
        }
    }

    /// <summary>Removes of what a state gave up what no other one has; the kept state before it gives up the rest when it goes.</summary>
    public async ValueTask GiveUpAsync(string list, long forEver, KeptState? before, CancellationToken cancellationToken)
    {
        var later = before is null ? [] : await ListAsync(before.GivenUp, cancellationToken).ConfigureAwait(false);
        var known = new HashSet<string>(later, StringComparer.Ordinal);
        foreach (var part in await ListAsync(list, cancellationToken).ConfigureAwait(false))
        {
            if (await CameAsync(part, cancellationToken).ConfigureAwait(false) is not var (came, times) || came <= forEver)
            {
                continue;
            }

            if (came <= before?.Number && known.Add(part))
            {
                later.Add(part);
            }
            else if (times > 1)
            {
                Note(part, came, times - 1);
            }
            else if (before is null || came > before.Number)
            {
                Remove(part);
                Remove(CameWith(part));
                _gone.Add(part);
            }
        }

        Remove(list);
        if (before is not null)
        {
            Write(before.GivenUp, string.Join("\n", later));
        }
    }

    private async ValueTask<List<string>> ListAsync(string key, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync(key, cancellationToken).ConfigureAwait(false) ?? string.Empty)
            .Split(['\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private async ValueTask<(long Number, long Times)?> CameAsync(string part, CancellationToken cancellationToken)
    {
        if (await ReadAsync(CameWith(part), cancellationToken).ConfigureAwait(false) is { } number)
        {
            return (StateList.NumberIn(number), 1);
        }

        var words = (await ReadAsync(CameBack(part), cancellationToken).ConfigureAwait(false))?.Split(' ');
        return words is null ? null
            : words is [var came, var times] ? (StateList.NumberIn(came), StateList.NumberIn(times))
            : throw StoredDocument.Damaged(StateList.Kind);
    }

    // An earlier version removes what it finds a note of, and counts nothing: what came back has another one.
    private void Note(string part, long number, long times)
    {
        var (note, other) = times == 1 ? (CameWith(part), CameBack(part)) : (CameBack(part), CameWith(part));
        Write(note, times == 1 ? StateList.Text(number) : string.Format(CultureInfo.InvariantCulture, "{0} {1}", number, times));
        Remove(other);
    }

    private static string CameWith(string part) => $"came-with/{part}";

    private static string CameBack(string part) => $"came-back/{part}";
}
