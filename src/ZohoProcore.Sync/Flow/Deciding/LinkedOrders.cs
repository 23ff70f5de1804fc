using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds the orders that may rest on a link: those that were written under it, and those that wait for it; and the vendor that it is of.
/// </summary>
internal static class LinkedOrders
{
    /// <summary>The orders to look at again when a link changes.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="link">What a person decided about, or the link as it was.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IReadOnlyList<RecordKey>> ReadAsync(
        ISyncStore store, string connectionId, Link link, CancellationToken cancellationToken)
    {
        if (link.Kind == LinkKind.Commitment)
        {
            return [RecordKey.PurchaseOrder(link.ZohoId)];
        }

        CommitmentQuery query = link.Kind switch
        {
            LinkKind.Project => new() { ProjectIds = [link.ProcoreId] },
            _ => new(),
        };
        var vendor = link.ProcoreId.ToString(CultureInfo.InvariantCulture);
        var written = await store.ListCommitmentsAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        var waiting = await store.ListReviewsAsync(connectionId, new() { Status = ReviewStatus.Open }, cancellationToken)
            .ConfigureAwait(false);
        var known = link.Kind == LinkKind.Vendor
            && await store.GetRecordAsync(connectionId, RecordKey.Vendor(link.ZohoId), cancellationToken).ConfigureAwait(false) is not null;
        return
        [
            .. known ? [RecordKey.Vendor(link.ZohoId)] : Array.Empty<RecordKey>(),
            .. written
                .Where(commitment => link.Kind switch
                {
                    LinkKind.Vendor => commitment.Image[CommitmentFields.Vendor] == vendor,
                    LinkKind.CostCode => commitment.ProjectId == link.ProjectId || IsWrittenOn(commitment, link.ZohoId),
                    _ => true,
                })
                .Select(commitment => RecordKey.PurchaseOrder(commitment.OrderId))
                .Concat(waiting
                    .Where(item => new LinkTarget(link.Kind, link.ZohoId, link.ProjectId).IsAskedBy(item.Finding))
                    .Select(item => item.Key))
                .Distinct(),
        ];
    }

    /// <summary>Whether a code is written on a line of the order; another project's commitment may follow a decision about it.</summary>
    private static bool IsWrittenOn(WrittenCommitment commitment, string code) =>
        commitment.MappedFrom?.Values.Any(from => from.Contains(code, StringComparison.Ordinal)) == true;
}
