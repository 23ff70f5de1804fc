using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Where it is kept which policies a connection has and how they came about.</summary>
internal static class StoredPolicies
{
    private const string Name = "policies";

    /// <summary>The policies as they are noted; null for a connection that an earlier version added.</summary>
    public static async ValueTask<PolicyState?> FindAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text
            ? JsonSerializer.Deserialize(text, ConnectionJson.Default.PolicyState)
            : null;

    /// <summary>The policies as they hold.</summary>
    public static async ValueTask<PolicyState> ReadAsync(ISyncStore store, Connection connection, CancellationToken cancellationToken) =>
        await FindAsync(store, connection.Id, cancellationToken).ConfigureAwait(false)
            ?? PolicyVersions.Given(null, connection.Policies, connection.Policies, default);

    /// <summary>What to store.</summary>
    public static IReadOnlyDictionary<string, string> Of(PolicyState state) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = JsonSerializer.Serialize(state, ConnectionJson.Default.PolicyState),
    };
}
