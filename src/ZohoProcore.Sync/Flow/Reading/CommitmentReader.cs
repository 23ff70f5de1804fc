using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads commitments out of Procore and turns them into what decisions rest on.</summary>
internal sealed class CommitmentReader(ConnectionSession session)
{
    /// <summary>An order's commitments in the projects it goes to and in those where one was, or may have been, written before.</summary>
    public async Task<IReadOnlyList<ExistingCommitment>> ReadAsync(
        string orderId,
        IEnumerable<long> targets,
        IReadOnlyList<CommitmentRecord> recorded,
        IReadOnlyList<Intent> intents,
        CancellationToken cancellationToken)
    {
        var existing = new List<ExistingCommitment>();
        var known = recorded.Select(record => record.ProjectId).Concat(intents.Select(intent => intent.ProjectId));
        foreach (var projectId in targets.Concat(known).Distinct().OrderBy(id => id))
        {
            var originId = OriginIds.Commitment(session.Connection.OrganizationId, orderId, projectId);
            if (await FindAsync(projectId, originId, cancellationToken).ConfigureAwait(false) is { } found)
            {
                existing.Add(found);
            }
        }

        return existing;
    }

    /// <summary>The image of a commitment that Procore holds.</summary>
    public static ExistingCommitment Read(PurchaseOrderContract contract, long projectId, IEnumerable<PurchaseOrderLine> lines)
    {
        var fields = CommitmentFields.Head(
            contract.Vendor?.Id ?? 0,
            contract.Number,
            Text.Clean(contract.Title),
            Text.OfHtml(contract.Description),
            contract.Status?.Value,
            contract.ContractDate,
            contract.DeliveryDate,
            Text.Clean(contract.PaymentTerms),
            Text.Clean(contract.ShipVia));
        var ids = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var key = OriginIds.IsLineOf(line.OriginId, contract.OriginId) ? line.OriginId! : CommitmentFields.Foreign(line.Id);
            ids[key] = line.Id;
            CommitmentFields.AddLine(fields, key, line.Amount ?? 0, line.WbsCode?.Id ?? 0, Text.OfHtml(line.Description));
        }

        return new()
        {
            ProjectId = projectId,
            ContractId = contract.Id,
            OriginId = contract.OriginId ?? string.Empty,
            Status = contract.Status?.Value ?? string.Empty,
            IsDeleted = contract.DeletedAt is not null,
            GrandTotal = contract.GrandTotal ?? 0,
            Image = new() { Fields = fields },
            LineIds = ids,
        };
    }

    /// <summary>
    /// The commitment of an origin_id, a live one before a deleted one; null when there is none. The filter is checked again here: an
    /// integration must never take somebody else's commitment for its own, even if the filter were ignored.
    /// </summary>
    private async Task<ExistingCommitment?> FindAsync(long projectId, string originId, CancellationToken cancellationToken)
    {
        var orders = session.Clients.Procore.PurchaseOrders;
        var filter = new PurchaseOrderContractFilter
        {
            OriginId = originId,
            IncludeDeleted = IncludeDeleted.With,
            View = PurchaseOrderContractView.Extended,
        };
        var found = new List<ExistingCommitment>();
        await foreach (
            var contract in orders.ListAsync(
                projectId, filter, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (contract.OriginId != originId)
            {
                continue;
            }

            var lines = new List<PurchaseOrderLine>(contract.Lines);
            if (contract.DeletedAt is null && lines.Count == 0)
            {
                await foreach (
                    var line in orders.ListLinesAsync(
                        projectId, contract.Id, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    lines.Add(line);
                }
            }

            found.Add(Read(contract, projectId, lines));
        }

        return found.OrderBy(commitment => commitment.IsDeleted).FirstOrDefault();
    }
}
