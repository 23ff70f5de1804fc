using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what commitments come to on each code: their lines, and the lines of their approved change orders.</summary>
internal sealed class CommitmentCodeReader(ConnectionSession session)
{
    /// <summary>What a commitment comes to on each code; null where Procore does not tell all of it.</summary>
    /// <param name="contract">The commitment, as a list has it.</param>
    /// <param name="projectId">Its project.</param>
    /// <param name="isOwn">Whether the sync made it or took it over; for others nothing is asked.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<IReadOnlyList<CodedLine>?> ReadAsync(
        PurchaseOrderContract contract, long projectId, bool isOwn, CancellationToken cancellationToken)
    {
        var approved = contract.ApprovedChangeOrders ?? 0;
        if (!isOwn && (approved != 0 || contract.Lines.Count == 0))
        {
            return null;
        }

        try
        {
            var lines = contract.Lines.Count > 0 || contract.GrandTotal is null or 0 ? contract.Lines
                : await ListAsync(
                    session.Clients.Procore.PurchaseOrders.ListLinesAsync(projectId, contract.Id, cancellationToken),
                    cancellationToken).ConfigureAwait(false);
            var changes = approved == 0 ? [] : await ChangesAsync(contract.Id, projectId, cancellationToken).ConfigureAwait(false);
            IReadOnlyList<CodedLine> read =
            [
                .. lines.Select(line => new CodedLine(line.WbsCode?.Id, line.WbsCode?.FlatCode, line.Amount ?? 0)),
                .. changes.Select(line => new CodedLine(line.WbsCodeId ?? line.WbsCode?.Id, line.WbsCode?.FlatCode, line.Amount ?? 0)),
            ];

            // What does not add up was not told as a whole, such as a tax that Procore counts beside the lines.
            return read.All(line => line.WbsCodeId is not null) && read.Sum(line => line.Amount) == (contract.GrandTotal ?? 0) + approved
                ? read
                : null;
        }
        catch (ProcoreException hidden) when (hidden.Status is 403 or 404)
        {
            return null;
        }
    }

    private async Task<List<CommitmentChangeOrderLine>> ChangesAsync(
        long contractId, long projectId, CancellationToken cancellationToken)
    {
        var lines = new List<CommitmentChangeOrderLine>();
        var changes = session.Clients.Procore.CommitmentChangeOrders;
        var all = await ListAsync(
            changes.ListAsync(projectId, new() { ContractId = contractId }, cancellationToken), cancellationToken).ConfigureAwait(false);
        foreach (var change in all.Where(change => (change.ContractId ?? contractId) == contractId && change.Status?.Value == "approved"))
        {
            lines.AddRange(await ListAsync(
                changes.ListLinesAsync(projectId, change.Id, cancellationToken), cancellationToken).ConfigureAwait(false));
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
