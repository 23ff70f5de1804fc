using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The commitments that are known and that a project's list left out: a list lags, and its pages shift while it is read. Each is asked for
/// by its id before it counts as gone.
/// </summary>
internal sealed class UnlistedCommitments
{
    private readonly ConnectionSession _session;
    private readonly ILookup<long, long> _known;

    private UnlistedCommitments(ConnectionSession session, ILookup<long, long> known) => (_session, _known) = (session, known);

    /// <summary>What is known: what the sync wrote, what is linked, and what stood only in Procore when a month was closed.</summary>
    public static async Task<UnlistedCommitments> OfAsync(ConnectionSession session, ISyncStore store, CancellationToken cancellationToken)
    {
        var id = session.Connection.Id;
        var written = await store.ListCommitmentsAsync(id, new(), cancellationToken).ConfigureAwait(false);
        var linked = await store.ListLinksAsync(id, new() { Kind = LinkKind.Commitment }, cancellationToken).ConfigureAwait(false);
        var closed = await new MonthBooks(store, id).LastAsync(cancellationToken).ConfigureAwait(false);
        return new(session, written.Select(one => (one.ProjectId, one.ContractId))
            .Concat(linked.Where(link => link.Status == LinkStatus.Confirmed).Select(link => (link.ProjectId, ContractId: link.ProcoreId)))
            .Concat((closed?.OnlyInProcore ?? []).Select(one => (one.ProjectId, one.ContractId)))
            .Distinct()
            .ToLookup(one => one.ProjectId, one => one.ContractId));
    }

    /// <summary>Those of a project that stand all the same.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="listed">The commitments that its list had, whether they can be read or not.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<PurchaseOrderContract>> ReadAsync(
        long projectId, IReadOnlyCollection<long> listed, CancellationToken cancellationToken)
    {
        var standing = new List<PurchaseOrderContract>();
        foreach (var id in _known[projectId].Except(listed).OrderBy(id => id))
        {
            try
            {
                var contract = await _session.Clients.Procore.PurchaseOrders.GetAsync(projectId, id, cancellationToken)
                    .ConfigureAwait(false);
                if (contract.DeletedAt is null)
                {
                    standing.Add(contract);
                }
            }
            catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
            {
                // It was deleted, or is hidden: the list can't tell the two apart either, and the order's row says both.
            }
        }

        return standing;
    }
}
