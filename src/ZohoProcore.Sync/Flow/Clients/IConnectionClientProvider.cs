namespace ZohoProcore.Sync;

/// <summary>
/// Makes the clients of a connection on demand and shares them, because limits and tokens belong to a connection. Safe for concurrent use.
/// </summary>
public interface IConnectionClientProvider
{
    /// <summary>
    /// Lends the clients of a connection; the same ones every time while the connection does not change. They work until the caller
    /// disposes what it got, whatever happens to the connection meanwhile. A check before writes that they come with
    /// (<see cref="ZohoBooks.Client.IZohoBooksClient.WithWriteCheck"/>) gives way to the core's, which asks whose the connection is.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives up the clients of a connection, after its credentials changed or were deleted; the next call makes new ones. Calls that
    /// still use the old ones end with them. Nothing happens where there are none.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    void Forget(string connectionId);
}
