namespace ZohoProcore.Sync;

/// <content>Which connections there are.</content>
public sealed partial class InMemorySyncStore : ISharingStore
{
    private readonly Dictionary<string, Connection> _connections = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask SaveConnectionAsync(Connection connection, CancellationToken cancellationToken = default) =>
        await In(
            connection.Id,
            tables =>
            {
                _ = tables.Cursors.TryGetValue(RemovedConnection.Name, out var removed);
                var known = _connections.TryGetValue(connection.Id, out var current) ? current : RemovedConnection.Parse(removed);
                ConnectionCheck.CheckBooks(known, connection, tables.HasBooks);
                return _connections[connection.Id] = connection;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<Connection?> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        InLock(() => _connections.TryGetValue(connectionId, out var connection) ? connection : null, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Connection>> ListConnectionsAsync(CancellationToken cancellationToken = default) =>
        InLock<IReadOnlyList<Connection>>(
            () => [.. _connections.Values.OrderBy(connection => connection.Id, StringComparer.Ordinal)], cancellationToken);

    ValueTask<IReadOnlyList<Connection>> ISharingStore.ListSharingAsync(Connection connection, CancellationToken cancellationToken) =>
        InLock<IReadOnlyList<Connection>>(
            () =>
            [
                .. _connections.Values
                    .Where(one => one.OrganizationId == connection.OrganizationId || one.CompanyId == connection.CompanyId)
                    .OrderBy(one => one.Id, StringComparer.Ordinal),
            ],
            cancellationToken);

    private bool IsRemoved(string connectionId, InMemoryTables tables) =>
        !_connections.ContainsKey(connectionId) && tables.Cursors.ContainsKey(RemovedConnection.Name);

    private void Apply(string connectionId, ChangeSet changes)
    {
        if (changes.RemovesConnection)
        {
            _connections.Remove(connectionId);
        }

        if (changes.Policies is { } policies && _connections.TryGetValue(connectionId, out var connection))
        {
            _connections[connectionId] = connection with { Policies = policies };
        }
    }
}
