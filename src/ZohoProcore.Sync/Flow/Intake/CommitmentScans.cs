using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads lists of commitments and says which orders have to be looked at because a person changed something in Procore.</summary>
internal static class CommitmentScans
{
    /// <param name="clients">The connection's clients.</param>
    /// <param name="projectId">The project.</param>
    /// <param name="since">Only commitments that were changed after this; null for all.</param>
    /// <param name="recorded">What the sync wrote in the project.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IReadOnlyList<string>> ScanAsync(
        ConnectionClients clients,
        long projectId,
        Instant? since,
        IReadOnlyList<CommitmentRecord> recorded,
        CancellationToken cancellationToken)
    {
        var byOrigin = recorded.ToDictionary(record => record.OriginId, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var changed = new List<string>();
        var filter = new PurchaseOrderContractFilter
        {
            UpdatedAfter = since,
            IncludeDeleted = IncludeDeleted.With,
            View = PurchaseOrderContractView.Extended,
        };
        await foreach (
            var contract in clients.Procore.PurchaseOrders.ListAsync(
                projectId, filter, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (contract.OriginId is { } originId && byOrigin.TryGetValue(originId, out var record))
            {
                seen.Add(originId);
                if (contract.DeletedAt is not null
                    || contract.GrandTotal != record.Total
                    || !record.Image.Equals(CommitmentReader.Read(contract, projectId, contract.Lines).Image))
                {
                    changed.Add(record.OrderId);
                }
            }
        }

        if (since is null)
        {
            changed.AddRange(recorded.Where(record => !seen.Contains(record.OriginId)).Select(record => record.OrderId));
        }

        return [.. changed.Distinct()];
    }
}
