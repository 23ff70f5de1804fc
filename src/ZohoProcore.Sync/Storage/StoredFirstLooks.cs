using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Where it is kept which of a host's own kinds a person has seen on a connection. What the first look at a kind finds is all of its past:
/// it waits for a go-ahead, on a connection that writes already as on a new one. The notes are the core's own, because a host need not say
/// how far a look came.
/// </summary>
internal static class StoredFirstLooks
{
    private const string Yes = "1";

    /// <summary>Whether a go-ahead saw what a kind's first look found, and what to decide on it by.</summary>
    public static async ValueTask<(bool IsSeen, ChangeBasis Basis)> ReadAsync(
        ISyncStore store, string connectionId, RecordKind kind, CancellationToken cancellationToken)
    {
        var seen = await store.GetCursorAsync(connectionId, SeenName(kind), cancellationToken).ConfigureAwait(false);
        var cursors = new Dictionary<string, string?>(StringComparer.Ordinal) { [SeenName(kind)] = seen };
        return (seen is { Length: > 0 }, new() { Cursors = cursors });
    }

    /// <summary>
    /// The kinds that a go-ahead would be the first for, each with whether all that its first look found was looked at: a record that
    /// failed was, and one that is still to be looked at may be written after the go-ahead without having been in what was shown.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="kinds">The host's kinds.</param>
    /// <param name="isFirst">Whether it would be the first for the connection, whatever was seen before that was removed.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async ValueTask<IReadOnlyDictionary<RecordKind, bool>> UnseenAsync(
        ISyncStore store,
        string connectionId,
        IReadOnlyList<RecordKind> kinds,
        bool isFirst,
        Instant now,
        CancellationToken cancellationToken)
    {
        var unseen = new Dictionary<RecordKind, bool>();
        foreach (var kind in kinds)
        {
            if (isFirst || !(await ReadAsync(store, connectionId, kind, cancellationToken).ConfigureAwait(false)).IsSeen)
            {
                unseen[kind] = await store.GetCursorAsync(connectionId, LookedName(kind), cancellationToken).ConfigureAwait(false)
                    is { Length: > 0 };
            }
        }

        var work = unseen.Count == 0 ? [] : await store.ListWorkAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var left = work.Where(item => item.Key.IsOfHost && (item.DueAt <= now || item.Attempts == 0)).Select(item => item.Key.Kind);
        foreach (var kind in left.Where(unseen.ContainsKey))
        {
            unseen[kind] = false;
        }

        return unseen;
    }

    /// <summary>What to store with the last that a look found.</summary>
    public static KeyValuePair<string, string> Looked(RecordKind kind) => new(LookedName(kind), Yes);

    /// <summary>What to store with a go-ahead: what it saw of the kinds that it would be the first for.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<RecordKind, bool> unseen) =>
        unseen.ToDictionary(one => SeenName(one.Key), one => one.Value ? Yes : string.Empty, StringComparer.Ordinal);

    private static string LookedName(RecordKind kind) => $"records.looked/{kind}";

    private static string SeenName(RecordKind kind) => $"records.seen/{kind}";
}
