namespace ZohoProcore.Sync;

/// <content>What a customer decided once for a connection.</content>
public sealed partial class SyncEngine
{
    /// <summary>The policies of a connection as they hold now, which version they are, and who chose them.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<PolicyState> GetPoliciesAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await StoredPolicies.ReadAsync(_store, connection, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Says what other policies would change: how many orders would be planned anew, and which of them would become something else. Plans
    /// every order that is known from what was read last; asks neither Zoho nor Procore, and stores nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="PoliciesInvalidException">The policies make no sense; the message names everything.</exception>
    public async ValueTask<PolicyChange> PreviewPoliciesAsync(
        string connectionId, SyncPolicies policies, CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await _policies.PreviewAsync(connection, Given(policies, nameof(policies)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Takes policies whose effect was shown, as a new version with an audit entry, and makes every order due. What the change would write
    /// is approved as it was shown; where an order or its commitment is another one by then, its plan waits for approval. The policies hold
    /// until they are changed once more. What is proposed (<see cref="PolicyState.Proposed"/>) is taken, or answered with others, by this
    /// alone; the policies that hold answer it as well. Safe to repeat.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="change">What <see cref="PreviewPoliciesAsync"/> said.</param>
    /// <param name="by">Who takes them.</param>
    /// <param name="note">Why, in their words; may be empty.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The policies as they hold now.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">The policies were changed after the preview, or nobody is named.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<PolicyState> ChangePoliciesAsync(
        string connectionId, PolicyChange change, string by, string note = "", CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = (Given(change, nameof(change)), Given(by, nameof(by)), Given(note, nameof(note)));
        var taken = await _policies.ChangeAsync(connection, change, Named(by, "Change policies"), note, cancellationToken)
            .ConfigureAwait(false);
        if ((await StoredSyncState.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false)).Stage == SyncStage.NotStarted)
        {
            await _submitter.BeginAsync(connection with { Policies = taken.Policies }, cancellationToken).ConfigureAwait(false);
        }

        return taken;
    }
}
