namespace ZohoProcore.Sync;

/// <summary>What the engine holds for a connection while it works: its clients and its directory.</summary>
internal sealed class ConnectionSession(Connection connection, ConnectionClients clients, ISyncStore store, TimeProvider time) : IDisposable
{
    public Connection Connection { get; } = connection;

    public ConnectionClients Clients { get; } = clients;

    public DirectoryCache Directory { get; } = new(connection, clients, store, time);

    public void Dispose() => Directory.Dispose();
}
