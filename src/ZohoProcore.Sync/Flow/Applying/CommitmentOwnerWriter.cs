using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Says in Procore whose a commitment is that somebody typed, or that is given back to them. It may be repeated.</summary>
internal sealed class CommitmentOwnerWriter(ConnectionSession session)
{
    /// <summary>Writes the origin_id, or takes it off. Procore may pass a null over, so what it answers counts.</summary>
    public async Task WriteAsync(CommitmentWrite write, CancellationToken cancellationToken)
    {
        if (!write.Releases)
        {
            _ = await UpdateAsync(write, write.Planned.OriginId, cancellationToken).ConfigureAwait(false);
            return;
        }

        var answer = await UpdateAsync(write, null, cancellationToken).ConfigureAwait(false);
        if (answer.OriginId == write.Planned.OriginId)
        {
            answer = await UpdateAsync(write, string.Empty, cancellationToken).ConfigureAwait(false);
        }

        if (answer.OriginId == write.Planned.OriginId)
        {
            write.Refuse(CommitmentRefusal.OfWrite(FormattableString.Invariant(
                $"Procore keeps the origin id '{answer.OriginId}' on commitment {write.ContractId}, which was to be given back.")));
        }
    }

    private async Task<PurchaseOrderContract> UpdateAsync(CommitmentWrite write, string? originId, CancellationToken cancellationToken)
    {
        var procore = session.Clients.Procore;
        return await procore.PurchaseOrders.UpdateAsync(
            write.Planned.ProjectId,
            write.ContractId,
            new() { OriginId = originId, ReplacesOriginId = write.Planned.OriginId },
            cancellationToken).ConfigureAwait(false);
    }
}
