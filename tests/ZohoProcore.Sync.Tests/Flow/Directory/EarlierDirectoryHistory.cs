using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>How the version before that of the tables' ninth form kept states of directories: a node of it may own a connection beside one of today's.</summary>
internal sealed class EarlierDirectoryHistory(ISyncStore store, string connectionId, string cursor)
{
    private const string Used = "directory.used/";
    private const string Kind = "history of a list";
    private static readonly Duration StillInUse = Duration.FromHours(1);

    private string List => $"{cursor}.states";

    /// <summary>The note that orders were planned by states of directories; it is stored together with the orders.</summary>
    public static IEnumerable<KeyValuePair<string, string>> UsedBy(IEnumerable<string> hashes) =>
        hashes.Select(hash => new KeyValuePair<string, string>(Used + hash, "1"));

    /// <summary>What to store and to remove where a state takes the place of another one.</summary>
    /// <param name="hash">The hash of the state.</param>
    /// <param name="parts">What is stored for it: itself, and what the one before did not have.</param>
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
        var change = new Change(parts, cursors);
        var (keptUpTo, states) = await StatesAsync(cancellationToken);
        if (states.Count == 0 || states[states.Count - 1].Hash != hash)
        {
            if (states.Count > 0)
            {
                change.Snapshots[GivenUpBy(states[states.Count - 1])] = string.Join("\n", givenUp);
            }

            states.Add(new((states.Count == 0 ? keptUpTo : states[states.Count - 1].Number) + 1, hash, now));
            await NoteAsync(change, parts.Keys, states[states.Count - 1].Number, cancellationToken);
        }

        while (states.Count > 1 && states[1].Since + StillInUse <= now)
        {
            keptUpTo = await IsUsedAsync(states[0], cancellationToken) ? states[0].Number : keptUpTo;
            await RemoveAsync(change, states[0], keptUpTo, cancellationToken);
            states.RemoveAt(0);
        }

        change.Cursors[List] = string.Join("\n", states.Select(state => state.ToString()).Prepend(Text(keptUpTo)));
        return new() { Snapshots = change.Snapshots, RemovedSnapshots = [.. change.Removed], Cursors = change.Cursors };
    }

    private async ValueTask NoteAsync(Change change, IEnumerable<string> parts, long number, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            if (await store.GetSnapshotAsync(connectionId, part, cancellationToken) is null)
            {
                change.Snapshots[CameWith(part)] = Text(number);
            }
            else
            {
                change.Removed.Add(CameWith(part));
            }
        }
    }

    private async ValueTask RemoveAsync(Change change, State state, long keptUpTo, CancellationToken cancellationToken)
    {
        var key = GivenUpBy(state);
        var list = await store.GetSnapshotAsync(connectionId, key, cancellationToken);
        foreach (var part in (list ?? string.Empty).Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            var note = CameWith(part);
            if (!change.Removed.Contains(note)
                && await store.GetSnapshotAsync(connectionId, note, cancellationToken) is { } number
                && NumberIn(number) > keptUpTo)
            {
                change.Removed.UnionWith([part, note]);
            }
        }

        change.Removed.Add(key);
    }

    private async ValueTask<bool> IsUsedAsync(State state, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Used + state.Hash, cancellationToken) is not null;

    private async ValueTask<(long KeptUpTo, List<State> States)> StatesAsync(CancellationToken cancellationToken)
    {
        var list = await store.GetCursorAsync(connectionId, List, cancellationToken);
        var lines = (list ?? "0").Split('\n');
        return StoredDocument.Guard<(long, List<State>)>(Kind, () => (NumberIn(lines[0]), [.. lines.Skip(1).Select(State.Of)]));
    }

    private static string CameWith(string part) => $"came-with/{part}";

    private static string GivenUpBy(State state) => $"given-up-by/{Text(state.Number)}/{state.Hash}";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long NumberIn(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw StoredDocument.Damaged(Kind);

    /// <summary>A state of the list.</summary>
    /// <param name="Number">The how manieth it is.</param>
    /// <param name="Hash">Its hash.</param>
    /// <param name="Since">When it took its place.</param>
    private readonly record struct State(long Number, string Hash, Instant Since)
    {
        public static State Of(string line)
        {
            var words = line.Split(' ');
            return new(NumberIn(words[0]), words[1], Instant.FromUnixTimeTicks(NumberIn(words[2])));
        }

        public override string ToString() => $"{Text(Number)} {Hash} {Text(Since.ToUnixTimeTicks())}";
    }

    /// <summary>What is about to be stored.</summary>
    private sealed class Change(IReadOnlyDictionary<string, string> parts, IReadOnlyDictionary<string, string> cursors)
    {
        public Dictionary<string, string> Snapshots { get; } =
            parts.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        public Dictionary<string, string> Cursors { get; } =
            cursors.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

        public HashSet<string> Removed { get; } = new(StringComparer.Ordinal);
    }
}
