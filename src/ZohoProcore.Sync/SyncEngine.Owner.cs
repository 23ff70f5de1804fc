namespace ZohoProcore.Sync;

public sealed partial class SyncEngine
{
    /// <summary>
    /// Makes this engine the one owner of a connection, whoever has it: what earlier owners still want to store is refused, and what they
    /// had claimed is free at once. What one that did not give the connection back was about to write is left alone for
    /// <see cref="SyncOptions.Lease"/>, in case it still arrives. A host does this at its start; an engine that never took the connection
    /// does it with its first <see cref="RunDueAsync"/>.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask TakeAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = await _runner.TakeAsync(connectionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Gives a connection back when what runs has ended, so that the next owner need not wait. A host does this when it stops. Nothing
    /// happens where this engine does not own the connection.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask GiveBackAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = await _runner.GiveBackAsync(connectionId, cancellationToken).ConfigureAwait(false);
    }
}
