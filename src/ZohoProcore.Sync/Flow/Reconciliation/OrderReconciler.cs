using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads both ledgers fresh and lays them side by side.</summary>
internal sealed class OrderReconciler(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    public async Task<ReconciliationReport> ReconcileAsync(CancellationToken cancellationToken)
    {
        var connection = session.Connection;
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        var unreadable = new UnreadableOrders();
        var orders = await ReadOrdersAsync(unreadable, cancellationToken).ConfigureAwait(false);
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var (own, all) = await ReadCommitmentsAsync(company, unreadable, cancellationToken).ConfigureAwait(false);
        string[] ids = [.. orders.Keys.Concat(own.Select(commitment => commitment.OrderId)).Concat(unreadable.OrderIds).Distinct()];
        RecordKey[] keys = [.. ids.Select(RecordKey.PurchaseOrder)];
        var records = await store.GetRecordsAsync(connection.Id, keys, cancellationToken).ConfigureAwait(false);
        var others = new OthersCommitments(orders, all, await LinksAsync(LinkKind.Commitment, null).ConfigureAwait(false));
        LinkSet vendors = new(await LinksAsync(LinkKind.Vendor, others.VendorIds).ConfigureAwait(false));
        var commitments = others.Of(own, records, vendors, connection.Policies)
            .ToLookup(commitment => commitment.OrderId, StringComparer.Ordinal);
        return new()
        {
            ConnectionId = connection.Id,
            At = at,
            Rows =
            [
                .. ids
                    .Select(id => OrderReconciliation.Compare(
                        id,
                        orders.TryGetValue(id, out var order) ? order : null,
                        [.. commitments[id]],
                        records.TryGetValue(RecordKey.PurchaseOrder(id), out var record) ? record : null,
                        connection.Policies))
                    .Select(row => unreadable.Has(row.OrderId, records)
                        ? row with { Result = ReconciliationResult.NotReadable, Cause = ReconciliationCause.NotReadable }
                        : row)
                    .Select(row => row with { Projects = [.. row.Projects.Select(Named)] })
                    .OrderBy(row => row.OrderNumber, StringComparer.Ordinal).ThenBy(row => row.OrderId, StringComparer.Ordinal),
            ],
            Unreadable = unreadable.Records,
        };

        ReconciledProject Named(ReconciledProject project) =>
            project with { ProjectName = company.ProcoreProject(project.ProjectId)?.Name ?? string.Empty };

        ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind, IReadOnlyCollection<string>? zohoIds) =>
            store.ListLinksAsync(connection.Id, new() { Kind = kind, ZohoIds = zohoIds }, cancellationToken);
    }

    private async Task<Dictionary<string, LedgerOrder>> ReadOrdersAsync(UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var orders = new Dictionary<string, LedgerOrder>(StringComparer.Ordinal);
        await foreach (
            var row in session.Clients.Books.PurchaseOrders.ListAsync(
                null, cancellationToken).OnUnreadable(unreadable.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            orders[row.PurchaseOrderId] = new(
                row.PurchaseOrderNumber ?? string.Empty,
                row.Status.Value.ToLowerInvariant(),
                row.CurrencyCode ?? string.Empty,
                row.Total ?? 0)
            {
                LastModified = row.LastModifiedTime,
                Date = row.Date,
                VendorId = row.VendorId,
                VendorName = row.VendorName,
            };
        }

        return orders;
    }

    /// <summary>
    /// The live commitments of every project that the service account sees: those that carry an origin_id of this organization, and all
    /// others.
    /// </summary>
    private async Task<(List<LedgerCommitment> Own, List<OtherCommitment> Others)> ReadCommitmentsAsync(
        CompanyIndex company, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        unreadable.Add(Incompleteness.Of(company.Directory, null, ListedKind.ProcoreProject));
        var (own, others) = (new List<LedgerCommitment>(), new List<OtherCommitment>());
        foreach (var project in company.Directory.ProcoreProjects.Where(project => project.IsActive))
        {
            var odd = new List<ProcoreUnreadableRow>();
            foreach (var contract in await ContractsAsync(project, odd, unreadable, cancellationToken).ConfigureAwait(false))
            {
                if (OriginIds.TryReadOrder(contract.OriginId, session.Connection.OrganizationId) is { } orderId)
                {
                    own.Add(LedgerCommitment.Of(orderId, project.Id, contract));
                }
                else
                {
                    others.Add(new(
                        LedgerCommitment.Of(string.Empty, project.Id, contract), contract.Number, project.Number, contract.Vendor?.Id));
                }
            }

            foreach (var row in odd)
            {
                var orderId = await UnreadableCommitment.OrderOfAsync(
                    store, session.Connection, project.Id, row, cancellationToken).ConfigureAwait(false);
                unreadable.Add(row, orderId);
            }
        }

        return (own, others);
    }

    /// <summary>The live commitments of a project; none of one that is not shown, which says nothing of what it has.</summary>
    private async Task<List<PurchaseOrderContract>> ContractsAsync(
        ProcoreProject project, List<ProcoreUnreadableRow> odd, UnreadableOrders unreadable, CancellationToken cancellationToken)
    {
        var live = new List<PurchaseOrderContract>();
        try
        {
            var contracts = session.Clients.Procore.PurchaseOrders.ListAsync(project.Id, new(), cancellationToken);
            await foreach (var contract in contracts.OnUnreadable(odd.Add).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (contract.DeletedAt is null)
                {
                    live.Add(contract);
                }
            }
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            unreadable.Hide(project);
            live.Clear();
        }

        return live;
    }
}
