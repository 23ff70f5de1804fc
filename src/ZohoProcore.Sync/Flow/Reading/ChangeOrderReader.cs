using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the change orders of commitments that may have some.</summary>
internal sealed class ChangeOrderReader(ConnectionSession session)
{
    public static ChangeOrderLine Read(CommitmentChangeOrderLine line) =>
        new(line.WbsCodeId ?? line.WbsCode?.Id ?? 0, line.Amount ?? 0, line.ContractLineId ?? 0, Text.Comparable(line.Description));

    /// <summary>A commitment with its change orders, where it has some or the sync would write one.</summary>
    public async Task<ExistingCommitment> AddAsync(
        ExistingCommitment existing, PurchaseOrderContract contract, CancellationToken cancellationToken)
    {
        var approved = contract.ApprovedChangeOrders is 0 ? null : contract.ApprovedChangeOrders;
        var mayBe = approved is not null
            || contract.DraftChangeOrdersAmount is not (null or 0)
            || contract.PendingChangeOrders is not (null or 0)
            || (session.Connection.Policies.AmendedOrders == AmendedOrderTreatment.ChangeOrder
                && CommitmentStatuses.Locks(existing.Status));
        existing = existing with { ApprovedChangeOrders = approved };
        if (existing.IsDeleted || !mayBe)
        {
            return existing;
        }

        try
        {
            var changes = new List<ExistingChangeOrder>();
            var all = session.Clients.Procore.CommitmentChangeOrders.ListAsync(
                existing.ProjectId, new() { ContractId = existing.ContractId }, cancellationToken);
            await foreach (var change in all.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (change.ContractId is not { } contractId || contractId == existing.ContractId)
                {
                    changes.Add(await ReadAsync(existing, change, cancellationToken).ConfigureAwait(false));
                }
            }

            return changes.Count == 0 ? existing : existing with { ChangeOrders = [.. changes.OrderBy(change => change.Id)] };
        }
        catch (ProcoreException failure) when (failure.Status is 403 or 404)
        {
            // Projects with three tiers have no such calls; what Procore says the approved ones come to is all that is known.
            return existing;
        }
    }

    private async Task<ExistingChangeOrder> ReadAsync(
        ExistingCommitment existing, CommitmentChangeOrder change, CancellationToken cancellationToken)
    {
        var lines = new List<ChangeOrderLine>();
        var all = session.Clients.Procore.CommitmentChangeOrders.ListLinesAsync(existing.ProjectId, change.Id, cancellationToken);
        await foreach (var line in all.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            lines.Add(Read(line));
        }

        return new()
        {
            Id = change.Id,
            Number = change.Number ?? string.Empty,
            Status = change.Status?.Value ?? string.Empty,
            Mark = OriginIds.TryReadChange(Text.Comparable(change.Description), existing.OriginId),
            Lines = lines,
        };
    }
}
