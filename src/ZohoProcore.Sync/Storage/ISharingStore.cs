namespace ZohoProcore.Sync;

/// <summary>
/// What a store may implement beside <see cref="ISyncStore"/>: it finds the connections that share a side with another one, without
/// answering all that there are. Where it does not, all are read whenever a connection's lists are read anew, which thousands of
/// connections feel; nothing but time depends on it.
/// </summary>
public interface ISharingStore
{
    /// <summary>Reads the connections that lead from the organization of a connection, or to its company, by id. Others may be among
    /// them, and the connection itself: whoever asks looks at each.</summary>
    /// <param name="connection">The connection; it need not be stored.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<IReadOnlyList<Connection>> ListSharingAsync(Connection connection, CancellationToken cancellationToken = default);
}
