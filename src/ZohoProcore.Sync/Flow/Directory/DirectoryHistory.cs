using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Which states of a directory are kept: the one of now, those of the last hour, and those that a kept plan was made by, because it is put
/// together again from it. What no kept state has any more is removed, a page for instance, and a state once no kept plan rests on it.
/// </summary>
/// <remarks>
/// Beside each part of a state, such as a page, stands with which state it came, and beside a state what the next one did not have any
/// more. A part is in every state from the one that it came with to the one that gave it up. So of what a state gave up goes what came
/// after the kept state before it, and that one has the rest, to give it up when it goes (<see cref="StateList"/>).
/// </remarks>
internal sealed class DirectoryHistory
{
    private const string Used = "directory.used/";

    // An order was planned by the state, and an earlier version noted that, or the store can't tell when no plan needs it any more.
    private const string ForEver = "1";

    // Plans that rest on it are known. To an earlier version, which may own the connection tomorrow, it is used as well.
    private const string WhileKept = "2";

    private static readonly Duration StillInUse = Duration.FromHours(1);

    private readonly ISyncStore _store;
    private readonly string _connectionId;
    private readonly string _cursor;
    private readonly StateParts _change;

    public DirectoryHistory(ISyncStore store, string connectionId, string cursor)
    {
        (_store, _connectionId, _cursor) = (store, connectionId, cursor);
        _change = new(store, connectionId);
    }

    /// <summary>
    /// The note that orders were planned by states of directories, stored together with the orders, where the store can't keep which plan
    /// rests on which state.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> UsedBy(ISyncStore store, IEnumerable<string> hashes) =>
        store is IUsedSnapshots ? [] : hashes.Select(hash => new KeyValuePair<string, string>(Used + hash, ForEver));

