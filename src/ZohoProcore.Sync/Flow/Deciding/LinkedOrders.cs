using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>
/// Finds the orders that may rest on a link: those that were written under it or an earlier one of the same in Zoho Books, and those that
/// wait; and the vendors that it is of or that share its company.
/// </summary>
internal static class LinkedOrders
{
    private static readonly RecordState[] Waiting =
    [
        RecordState.NeedsReview, RecordState.Conflict, RecordState.AwaitingApproval, RecordState.Orphaned, RecordState.Failed,
    ];

    /// <summary>The orders to look at again when a link changes.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="link">What a person decided about, or the link as it was.</param>
    /// <param name="chosen">What a person decided about in Procore.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<IReadOnlyList<RecordKey>> ReadAsync(
        ISyncStore store, string connectionId, Link link, long chosen, CancellationToken cancellationToken)
    {
        if (link.Kind == LinkKind.Commitment)
        {
            return await OfCommitmentAsync(store, connectionId, link, chosen, cancellationToken).ConfigureAwait(false);
        }

        var written = await store.ListCommitmentsAsync(connectionId, new(), cancellationToken).ConfigureAwait(false);
        var asking = await store.ListReviewsAsync(connectionId, new() { Status = ReviewStatus.Open }, cancellationToken)
            .ConfigureAwait(false);
        var vendors = link.Kind == LinkKind.Vendor
            ? await VendorsAsync(store, connectionId, link, chosen, cancellationToken).ConfigureAwait(false)
            : [];
        var waiting = link.Kind is LinkKind.Vendor or LinkKind.Project
            ? await WaitingAsync(store, connectionId, link, cancellationToken).ConfigureAwait(false)
            : [];
        return
        [
            .. vendors,
            .. written
                .Where(commitment => IsUnder(commitment, link))
                .Select(commitment => RecordKey.PurchaseOrder(commitment.OrderId))
                .Concat(asking
                    .Where(item => new LinkTarget(link.Kind, link.ZohoId, link.ProjectId).IsAskedBy(item.Finding))
                    .Select(item => item.Key))
                .Concat(waiting)
                .Distinct(),
        ];
    }

    /// <summary>
    /// The vendor, and those on the company that it leaves and on the one that it comes to: who of them writes there may be another now.
    /// </summary>
    private static async Task<IReadOnlyList<RecordKey>> VendorsAsync(
        ISyncStore store, string connectionId, Link link, long chosen, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = LinkKind.Vendor, ProcoreIds = [link.ProcoreId, chosen] };
        var links = await store.ListLinksAsync(connectionId, query, cancellationToken).ConfigureAwait(false);
        var keys = links.Where(one => one.Status == LinkStatus.Confirmed).Select(one => one.ZohoId).Prepend(link.ZohoId)
            .Distinct(StringComparer.Ordinal).Select(RecordKey.Vendor).ToList();
        var known = await store.GetRecordsAsync(connectionId, keys, cancellationToken).ConfigureAwait(false);
        return [.. keys.Where(known.ContainsKey)];
    }

    /// <summary>The order, and those that asked about the same commitment: it may be theirs again, or is not any more.</summary>
    private static async Task<IReadOnlyList<RecordKey>> OfCommitmentAsync(
        ISyncStore store, string connectionId, Link link, long chosen, CancellationToken cancellationToken)
    {
        var open = await store.ListReviewsAsync(
            connectionId, new() { Status = ReviewStatus.Open, Code = FindingCodes.CommitmentMayStand }, cancellationToken)
            .ConfigureAwait(false);
        var written = await store.ListCommitmentsAsync(connectionId, new() { ProjectIds = [link.ProjectId] }, cancellationToken)
            .ConfigureAwait(false);
        var orders = new List<RecordKey> { RecordKey.PurchaseOrder(link.ZohoId) };
        orders.AddRange(open.Where(item => item.Finding.Candidates.Any(one => IsIt(one.ProcoreId))).Select(item => item.Key));
        foreach (var order in written.Select(commitment => commitment.OrderId).Distinct())
        {
            var asked = await OrderTypedMemory.AskedAsync(store, connectionId, order, cancellationToken).ConfigureAwait(false);
            if (asked.Any(one => !one.IsSubcontract && IsIt(one.ContractId)))
            {
                orders.Add(RecordKey.PurchaseOrder(order));
            }
        }

        return [.. orders.Distinct()];

        bool IsIt(long contractId) => contractId == link.ProcoreId || contractId == chosen;
    }

    // What was written stays known by Zoho's end whatever it was linked to since; by Procore's alone only where Zoho's was not noted yet.
    private static bool IsUnder(WrittenCommitment commitment, Link link) => link.Kind switch
    {
        LinkKind.Vendor => CommitmentSources.IsOfVendor(commitment, link.ZohoId) == true
            || commitment.Image[CommitmentFields.Vendor] == link.ProcoreId.ToString(CultureInfo.InvariantCulture),
        LinkKind.CostCode => commitment.ProjectId == link.ProjectId || IsWrittenOn(commitment, link.ZohoId),
        _ => CommitmentSources.IsOfProject(commitment, link.ZohoId) == true || commitment.ProjectId == link.ProcoreId,
    };

    /// <summary>Orders that wait for whatever reason: the reason may be what they became under an earlier link.</summary>
    private static async Task<IReadOnlyList<RecordKey>> WaitingAsync(
        ISyncStore store, string connectionId, Link link, CancellationToken cancellationToken)
    {
        var waiting = new List<RecordKey>();
        foreach (var state in Waiting)
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state };
            await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                if (record.OrderHash.Length > 0
                    && await store.GetSnapshotAsync(connectionId, record.OrderHash, cancellationToken).ConfigureAwait(false) is { } json
                    && StoredDocument.Read(json, OrderJson.Default.OrderSnapshot) is { } order
                    && (link.Kind == LinkKind.Vendor
                        ? order.VendorId == link.ZohoId : order.Lines.Any(line => line.ProjectId == link.ZohoId)))
                {
                    waiting.Add(record.Key);
                }
            }
        }

        return waiting;
    }

    /// <summary>Whether a code is written on a line of the order; another project's commitment may follow a decision about it.</summary>
    private static bool IsWrittenOn(WrittenCommitment commitment, string code) => commitment.MappedFrom?.Any(from =>
        from.Key is not (CommitmentFields.Vendor or CommitmentSources.Projects)
        && from.Value.Contains(code, StringComparison.Ordinal)) == true;
}
