using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Where it is kept how far a connection goes.</summary>
internal static class StoredSyncState
{
    private const string Name = "state";

    /// <summary>How far the connection goes. One without a note is of a version that asked nobody, and goes on.</summary>
    public static async ValueTask<SyncState> ReadAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text
            ? JsonSerializer.Deserialize(text, ConnectionJson.Default.SyncState)!
            : new() { Stage = SyncStage.Running };

    /// <summary>What to store.</summary>
    public static IReadOnlyDictionary<string, string> Of(SyncState state) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = JsonSerializer.Serialize(state, ConnectionJson.Default.SyncState),
    };

    /// <summary>The state of a connection that nobody has started yet.</summary>
    public static SyncState New(Instant now) => new() { Stage = SyncStage.Planning, Since = now };
}
