using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// The states of one directory that are known: those of the last hour in the order in which they came, and the last that is kept of those
/// before.
/// </summary>
internal sealed class StateList
{
    public const string Kind = "history of a list";

    private readonly string _cursor;
    private readonly IReadOnlyDictionary<string, string?> _read;
    private long _turn;

    private StateList(string cursor, IReadOnlyDictionary<string, string?> read) => (_cursor, _read) = (cursor, read);

    /// <summary>What changes of them are decided on: whoever changes any state or part changes one of these notes.</summary>
    public ChangeBasis Basis => new() { Cursors = _read };

    /// <summary>All parts that came with this one or before it stay.</summary>
    public long ForEver { get; set; }

    /// <summary>The last kept one that is not of the last hour; null for none.</summary>
    public KeptState? Kept { get; set; }

    /// <summary>Those of the last hour, and the one before them.</summary>
    public List<PastState> Recent { get; } = [];

    /// <summary>The number of the last one.</summary>
    public long Last => Recent.Count == 0 ? UpTo : Recent[Recent.Count - 1].Number;

    // What an earlier version leaves alone: it knows of no kept states before those of the last hour.
    private long UpTo => Math.Max(ForEver, Kept?.Number ?? 0);

    public static async ValueTask<StateList> ReadAsync(
        ISyncStore store, string connectionId, string cursor, CancellationToken cancellationToken)
    {
        var read = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var note in new[] { List(cursor), Before(cursor), Counted(cursor) })
        {
            read[note] = await store.GetCursorAsync(connectionId, note, cancellationToken).ConfigureAwait(false);
        }

        var (list, kept, counted) = (read[List(cursor)], read[Before(cursor)], read[Counted(cursor)]?.Split(' '));
        var (lines, words) = ((list ?? "0").Split('\n'), (kept ?? "0").Split(' '));
        var states = new StateList(cursor, read) { ForEver = NumberIn(words[0]) };
        if (words.Length > 1)
        {
            // Where a version that asked for no basis let go of it meanwhile, what is left alone below covers it.
            states.Kept = await KeptState.FindAsync(new StateParts(store, connectionId), words[1], cancellationToken).ConfigureAwait(false);
        }

        // An earlier version goes on from what it leaves alone.
        var upTo = NumberIn(lines[0]);
        states.ForEver = upTo > states.UpTo ? upTo : states.ForEver;
        states.Recent.AddRange(StoredDocument.Guard<List<PastState>>(Kind, () => [.. lines.Skip(1).Select(PastState.Of)]));
        states._turn = counted is [_, var turn] ? NumberIn(turn) : 0;

        // An earlier version counts nothing that comes back: what it had in a state stays.
        states.ForEver = list is not null && (counted is null || NumberIn(counted[0]) != states.Last) ? states.Last : states.ForEver;
        return states;
    }

    /// <summary>Adds what to store of them.</summary>
    public void Note(Dictionary<string, string> cursors)
    {
        cursors[List(_cursor)] = string.Join("\n", Recent.Select(state => state.ToString()).Prepend(Text(UpTo)));
        cursors[Before(_cursor)] = Kept is null ? Text(ForEver) : $"{Text(ForEver)} {Kept.Hash}";
        cursors[Counted(_cursor)] = $"{Text(Last)} {Text(_turn + 1)}";
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static long NumberIn(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number : throw StoredDocument.Damaged(Kind);

    private static string List(string cursor) => $"{cursor}.states";

    private static string Before(string cursor) => $"{cursor}.kept";

    // The last state up to which what came back was counted, and how often any of this was changed.
    private static string Counted(string cursor) => $"{cursor}.counted";
}
