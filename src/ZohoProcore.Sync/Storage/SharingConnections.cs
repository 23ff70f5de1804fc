namespace ZohoProcore.Sync;

/// <summary>The connections among which are those that share a side with one.</summary>
internal static class SharingConnections
{
    /// <summary>Reads those that the store can find; all, where it can't. Whoever asks looks at each.</summary>
    public static ValueTask<IReadOnlyList<Connection>> ListSharingAsync(
        this ISyncStore store, Connection connection, CancellationToken cancellationToken) => store is ISharingStore sharing
        ? sharing.ListSharingAsync(connection, cancellationToken)
        : store.ListConnectionsAsync(cancellationToken);
}
