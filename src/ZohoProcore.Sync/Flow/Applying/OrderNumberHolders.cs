namespace ZohoProcore.Sync;

/// <summary>
/// Says which commitment has the number that Procore refused to a new one, where it is known: one of the sync, or one that was rejected.
/// </summary>
internal sealed class OrderNumberHolders(ISyncStore store, string connectionId)
{
    public async Task NameAsync(IEnumerable<OrderWork> works, CancellationToken cancellationToken)
    {
        foreach (var work in works)
        {
            foreach (var write in work.Writes.Where(write => write.Refusal is { IsOfNumber: true }))
            {
                if (await OwnAsync(work.Key.Id, write.Planned, cancellationToken).ConfigureAwait(false) is { } own)
                {
                    write.NumberIsOf(
                        FormattableString.Invariant($"Commitment {own.ContractId} in Procore project {own.ProjectId} has it, which the ")
                        + $"sync made for another order {own.OrderNumber} of Zoho Books ({own.OrderId}).",
                        "Give one of the two orders another number in Zoho Books, then retry.");
                }
                else if (Rejected(work, write.Planned) is { } rejected)
                {
                    write.NumberIsOf(
                        FormattableString.Invariant($"Commitment {rejected.ContractId} has it, which a person said is not the order."),
                        FormattableString.Invariant($"Give commitment {rejected.ContractId} another number in Procore, then retry. If it ")
                        + "is this order after all, allow the two again, and link them.");
                }
            }
        }
    }

    /// <summary>One that the sync made for another order, in the project or for an order of the same number.</summary>
    private async Task<WrittenCommitment?> OwnAsync(
        string orderId, PlannedCommitment planned, CancellationToken cancellationToken)
    {
        var orders = new List<string>();
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, OrderNumber = planned.Number };
        await foreach (var record in store.ReadRecordsAsync(connectionId, query, cancellationToken).ConfigureAwait(false))
        {
            orders.Add(record.Key.Id);
        }

        var inProject = await store.ListCommitmentsAsync(
            connectionId, new() { ProjectIds = [planned.ProjectId] }, cancellationToken).ConfigureAwait(false);
        var ofNumber = orders.Count == 0 ? [] : await store.ListCommitmentsAsync(
            connectionId, new() { OrderIds = orders }, cancellationToken).ConfigureAwait(false);
        return inProject.Concat(ofNumber).FirstOrDefault(own =>
            own.OrderId != orderId && own.Image[CommitmentFields.Number] == planned.Number);
    }

    private static ExistingCommitment? Rejected(OrderWork work, PlannedCommitment planned) => work.Input is not { } input ? null
        : (input.Standing ?? []).FirstOrDefault(one => one.ProjectId == planned.ProjectId && !one.IsDeleted
            && CommitmentNumbers.Plain(one.Image[CommitmentFields.Number]) == CommitmentNumbers.Plain(planned.Number)
            && input.Links.IsRejected(LinkKind.Commitment, input.Order.OrderId, one.ContractId));
}
