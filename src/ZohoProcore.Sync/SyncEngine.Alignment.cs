namespace ZohoProcore.Sync;

/// <content>What both sides have in common.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Reads the projects of both sides fresh, and the cost codes of those that both have, and lays them next to each other. Costs the list
    /// pages of both sides' projects, two calls for the tag, and the pages of each common project's codes. Writes nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<AlignmentReport> AlignAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        using var lent = await _sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await new AlignmentReader(lent.Session, _store, _time).ReadAsync(cancellationToken).ConfigureAwait(false);
    }
}
