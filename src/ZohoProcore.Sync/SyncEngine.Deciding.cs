namespace ZohoProcore.Sync;

/// <content>What a person decides.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Takes a person's decision about a review item, on the version of it that they saw (<see cref="ReviewDecision.Version"/>). It is
    /// checked first against the directory and the commitment as they are, then stored with the audit, and the record is due at once.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="reviewId">The review item.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The item as decided.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ReviewItemNotFoundException">There is no such item, or it is not open any more.</exception>
    /// <exception cref="DecisionMismatchException">The decision is none of the item's answers; the message says which are.</exception>
    /// <exception cref="DecisionRefusedException">It can't work as things stand, names nobody, or was taken on another version of the item
    /// (<see cref="DecisionRefusedException.Now"/>); the message says why and what to do.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<ReviewItem> DecideAsync(
        string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = Named(Given(decision, nameof(decision)).By, $"{decision.Action}");
        return await _desk.DecideAsync(
            connectionId, Given(reviewId, nameof(reviewId)), decision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Links two, ends a link, rejects two or allows them again. What was written under a link that changes is looked at again at once and,
    /// where the link would make it another one, shown for review (<see cref="FindingCodes.LinkChanged"/>).
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The records that are looked at again.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">An id is none, nobody is named, or there is no such link to end; the message
    /// says which.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<IReadOnlyList<RecordKey>> DecideLinkAsync(
        string connectionId, LinkDecision decision, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = Named(Given(decision, nameof(decision)).By, $"{decision.Action}");
        return await _desk.DecideAsync(connectionId, decision, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes back a decision that stands, as <see cref="ISyncStore.ListDecisionsAsync"/> gives it: resumes an order that was left out,
    /// hands back fields that were kept, stops a write that did not begin. The order is looked at again at once.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="decisionId">The decision's id.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="note">Why, in their words; may be empty.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The decision that ended.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">It does not stand any more, its write is under way, or nobody is named.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<OrderDecision> WithdrawAsync(
        string connectionId, string decisionId, string by, string note = "", CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = (Given(decisionId, nameof(decisionId)), Given(by, nameof(by)), Given(note, nameof(note)));
        return await _desk.WithdrawAsync(connectionId, decisionId, Named(by, "Withdraw"), note, cancellationToken).ConfigureAwait(false);
    }
}
