namespace ZohoProcore.Sync;

/// <summary>What is held for a connection while there is work for it: its clients and its directory.</summary>
internal sealed class ConnectionSession(Connection connection, ConnectionClients clients, ISyncStore store, TimeProvider time) : IDisposable
{
    public Connection Connection { get; } = connection;

    public ConnectionClients Clients { get; } = clients;

    public DirectoryCache Directory { get; } = new(connection, clients, store, time);

    /// <summary>Whether the session was made for exactly this connection, its policies included, and these clients.</summary>
    public bool IsOf(Connection connection, ConnectionClients clients) =>
        ReferenceEquals(Clients.Books, clients.Books)
        && ReferenceEquals(Clients.Procore, clients.Procore)
        && ContentHash.Of(Connection, ConnectionJson.Default.Connection) == ContentHash.Of(connection, ConnectionJson.Default.Connection);

    public void Dispose() => Directory.Dispose();
}
