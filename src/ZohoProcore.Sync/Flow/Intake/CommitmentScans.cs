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
    /// <returns>The orders and what is remembered of the project from now on.</returns>
    public static async Task<ScannedCommitments> ScanAsync(
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
        var (others, open) = (new List<PurchaseOrderContract>(), new List<WrittenCommitment>());
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
            others.AddRange(page.Items.Except(ours));
            var recorded = (await RecordedAsync(store, connection.Id, projectId, ours, cancellationToken).ConfigureAwait(false)).ToList();

            // Nothing is known of what came late, after its order wanted nothing of it any more.
            changed.AddRange(ours
                .Where(contract => contract.DeletedAt is null && recorded.TrueForAll(one => one.Contract != contract))
                .Select(contract => OriginIds.TryReadOrder(contract.OriginId, connection.OrganizationId)!));
            foreach (var (contract, record) in recorded)
            {
                seen.Add(record.OriginId);
                var scope = await CommitmentCurrency.ScopeAsync(
                    session, projectId, contract, CommitmentImageScope.Of(record.Image), cancellationToken).ConfigureAwait(false);
                var isReopened = record.Status == CommitmentStatuses.Closed && contract.Status?.Value != record.Status;

                // Which change orders it has, the list does not say: another one of the same sum, or one that was declined.
                var mayHaveOthers = since is not null
                    && (contract.ApprovedChangeOrders is not (null or 0) || record.ChangeOrder is not null);
                if (contract.DeletedAt is not null || isReopened || mayHaveOthers || contract.GrandTotal != record.Total
                    || (contract.ApprovedChangeOrders ?? 0) != (record.ApprovedChangeOrders ?? 0)
                    || CommitmentReader.OddField(contract, contract.Lines) is not null
                    || !record.Image.Equals(CommitmentReader.Read(contract, projectId, contract.Lines, scope).Image))
                {
                    changed.Add(record.OrderId);
                }
                else if (MovedOrderAmounts.MayBeIn(contract, record))
                {
                    open.Add(record);
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

        if (since is { } from)
        {
            changed.AddRange(await MovedOrderAmounts.OrdersAsync(session, projectId, from, open, cancellationToken).ConfigureAwait(false));
        }

        var remembered = others.Count == 0 ? []
            : await DoubledCommitments.ReadAsync(store, connection.Id, projectId, cancellationToken).ConfigureAwait(false);
        var query = new CommitmentQuery { ProjectIds = [projectId] };
        var known = since is null ? query
            : query with
            {
                OrderIds = await OrdersAsync(store, connection.Id, others, remembered, cancellationToken).ConfigureAwait(false),
            };
        var all = since is null || known.OrderIds is { Count: > 0 }
            ? await store.ListCommitmentsAsync(connection.Id, known, cancellationToken).ConfigureAwait(false)
            : [];
        changed.AddRange(all.Where(record => since is null && !seen.Contains(record.OriginId)).Select(record => record.OrderId));
        if (others.Count == 0)
        {
            return new(
                await ToLookAtAsync(store, connection.Id, changed, cancellationToken).ConfigureAwait(false),
                newest,
                new Dictionary<string, string>());
        }

        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var (cursors, orders) = DoubledCommitments.Note(
            remembered,
            projectId,
            others,
            all,
            company.ProcoreProject(projectId)?.Number);
        return new(
            await ToLookAtAsync(store, connection.Id, changed.Concat(orders), cancellationToken).ConfigureAwait(false), newest, cursors);
    }

    /// <summary>
    /// Those of the orders that a look says something of. What stands of one that policy leaves out is people's, who may go on changing it:
    /// it is looked at once policy is another one.
    /// </summary>
    private static async Task<IReadOnlyList<string>> ToLookAtAsync(
        ISyncStore store, string connectionId, IEnumerable<string> orders, CancellationToken cancellationToken)
    {
        string[] all = [.. orders.Distinct()];
        if (all.Length == 0)
        {
            return all;
        }

        RecordKey[] keys = [.. all.Select(RecordKey.PurchaseOrder)];
        var records = await store.GetRecordsAsync(connectionId, keys, cancellationToken).ConfigureAwait(false);
        return
        [
            .. all.Where(id => !records.TryGetValue(RecordKey.PurchaseOrder(id), out var record)
                || record is not { State: RecordState.Filtered, IsLeftToPeople: true }),
        ];
    }

    /// <summary>
    /// The orders that commitments of others may be: by their number as it is, and by what is remembered. However else a number was typed,
    /// the scan over everything finds it.
    /// </summary>
    private static async Task<IReadOnlyList<string>> OrdersAsync(
        ISyncStore store,
        string connectionId,
        List<PurchaseOrderContract> others,
        IReadOnlyList<SeenBeside> remembered,
        CancellationToken cancellationToken)
    {
        var orders = new HashSet<string>(
            remembered.Where(one => others.Exists(other => other.Id == one.ContractId)).Select(one => one.OrderId), StringComparer.Ordinal);
        var numbers = others.Where(other => other is { DeletedAt: null, Number.Length: > 0 }).Select(other => other.Number);
        foreach (var number in numbers.Distinct())
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, OrderNumber = number };
            await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
            {
                _ = orders.Add(record.Key.Id);
            }
        }

        return [.. orders];
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

/// <summary>What a scan of a project's commitments found.</summary>
/// <param name="Changed">The orders to look at.</param>
/// <param name="Newest">The newest change that Procore tells of, on its own clock; null when it tells of none.</param>
/// <param name="Cursors">What is remembered from now on of commitments that the sync did not make.</param>
internal sealed record ScannedCommitments(
    IReadOnlyList<string> Changed, Instant? Newest, IReadOnlyDictionary<string, string> Cursors);
