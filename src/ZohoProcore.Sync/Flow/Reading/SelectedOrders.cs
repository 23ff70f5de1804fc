using System.Runtime.CompilerServices;

namespace ZohoProcore.Sync;

/// <summary>Finds the orders that a person selects, in the store alone.</summary>
internal sealed class SelectedOrders(ISyncStore store, Connection connection)
{
    /// <summary>The records of the selected orders, in the order of their keys.</summary>
    /// <exception cref="OrderNotFoundException">An order is named that was never looked at.</exception>
    public async IAsyncEnumerable<SyncRecord> ReadAsync(
        OrderSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var order in selection.Orders)
        {
            if (!await IsKnownAsync(order, cancellationToken).ConfigureAwait(false))
            {
                throw new OrderNotFoundException(order, connection.OrganizationId);
            }
        }

        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder };
        var (written, linked) = await InProjectsAsync(selection.ProjectIds, cancellationToken).ConfigureAwait(false);
        await foreach (var record in store.ReadRecordsAsync(connection.Id, query, cancellationToken).ConfigureAwait(false))
        {
            if (selection.Fits(record)
                && (selection.ProjectIds.Count == 0
                    || written.Contains(record.Key.Id)
                    || record.CostByProject?.Any(cost => selection.ProjectIds.Contains(cost.ProjectId)) == true
                    || await HasLineAsync(record, linked, cancellationToken).ConfigureAwait(false)))
            {
                yield return record;
            }
        }
    }

    /// <summary>The keys of the selected orders.</summary>
    /// <exception cref="OrderNotFoundException">An order is named that was never looked at.</exception>
    public async IAsyncEnumerable<RecordKey> KeysAsync(
        OrderSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var record in ReadAsync(selection, cancellationToken).ConfigureAwait(false))
        {
            yield return record.Key;
        }
    }

    private async Task<bool> IsKnownAsync(string order, CancellationToken cancellationToken)
    {
        if (await store.GetRecordAsync(connection.Id, RecordKey.PurchaseOrder(order), cancellationToken).ConfigureAwait(false) is not null)
        {
            return true;
        }

        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, OrderNumber = order };
        await foreach (var _ in store.ReadRecordsAsync(connection.Id, query, cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return false;
    }

    private async Task<(HashSet<string> Written, HashSet<string> Linked)> InProjectsAsync(
        IReadOnlyCollection<long> projects, CancellationToken cancellationToken)
    {
        if (projects.Count == 0)
        {
            return ([], []);
        }

        var commitments = await store.ListCommitmentsAsync(connection.Id, new() { ProjectIds = projects }, cancellationToken)
            .ConfigureAwait(false);
        var links = await store.ListLinksAsync(
            connection.Id, new() { Kind = LinkKind.Project, ProcoreIds = projects }, cancellationToken).ConfigureAwait(false);
        return (
            [.. commitments.Select(commitment => commitment.OrderId)],
            [.. links.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ZohoId)]);
    }

    private async Task<bool> HasLineAsync(SyncRecord record, HashSet<string> projects, CancellationToken cancellationToken)
    {
        var json = projects.Count == 0 ? null
            : await store.GetSnapshotAsync(connection.Id, record.OrderHash, cancellationToken).ConfigureAwait(false);
        var order = json is null ? null : StoredDocument.Read(json, OrderJson.Default.OrderSnapshot);
        return order?.Lines.Any(line => line.ProjectId is { } project && projects.Contains(project)) == true;
    }
}
