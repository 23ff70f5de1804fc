using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads lists of commitments and says which orders have to be looked at because a person changed something in Procore.</summary>
internal static class CommitmentScans
{
    /// <param name="session">The connection's clients.</param>
    /// <param name="store">Knows what the sync wrote.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="since">Only commitments that were changed after this; null for all, those that are gone included.</param>
    /// <param name="nameless">Takes the commitments that cannot be read and do not even say which they are.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The orders, and the newest change that Procore tells of, on its own clock; null when it tells of none.</returns>
    public static async Task<(IReadOnlyList<string> Changed, Instant? Newest)> ScanAsync(
        ConnectionSession session,
        ISyncStore store,
        long projectId,
        Instant? since,
        UnreadableRows nameless,
        CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<string>();
        Instant? newest = null;
        var filter = new PurchaseOrderContractFilter
        {
            UpdatedAfter = since,
            IncludeDeleted = IncludeDeleted.With,
            View = PurchaseOrderContractView.Extended,
        };
        var pages = session.Clients.Procore.PurchaseOrders.ListAsync(projectId, filter, cancellationToken).AsPages();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            newest = Later(newest, page.Items.Max(contract => contract.UpdatedAt));
            var ours = page.Items
                .Where(contract => OriginIds.TryReadOrder(contract.OriginId, connection.OrganizationId) is not null)
                .ToList();
            var recorded = await RecordedAsync(store, connection.Id, projectId, ours, cancellationToken).ConfigureAwait(false);
            foreach (var (contract, record) in recorded)
            {
                seen.Add(record.OriginId);
                if (contract.DeletedAt is not null || contract.GrandTotal != record.Total
                    || (contract.ApprovedChangeOrders ?? 0) != (record.ApprovedChangeOrders ?? 0)
                    || CommitmentReader.OddField(contract, contract.Lines) is not null
                    || !record.Image.Equals(CommitmentReader.Read(
                        contract, projectId, contract.Lines, CommitmentImageScope.Of(record.Image)).Image))
                {
                    changed.Add(record.OrderId);
                }
            }

            foreach (var row in page.Unreadable)
            {
                var orderId = await UnreadableCommitment.OrderOfAsync(
                    store, connection, projectId, row, cancellationToken).ConfigureAwait(false);
                if (orderId is not null)
                {
                    changed.Add(orderId);
                }
                else if (UnreadableCommitment.IsNameless(row))
                {
                    nameless.Add(ListedKind.Commitment, row, "number", "title");
                }
            }
        }

        if (since is null)
        {
            var all = await store.ListCommitmentsAsync(connection.Id, new() { ProjectIds = [projectId] }, cancellationToken)
                .ConfigureAwait(false);
            changed.AddRange(all.Where(record => !seen.Contains(record.OriginId)).Select(record => record.OrderId));
        }

        return ([.. changed.Distinct()], newest);
    }

    /// <summary>The later of two marks, where there are any.</summary>
    public static Instant? Later(Instant? one, Instant? other) => one is null || other > one ? other : one;

    private static async Task<IEnumerable<(PurchaseOrderContract Contract, WrittenCommitment Record)>> RecordedAsync(
        ISyncStore store, string connectionId, long projectId, List<PurchaseOrderContract> contracts, CancellationToken cancellationToken)
    {
        if (contracts.Count == 0)
        {
            return [];
        }

        var query = new CommitmentQuery { OriginIds = [.. contracts.Select(contract => contract.OriginId!)], ProjectIds = [projectId] };
        var recorded = await store.ListCommitmentsAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        return recorded.Join(
            contracts,
            record => record.OriginId,
            contract => contract.OriginId,
            (record, contract) => (contract, record),
            StringComparer.Ordinal);
    }
}