    /// <summary>
    /// When a directory was read last, and its hash. Where this process did not read it, that plans may come to rest on it is noted: an
    /// earlier version that did noted only what orders were planned by already, and would remove it.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="owner">Stores the note.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cursor">The cursor of the directory.</param>
    /// <param name="known">The hash of the one that this process has; null for none.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static ValueTask<(Instant At, string Hash)?> FindAsync(
        ISyncStore store, OwnerStore owner, string connectionId, string cursor, string? known, CancellationToken cancellationToken) =>
        Afresh.DecideAsync(async () =>
        {
            var note = await DirectoryNote.FindAsync(store, connectionId, cursor, cancellationToken).ConfigureAwait(false);
            if (note is var (at, hash) && hash != known && store is IUsedSnapshots
                && await store.GetCursorAsync(connectionId, Used + hash, cancellationToken).ConfigureAwait(false) is null)
            {
                await owner.SaveAsync(
                    new()
                    {
                        Basis = new() { Cursors = new Dictionary<string, string?> { [cursor] = DirectoryNote.Of(at, hash) } },
                        Cursors = new Dictionary<string, string> { [Used + hash] = WhileKept },
                    },
                    cancellationToken).ConfigureAwait(false);
            }

            return note;
        });

    /// <summary>What to store and to remove where no kept plan rests on a state; null where it is of now, or of the last hour.</summary>
    public static async ValueTask<ChangeSet?> LetGoAsync(
        ISyncStore store, string connectionId, string hash, CancellationToken cancellationToken)
    {
        var found = await KeptState.FindAsync(new StateParts(store, connectionId), hash, cancellationToken).ConfigureAwait(false);
        return found is null ? null
            : await new DirectoryHistory(store, connectionId, found.Cursor).LetGoAsync(found, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What to store and to remove where a state takes the place of another one.</summary>
    /// <param name="hash">The hash of the state.</param>
    /// <param name="parts">What is stored for it: itself, and what the one before, which stands in the store, did not have.</param>
    /// <param name="givenUp">What the one before had and it has not.</param>
    /// <param name="cursors">The notes that are stored with it.</param>
    /// <param name="now">The time now.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask<ChangeSet> KeepAsync(
        string hash,
        IReadOnlyDictionary<string, string> parts,
        IEnumerable<string> givenUp,
        IReadOnlyDictionary<string, string> cursors,
        Instant now,
        CancellationToken cancellationToken)
    {
        var states = await StateList.ReadAsync(_store, _connectionId, _cursor, cancellationToken).ConfigureAwait(false);
        var recent = states.Recent;
        if (recent.Count == 0 || recent[recent.Count - 1].Hash != hash)
        {
            if (recent.Count > 0)
            {
                _change.Write(recent[recent.Count - 1].GivenUp, string.Join("\n", givenUp.Distinct(StringComparer.Ordinal)));
            }

            recent.Add(new(states.Last + 1, hash, now));
            await _change.CameAsync(parts.Keys, states.Last, cancellationToken).ConfigureAwait(false);
        }

        _change.Keep(parts);
        while (recent.Count > 1 && recent[1].Since + StillInUse <= now)
        {
            await AgeAsync(states, recent[0], cancellationToken).ConfigureAwait(false);
            recent.RemoveAt(0);
        }

        var notes = cursors.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        if (_store is IUsedSnapshots
            && await _store.GetCursorAsync(_connectionId, Used + hash, cancellationToken).ConfigureAwait(false) is null)
        {
            notes[Used + hash] = WhileKept;
        }

        return Changes(states, notes);
    }

    /// <summary>A state is no more of the last hour.</summary>
    private async ValueTask AgeAsync(StateList states, PastState state, CancellationToken cancellationToken)
    {
        var note = await _store.GetCursorAsync(_connectionId, Used + state.Hash, cancellationToken).ConfigureAwait(false);
        if (note == ForEver || (note is not null && _store is not IUsedSnapshots))
        {
            states.ForEver = state.Number;
            _change.Remove(state.GivenUp);
            return;
        }

        // One that came back is kept as what it was first, with all of its parts.
        if (_store is IUsedSnapshots uses
            && await uses.GetSnapshotUserAsync(_connectionId, state.Hash, cancellationToken).ConfigureAwait(false) is not null
            && await KeptState.FindAsync(_change, state.Hash, cancellationToken).ConfigureAwait(false) is null)
        {
            var before = states.Kept is { } last
                ? await KeptState.FindAsync(_change, last.Hash, cancellationToken).ConfigureAwait(false) : null;
            (before is null ? null : before with { Next = state.Hash })?.Store(_change);
            var kept = new KeptState(_cursor, state.Number, state.Hash, before?.Hash ?? string.Empty, string.Empty);
            kept.Store(_change);
            states.Kept = kept;
            return;
        }

        await _change.GiveUpAsync(state.GivenUp, states.ForEver, states.Kept, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ChangeSet> LetGoAsync(KeptState state, CancellationToken cancellationToken)
    {
        var states = await StateList.ReadAsync(_store, _connectionId, _cursor, cancellationToken).ConfigureAwait(false);
        var before = await KeptState.FindAsync(_change, state.Before, cancellationToken).ConfigureAwait(false);
        var next = await KeptState.FindAsync(_change, state.Next, cancellationToken).ConfigureAwait(false);
        await _change.GiveUpAsync(state.GivenUp, states.ForEver, before, cancellationToken).ConfigureAwait(false);
        state.Remove(_change);
        (before is null ? null : before with { Next = state.Next })?.Store(_change);
        (next is null ? null : next with { Before = state.Before })?.Store(_change);
        if (states.Kept?.Hash == state.Hash)
        {
            states.Kept = before;
        }

        return Changes(states, new(StringComparer.Ordinal));
    }

    private ChangeSet Changes(StateList states, Dictionary<string, string> notes)
    {
        states.Note(notes);
        return new()
        {
            Basis = states.Basis,
            Snapshots = _change.Stored,
            RemovedSnapshots = [.. _change.Removed],
            Cursors = notes,
            RemovedCursors = [.. _change.Gone.Select(part => Used + part)],
        };
    }
}
