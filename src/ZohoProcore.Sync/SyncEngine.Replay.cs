using System.Runtime.CompilerServices;

namespace ZohoProcore.Sync;

/// <content>Looking at what was looked at before, again.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Looks at records again now, for a person who asks. Many are a backfill, which what people edit meanwhile overtakes.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record; null for every order that is known.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many records are due now.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<int> ReplayAsync(string connectionId, RecordKey? key, string by, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await _submitter.ReplayAsync(connectionId, key, Given(by, nameof(by)), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// Looks at the selected orders again now, for a person who asks: by number, by project, by vendor, by state, or at all of them. What
    /// that comes to is what any look comes to: approvals, decisions and questions hold as they stand. Many are a backfill, which what
    /// people edit meanwhile overtakes.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="selection">Which orders.</param>
    /// <param name="by">Who asks; the audit notes it with the selection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many orders are due now.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="OrderNotFoundException">An order is named that was never looked at; nothing is due then.</exception>
    public async ValueTask<int> ReplayOrdersAsync(
        string connectionId, OrderSelection selection, string by, CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var keys = new SelectedOrders(_store, connection).KeysAsync(Given(selection, nameof(selection)), cancellationToken);
        return await _submitter.ReplayAsync(connectionId, keys, selection.InWords(), Given(by, nameof(by)), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// Plans again from the snapshots that were kept of an input. The plan is the same one as then, if the rules are; where codes or budget
    /// lines are made first, it has what follows on them, too.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="inputHash">The hash of the input, from a record or an audit entry.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The plan; null when the snapshots are not kept (<see cref="WhyNotReplannedAsync"/>).</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="RuleFailedException">A rule or a validator failed.</exception>
    public async ValueTask<OrderPlan?> ReplanAsync(string connectionId, string inputHash, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = Given(inputHash, nameof(inputHash));
        var input = await new PastOrderReader(_store, connectionId, _past).ReadAsync(inputHash, cancellationToken).ConfigureAwait(false);
        return input is null ? null : new OrderPlanner(_options.Rules).Plan(input).Whole;
    }

    /// <summary>
    /// Says why an input can't be planned again: what replaced plans rested on is kept for as long as policy says
    /// (<see cref="SyncPolicies.KeepPlansForDays"/>), and what an order stands by for ever.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="inputHash">The hash of the input, from a record or an audit entry.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Why, in a sentence or two; null when its snapshots are kept.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<string?> WhyNotReplannedAsync(
        string connectionId, string inputHash, CancellationToken cancellationToken = default)
    {
        var connection = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        _ = Given(inputHash, nameof(inputHash));
        return await new PastOrderReader(_store, connectionId, _past).ReadAsync(inputHash, cancellationToken).ConfigureAwait(false) is null
            ? await ReplacedPlans.WhyAsync(_store, connection, inputHash, cancellationToken).ConfigureAwait(false)
            : null;
    }

    /// <summary>
    /// Plans the selected orders again, dry: from what was read then, by today's rules, and from what stands in both systems now, with the
    /// difference to what was written. Reads an order at a time while it is enumerated; stores and writes nothing.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="selection">Which orders.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    /// <returns>The orders. One that alone can't be read says why and the others follow.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="OrderNotFoundException">An order is named that was never looked at.</exception>
    /// <exception cref="PoliciesInvalidException">It is not chosen yet in which status commitments land; the message has the
    /// choices.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or lets nobody in.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or lets nobody in.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async IAsyncEnumerable<ReplannedOrder> ReplanOrdersAsync(
        string connectionId, OrderSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        _ = Given(selection, nameof(selection));
        using var lent = await OpenToPlanAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var replanner = new OrderReplanner(lent.Session, _store, _options.Rules);
        await foreach (var order in replanner.ReadAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            yield return order;
        }
    }
}
