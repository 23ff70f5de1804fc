namespace ZohoProcore.Sync;

/// <content>What both sides have in common.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// Reads the projects of both sides fresh, and the cost codes of those that both have, and lays them next to each other. Costs the list
    /// pages of both sides' projects, two calls for the tag or the list pages of items, accounts or records of a custom module where those
    /// are the cost codes, and the pages of each common project's codes; and where a tag has the cost types, one call for its options and
    /// the pages of the company's. Writes nothing.
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

    /// <summary>
    /// Says what policy (<see cref="SyncPolicies.Alignment"/>) would have written into Zoho Books, so that it has the projects, cost
    /// codes and cost types of Procore, and what is in the way of it. Reads both sides fresh; writes nothing.
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
    public async ValueTask<AlignmentPlan> PlanAlignmentAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        using var lent = await _sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return (await new AlignmentPlanReader(lent.Session, _store, _time).ReadAsync(cancellationToken).ConfigureAwait(false)).Plan;
    }

    /// <summary>
    /// Writes the plan of an alignment into Zoho Books, if it still is the one that the person looked at: both sides are read again first.
    /// The process becomes the connection's owner, as with <see cref="RunDueAsync"/>: have it done where that runs. Each write has an
    /// intent and an outcome in the audit and is sent once; what became of a lost one is looked up. Needs the scopes
    /// <c>ZohoBooks.projects.CREATE</c> for projects, <c>ZohoBooks.settings.UPDATE</c> for options, <c>ZohoBooks.settings.CREATE</c> and
    /// <c>.UPDATE</c> for items, and <c>ZohoBooks.accountants.CREATE</c> and <c>.UPDATE</c> for accounts, a call and more for each of
    /// those.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="planHash">The <see cref="AlignmentPlan.Hash"/> of the plan that the person looked at.</param>
    /// <param name="by">Who applies it.</param>
    /// <param name="cancellationToken">Cancels the wait; what was sent stays sent.</param>
    /// <returns>What became of each step.</returns>
    /// <exception cref="DecisionRefusedException">The plan is another one now, the connection is paused or only plans yet, or nobody is
    /// named; nothing was written.</exception>
    /// <exception cref="OwnerReplacedException">Another process took the connection; nothing more is written.</exception>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    /// <exception cref="ConnectionInvalidException">The connection cannot be used as it is.</exception>
    /// <exception cref="CredentialMissingException">Credentials of the connection are not in the vault yet.</exception>
    /// <exception cref="CredentialUnreadableException">A credential was encrypted with keys that are gone.</exception>
    /// <exception cref="ZohoBooks.Client.ZohoBooksException">Zoho Books did not answer, or not so that it can be read.</exception>
    /// <exception cref="Procore.Client.ProcoreException">Procore did not answer, or not so that it can be read.</exception>
    /// <exception cref="ObjectDisposedException">The engine was disposed.</exception>
    public async ValueTask<AlignmentResult> ApplyAlignmentAsync(
        string connectionId, string planHash, string by, CancellationToken cancellationToken = default)
    {
        const string Action = "Apply alignment";
        _ = (Given(planHash, nameof(planHash)), Named(Given(by, nameof(by)), Action));
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        return await _runner.AsOwnerAsync(
            connectionId,
            async session =>
            {
                var state = await StoredSyncState.ReadAsync(_store, connectionId, cancellationToken).ConfigureAwait(false);
                if (state.Stage == SyncStage.Paused)
                {
                    throw new DecisionRefusedException(Action, "the connection is paused, and nothing is written for it. Resume it first.");
                }

                if (!state.IsStarted)
                {
                    throw new DecisionRefusedException(
                        Action, "the connection only plans yet: nothing is written for it before its go-ahead. Give that first.");
                }

                var (plan, tags) = await new AlignmentPlanReader(session, _store, _time).ReadAsync(cancellationToken).ConfigureAwait(false);
                return plan.Hash == planHash && plan.Steps.Count > 0
                    ? await new AlignmentWriter(session, _store, by).WriteAsync(plan, tags, cancellationToken).ConfigureAwait(false)
                    : throw new DecisionRefusedException(Action, plan.Steps.Count == 0
                        ? "there is nothing to write."
                        : "the plan is another one than the one that was looked at. Look at it again.");
            },
            cancellationToken).ConfigureAwait(false);
    }
}
