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

    /// <summary>
    /// Removes a connection, once what runs of it has ended: its credentials and tokens that are in the store are deleted, its clients are
    /// given up, and nothing of it is due any more. What was written stays in Procore; records, links, decisions and the audit stay in the
    /// store, under its id. Other processes that have it store nothing more of it. Credentials that a vault of the host's own keeps
    /// (<see cref="ICredentialVault"/>) are the host's to delete. Connected again under the same id, it must join the same two systems,
    /// reads and plans first, and waits for a new go-ahead.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="note">Why, in their words; may be empty.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">Nobody is named.</exception>
    /// <exception cref="OwnerReplacedException">Another process took the connection at the same moment; it was not removed.</exception>
    public async ValueTask RemoveAsync(string connectionId, string by, string note = "", CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = (Given(by, nameof(by)), Given(note, nameof(note)));
        _ = await _runner.RemoveAsync(connectionId, Named(by, "Remove"), note, cancellationToken).ConfigureAwait(false);
    }
}
