using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Says what is remembered of an order's commitments after a run. Reads and writes nothing.</summary>
internal sealed class CommitmentKeeper(OrderWork work, OrderPlan plan, long? epoch, Instant now)
{
    /// <summary>What was written, or seen to be as it shall be.</summary>
    public IEnumerable<WrittenCommitment> Written() =>
        from commitment in plan.Commitments
        let write = work.Writes.FirstOrDefault(write => write.Planned.OriginId == commitment.OriginId)
        where write?.Releases != true
        select Record(
            commitment,
            write?.ContractId ?? work.Existing.First(existing => existing.OriginId == commitment.OriginId).ContractId,
            IsTyped(commitment) ? new() : null);

    /// <summary>
    /// What stands of the commitments after one of them was refused: those that were written, and what the refused ones hold.
    /// </summary>
    public IEnumerable<WrittenCommitment> Left()
    {
        foreach (var write in work.Writes)
        {
            if (write.Refusal is null)
            {
                yield return Record(write.Planned, write.ContractId);
            }
            else if (write is { Releases: false, Left: { IsDeleted: false } left })
            {
                yield return Record(write.Planned, left.ContractId, write.Planned.Adopts is null ? left.Image : new()) with
                {
                    Total = left.GrandTotal,
                    Status = left.Status,
                    ApprovedChangeOrders = left.ApprovedChangeOrders,
                };
            }
        }
    }

    /// <summary>
    /// What a person closed and the order does not want any more: a scan that sees it opened again tells of it. What policy leaves
    /// to people stays known as it was written: that they closed it is their change, once policy takes the order in again.
    /// </summary>
    public IEnumerable<WrittenCommitment> Closed() =>
        from recorded in work.Recorded
        where plan.LeftToPeople is null
            && recorded.Status != CommitmentStatuses.Closed
            && plan.Commitments.All(commitment => commitment.OriginId != recorded.OriginId)
            && plan.Findings.All(finding => finding.Subject != recorded.OriginId)
            && work.Existing.Any(existing => existing.OriginId == recorded.OriginId
                && existing is { IsDeleted: false, Status: CommitmentStatuses.Closed })
        select recorded with { Status = CommitmentStatuses.Closed };

    /// <summary>Whether a commitment was taken over that does not agree with the order: none of its values is the sync's.</summary>
    private bool IsTyped(PlannedCommitment commitment) => commitment.Adopts is not null && plan.Findings.Count > 0;

    private WrittenCommitment Record(PlannedCommitment commitment, long contractId, CommitmentImage? image = null) => new()
    {
        OrderId = plan.OrderId,
        OrderNumber = plan.OrderNumber,
        ProjectId = commitment.ProjectId,
        ContractId = contractId,
        OriginId = commitment.OriginId,
        Currency = commitment.Currency,
        Total = commitment.Total,
        Status = commitment.Status,
        Image = WithoutKept(commitment.OriginId, image ?? CommitmentFields.Of(commitment)),
        MappedFrom = MappedFrom(commitment),
        ProcoreFields = commitment.ProcoreFields,
        ChangeOrder = ChangeOrder(commitment),
        ApprovedChangeOrders = commitment.ApprovedChangeOrders,
        IsAdopted = commitment.Adopts is not null
            || (Before(commitment.OriginId) is { IsAdopted: true } before && before.ContractId == contractId),
        Unseen = LateCommitmentWrites.Of(
            image ?? CommitmentFields.Of(commitment),
            work.Existing.FirstOrDefault(existing => existing.OriginId == commitment.OriginId),
            work.OpenIntents.FirstOrDefault(intent => intent.OriginId == commitment.OriginId),
            Before(commitment.OriginId),
            epoch,
            now),
        At = now,
    };

    // What stays as Procore has it is none of the sync's values: once the decision ends, it is a person's change again.
    private CommitmentImage WithoutKept(string originId, CommitmentImage image)
    {
        return plan.Kept.TryGetValue(originId, out var kept)
            ? new() { Fields = Without(kept, image.Fields, Before(originId)?.Image.Fields) }
            : image;
    }

    private SortedDictionary<string, string> MappedFrom(PlannedCommitment commitment) =>
        plan.Kept.TryGetValue(commitment.OriginId, out var kept)
            ? Without(kept, commitment.MappedFrom, Before(commitment.OriginId)?.MappedFrom)
            : commitment.MappedFrom;

    private WrittenCommitment? Before(string originId) => work.Recorded.FirstOrDefault(recorded => recorded.OriginId == originId);

    private static SortedDictionary<string, string> Without(
        IEnumerable<string> kept, IDictionary<string, string> values, IDictionary<string, string>? before)
    {
        var result = new SortedDictionary<string, string>(values, StringComparer.Ordinal);
        foreach (var field in kept)
        {
            result.Remove(field);
            if (before?.TryGetValue(field, out var earlier) == true && earlier.Length > 0)
            {
                result[field] = earlier;
            }
        }

        return result;
    }

    /// <summary>The change order that was written just now, else the one that is known or that was looked for and found.</summary>
    private PlannedChangeOrder? ChangeOrder(PlannedCommitment commitment)
    {
        var write = work.Writes.FirstOrDefault(one => one.Planned.OriginId == commitment.OriginId);
        return commitment.ChangeOrder is { } change && write is { IsChangeOrderMade: true, ChangeOrderId: var id }
            ? change with { Id = id > 0 ? id : change.Id }
            : Found(commitment, work.OpenIntents.FirstOrDefault(intent => intent.OriginId == commitment.OriginId)?.ChangeOrder)
                ?? Before(commitment.OriginId)?.ChangeOrder;
    }

    /// <summary>What was about to be written, with its id where it was found.</summary>
    private PlannedChangeOrder? Found(PlannedCommitment commitment, PlannedChangeOrder? change) => change is null ? null : change with
    {
        Id = work.Existing.FirstOrDefault(existing => existing.OriginId == commitment.OriginId)?.ChangeOrders
            ?.FirstOrDefault(found => found.Mark == change.Mark)?.Id ?? change.Id,
    };
}
