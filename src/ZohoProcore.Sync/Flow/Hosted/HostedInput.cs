using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>What a record of a host's own kind is planned by, as it is stored, and what it takes the place of.</summary>
internal sealed class HostedInput
{
    private readonly string _text;
    private readonly string? _before;

    private HostedInput(RecordSnapshot snapshot, string text, string hash, string? before) =>
        (Snapshot, _text, Hash, _before) = (snapshot, text, hash, before);

    public RecordSnapshot Snapshot { get; }

    public string Hash { get; }

    public IReadOnlyDictionary<string, string> Snapshots => new Dictionary<string, string>(StringComparer.Ordinal) { [Hash] = _text };

    /// <summary>What a record was read as.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="snapshot">What was read.</param>
    /// <param name="before">The hash of what it rested on before; null or empty where it is new.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async ValueTask<HostedInput> OfAsync(
        ISyncStore store, string connectionId, RecordKey key, RecordSnapshot snapshot, string? before, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.Serialize(StoredHostedInput.Of(key, snapshot), HostedJson.Default.StoredHostedInput);
        var hash = ContentHash.Of(text);
        var kept = before is not { Length: > 0 } || before == hash
            ? null : await store.GetSnapshotAsync(connectionId, before, cancellationToken).ConfigureAwait(false);

        // What an earlier version stored does not begin with the key: another record may stand by it.
        var own = text.Substring(0, text.IndexOf(",\"name\":", StringComparison.Ordinal));
        return new(snapshot, text, hash, kept?.StartsWith(own, StringComparison.Ordinal) == true ? before : null);
    }

    /// <summary>What the record rested on or was planned by, and does not rest on once it stands by an input.</summary>
    public IReadOnlyList<string> Replaced(string? standsBy) =>
        [.. new[] { _before, Hash }.OfType<string>().Where(hash => hash != standsBy).Distinct(StringComparer.Ordinal)];
}
