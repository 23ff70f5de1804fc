namespace ZohoProcore.Sync;

/// <summary>There is no connection of that id in the store.</summary>
public sealed class ConnectionNotFoundException : SyncException
{
    /// <summary>Says which connection there is not.</summary>
    /// <param name="connectionId">The id that was asked for.</param>
    public ConnectionNotFoundException(string connectionId)
        : base($"There is no connection '{connectionId}'. Add it with ConnectAsync first.") =>
        ConnectionId = connectionId;

    /// <summary>The id that was asked for.</summary>
    public string ConnectionId { get; }
}
