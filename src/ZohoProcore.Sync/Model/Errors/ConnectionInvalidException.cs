namespace ZohoProcore.Sync;

/// <summary>A connection cannot be used as it is: an id or a number in it is wrong, or what the host adds for its clients.</summary>
public sealed class ConnectionInvalidException : SyncException
{
    /// <summary>Says what is wrong with a connection.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="problems">Everything that is wrong, each a sentence that names the property and the fix.</param>
    public ConnectionInvalidException(string connectionId, IReadOnlyList<string> problems)
        : base($"Connection '{connectionId}' cannot be used. {string.Join(" ", problems)}") =>
        (ConnectionId, Problems) = (connectionId, problems);

    /// <summary>The connection's id.</summary>
    public string ConnectionId { get; }

    /// <summary>Everything that is wrong, each a sentence that names the property and the fix.</summary>
    public IReadOnlyList<string> Problems { get; }
}
