using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Where it is kept how often people changed links, and which of that a host's own kind was looked through for. Which of its records rest
/// on a link only the host can tell, and they may be many: the next look makes all of them due, whoever ends in between.
/// </summary>
internal static class StoredLinkChanges
{
    private const string Name = "links.changed";

    /// <summary>How often links were changed, as it is noted; null for never.</summary>
    public static async ValueTask<KeyValuePair<string, string?>> ReadAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        new(Name, await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false));

    /// <summary>What to store with one more change.</summary>
    public static KeyValuePair<string, string> After(string? noted)
    {
        var times = int.TryParse(noted, NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before + 1 : 1;
        return new(Name, times.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What to store once all records of a kind are due for what was noted; null where they are, or nothing is.</summary>
    public static async ValueTask<KeyValuePair<string, string>?> OpenAsync(
        ISyncStore store, string connectionId, RecordKind kind, CancellationToken cancellationToken)
    {
        var name = $"{Name}/{kind}";
        var noted = (await ReadAsync(store, connectionId, cancellationToken).ConfigureAwait(false)).Value;
        return noted is { Length: > 0 }
            && noted != await store.GetCursorAsync(connectionId, name, cancellationToken).ConfigureAwait(false)
                ? new KeyValuePair<string, string>(name, noted) : null;
    }
}
