namespace ZohoProcore.Sync;

/// <content>What is known of both sides without asking them.</content>
public sealed partial class SyncEngine
{
    /// <summary>The vendors and projects of both sides as they were read last. Asks neither service and writes nothing.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What was read last; null where nothing was read yet.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<KnownDirectory?> GetDirectoryAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await KnownDirectory.FindAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
    }
}
