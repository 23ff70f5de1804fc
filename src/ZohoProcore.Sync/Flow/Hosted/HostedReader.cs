namespace ZohoProcore.Sync;

/// <summary>Reads a record of a host's own kind and plans it. Writes nothing.</summary>
internal sealed class HostedReader(ConnectionSession session, ISyncStore store)
{
    /// <summary>What the host works with.</summary>
    public RecordContext ContextOf(RecordKey key) => new()
    {
        Connection = session.Connection,
        Key = key,
        OriginId = OriginIds.Record(session.Connection.OrganizationId, key),
        Books = session.Clients.Books,
        Procore = session.Clients.Procore,
        Store = store,
    };

    /// <summary>The record as it is now, and what follows from it and from what people decided about it.</summary>
    /// <exception cref="RuleFailedException">The host answered null, or its plan failed.</exception>
    public async Task<(RecordSnapshot Snapshot, HostedPlan Plan)> PlanAsync(
        IRecordHandler records, RecordKey key, CancellationToken cancellationToken)
    {
        var decisions = await store.ListDecisionsAsync(session.Connection.Id, key.Owner, cancellationToken).ConfigureAwait(false);
        var snapshot = await records.ReadAsync(ContextOf(key), cancellationToken).ConfigureAwait(false)
            ?? throw new RuleFailedException(records.Kind, key.Id, null);
        try
        {
            return (snapshot, HostedPlanner.Plan(
                key, snapshot, decisions, read => records.Plan(read) ?? throw new RuleFailedException(records.Kind, read.Name, null)));
        }
        catch (Exception failure) when (failure is not SyncException)
        {
            throw new RuleFailedException(records.Kind, snapshot.Name, failure);
        }
    }
}
