using System.Text.Json;

namespace ZohoProcore.Sync;

/// <summary>Where it is kept which policies a connection has and how they came about.</summary>
internal static class StoredPolicies
{
    private const string Name = "policies";

    /// <summary>The policies as they are noted; null for a connection that an earlier version added.</summary>
    public static async ValueTask<PolicyState?> FindAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken) =>
        await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false) is { Length: > 0 } text
            ? StoredDocument.Read(text, ConnectionJson.Default.PolicyState)
            : null;

    /// <summary>The policies as they hold.</summary>
    public static async ValueTask<PolicyState> ReadAsync(ISyncStore store, Connection connection, CancellationToken cancellationToken) =>
        await FindAsync(store, connection.Id, cancellationToken).ConfigureAwait(false)
            ?? PolicyVersions.Given(null, connection.Policies, connection.Policies, true, default);

    /// <summary>The note itself: what a change of it is decided on.</summary>
    public static async ValueTask<ChangeBasis> NotedAsync(
        ISyncStore store, string connectionId, CancellationToken cancellationToken) => new()
        {
            Cursors = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Name] = await store.GetCursorAsync(connectionId, Name, cancellationToken).ConfigureAwait(false),
            },
        };

    /// <summary>Notes that every order is due for a version, unless there is a newer one that says so itself.</summary>
    public static async ValueTask<bool> NoteSpreadAsync(
        ISyncStore store, string connectionId, int version, CancellationToken cancellationToken)
    {
        var basis = await NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var noted = await FindAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        if (noted?.Version == version)
        {
            var changes = new ChangeSet { Basis = basis, Cursors = Of(noted with { IsSpread = true }) };
            await store.SaveAsync(connectionId, changes, cancellationToken).ConfigureAwait(false);
        }

        return noted?.Version == version;
    }

    /// <summary>What to store.</summary>
    public static IReadOnlyDictionary<string, string> Of(PolicyState state) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Name] = JsonSerializer.Serialize(state, ConnectionJson.Default.PolicyState),
    };
}
