namespace ZohoProcore.Sync;

/// <content>How far a connection goes.</content>
public sealed partial class SyncEngine
{
    /// <summary>How far a connection goes, and who said so.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<SyncState> GetStateAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await StoredSyncState.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What waits for a go-ahead: which commitments would be made or changed, for which orders, projects and vendors, and the links that
    /// they rest on. Put together from what was read last; asks neither Zoho nor Procore.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<WaitingReport> GetWaitingAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var health = await HealthKeeper.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
        return await _goAhead.WaitingAsync(connectionId, cancellationToken).ConfigureAwait(false) with { AsOf = health.AsOf };
    }

    /// <summary>
    /// Gives the go-ahead: for everything, or for a pilot of some projects or vendors, in place of what was said before. It is for what was
    /// looked at: it names the hash of that (<see cref="WaitingReport.Hash"/>), and is refused for anything else, and before the first plan
    /// is complete. What is reached by it is approved as it was shown, and due at once; where the order or its commitment changes
    /// meanwhile, it waits again and says so, and so does what came in between or could not be planned yet. Orders that come later and
    /// are reached need no further word. Safe to repeat.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="goAhead">Who gives it, and how far it reaches.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How far the connection goes now.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">It is not chosen yet in which status commitments land, the first plan is not complete,
    /// what waits is not what was looked at, a pilot names what is not there, or nobody is named; the message says which, and
    /// what changed.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<SyncState> StartAsync(
        string connectionId, GoAhead goAhead, CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = Named(Given(goAhead, nameof(goAhead)).By, "Go-ahead");
        return await _goAhead.StartAsync(connection, goAhead, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Approves the plan of one order that waits because policy wants it approved (<see cref="SyncPolicies.Approval"/>), or because it
    /// changed after it was approved. It is written as far as the go-ahead reaches. The approval holds for exactly the steps that were
    /// seen, and for the order and its commitments as they were; anything else waits again. Safe to repeat.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="orderId">The order's purchaseorder_id.</param>
    /// <param name="hash">The <see cref="WaitingOrder.Hash"/> of what was seen.</param>
    /// <param name="by">Who approves it.</param>
    /// <param name="note">Why, in their words; may be empty.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The order as it waits for its write.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="DecisionRefusedException">It does not wait, what waits is another plan by now, or nobody is named; the message
    /// says so.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<SyncRecord> ApproveAsync(
        string connectionId, string orderId, string hash, string by, string note = "", CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = (Given(orderId, nameof(orderId)), Given(hash, nameof(hash)), Given(by, nameof(by)), Given(note, nameof(note)));
        return await _goAhead.ApproveAsync(connectionId, orderId, hash, Named(by, "Approve"), note, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Stops all writes; reading and planning go on, and <see cref="StartAsync"/> is the way back. A batch of orders that is under way
    /// ends first. Safe to repeat.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="by">Who stops it.</param>
    /// <param name="note">Why, in their words; may be empty.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How far the connection goes now.</returns>
    /// <exception cref="DecisionRefusedException">Nobody has given a go-ahead yet: there is nothing to stop; or nobody is
    /// named.</exception>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ChangesOutdatedException">Somebody else changed the same thing each time; nothing was stored.</exception>
    public async ValueTask<SyncState> PauseAsync(
        string connectionId, string by, string note = "", CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = (Given(by, nameof(by)), Given(note, nameof(note)));
        return await _goAhead.PauseAsync(connectionId, Named(by, "Pause"), note, cancellationToken)
            .ConfigureAwait(false);
    }
}
