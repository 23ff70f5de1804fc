namespace ZohoProcore.Sync;

/// <summary>A connection lacks credentials, so that its clients can't be made.</summary>
public sealed class CredentialMissingException : SyncException
{
    /// <summary>Says which credentials a connection lacks.</summary>
    /// <param name="connectionId">The connection's id.</param>
    /// <param name="names">The names of every credential that is missing.</param>
    public CredentialMissingException(string connectionId, IReadOnlyList<string> names)
        : base($"Connection '{connectionId}' lacks credentials: {string.Join(", ", names)}. Write them to the vault.") =>
        (ConnectionId, Names) = (connectionId, names);

    /// <summary>The connection's id.</summary>
    public string ConnectionId { get; }

    /// <summary>The names of every credential that is missing.</summary>
    public IReadOnlyList<string> Names { get; }
}
