using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what commitments come to on each code: their lines, and the lines of their approved change orders.</summary>
internal sealed class CommitmentCodeReader(ConnectionSession session)
{
    /// <summary>What a commitment comes to on each code; null where Procore does not tell all of it.</summary>
    /// <param name="contract">The commitment, as a list has it.</param>
    /// <param name="projectId">Its project.</param>
    /// <param name="isOwn">Whether the sync made it or took it over; for others nothing is asked.</param>
    /// <param name="approved">The approved change orders of its project; null where Procore does not show them.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<CodedLine>?> ReadAsync(
        PurchaseOrderContract contract, long projectId, bool isOwn, ApprovedChanges? approved, CancellationToken cancellationToken)
    {
        var sum = contract.ApprovedChangeOrders ?? 0;
        if (!isOwn && (sum != 0 || contract.Lines.Count == 0))
        {
            return null;
        }

        try
        {
            // Where they are not shown, none that comes to something is approved, or not all is told.
            var changes = approved is null ? [] : await approved.OfAsync(contract.Id, cancellationToken).ConfigureAwait(false);
            if (changes is null || (!isOwn && changes.Count > 0))
            {
                return null;
            }

            var lines = contract.Lines.Count > 0 || contract.GrandTotal is null or 0 ? contract.Lines
                : await ListAsync(
                    session.Clients.Procore.PurchaseOrders.ListLinesAsync(projectId, contract.Id, cancellationToken),
                    cancellationToken).ConfigureAwait(false);
            var moved = await ChangesAsync(changes, projectId, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<CodedLine> read =
            [
                .. lines.Select(line => new CodedLine(line.WbsCode?.Id, line.WbsCode?.FlatCode, line.Amount ?? 0)),
                .. moved.Select(line => new CodedLine(line.WbsCodeId ?? line.WbsCode?.Id, line.WbsCode?.FlatCode, line.Amount ?? 0)),
            ];

            // What does not add up was not told as a whole, such as a tax that Procore counts beside the lines.
            return read.All(line => line.WbsCodeId is not null) && read.Sum(line => line.Amount) == (contract.GrandTotal ?? 0) + sum
                ? read
                : null;
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return null;
        }
    }

    private async Task<List<CommitmentChangeOrderLine>> ChangesAsync(
        IReadOnlyList<long> changes, long projectId, CancellationToken cancellationToken)
    {
        var lines = new List<CommitmentChangeOrderLine>();
        foreach (var change in changes)
        {
            lines.AddRange(await ListAsync(
                session.Clients.Procore.CommitmentChangeOrders.ListLinesAsync(projectId, change, cancellationToken),
                cancellationToken).ConfigureAwait(false));
        }

        return lines;
    }

    private static async Task<List<T>> ListAsync<T>(ProcoreList<T> list, CancellationToken cancellationToken)
    {
        var all = new List<T>();
        await foreach (var one in list.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            all.Add(one);
        }

        return all;
    }
}
