namespace ZohoProcore.Sync;

/// <summary>
/// What an order takes of budgets beside what is committed: by its commitments as they were read last or written since, and by writes
/// that may yet arrive. Reads and writes nothing.
/// </summary>
internal static class OrderTakes
{
    /// <summary>What it takes by what stands; null where nothing does and nothing is known to have.</summary>
    /// <param name="work">The order.</param>
    /// <param name="open">Intents of which nobody knows what became.</param>
    public static IReadOnlyList<BudgetTake>? Of(OrderWork work, IEnumerable<CommitmentIntent> open) => Of(work, [.. open], isBegun: false);

    /// <summary>What it takes while its writes are under way, and where nobody knows what became of them.</summary>
    public static IReadOnlyList<BudgetTake>? Begun(OrderWork work) => Of(work, work.OpenIntents, isBegun: true);

    private static List<BudgetTake>? Of(OrderWork work, IReadOnlyList<CommitmentIntent> open, bool isBegun)
    {
        var places = work.Recorded.Select(one => (one.ProjectId, one.OriginId))
            .Concat(work.Existing.Select(one => (one.ProjectId, one.OriginId)))
            .Concat(open.Select(one => (one.ProjectId, one.OriginId)))
            .Concat(work.Writes.Select(one => (one.Planned.ProjectId, one.Planned.OriginId)))
            .Distinct()
            .ToList();
        return places.Count == 0 ? null :
        [
            .. places.SelectMany(place => Of(work, place.ProjectId, place.OriginId, open, isBegun))
                .GroupBy(take => (take.ProjectId, take.WbsCodeId))
                .Select(same => new BudgetTake(same.Key.ProjectId, same.Key.WbsCodeId, same.Sum(take => take.Amount))),
        ];
    }

    private static IEnumerable<BudgetTake> Of(
        OrderWork work, long projectId, string originId, IReadOnlyList<CommitmentIntent> open, bool isBegun)
    {
        var recorded = work.Recorded.FirstOrDefault(one => one.OriginId == originId);
        var write = work.Writes.FirstOrDefault(one => one.Planned.OriginId == originId);
        var existing = work.Existing.FirstOrDefault(one => one.OriginId == originId)
            ?? (write?.Planned.Adopts is { } adopts ? work.Input?.Standing?.FirstOrDefault(one => one.ContractId == adopts) : null);
        var begun = open.Where(intent => intent.OriginId == originId && intent.Desired.Fields.Count > 0)
            .Select(intent => (intent.Desired, intent.ChangeOrder))
            .ToList();
        if (isBegun && write is { IsAboutOwner: false })
        {
            begun.Add((CommitmentFields.Of(write.Planned), write.Planned.ChangeOrder));
        }

        // What was not seen is not known to be gone.
        var input = work.Input ?? work.Known;
        if (existing is null && write is null && recorded is not null && input?.GivenBack?.Contains(originId) != true)
        {
            var known = work.Record?.NotCommitted?.Where(take => take.ProjectId == projectId)
                ?? OrderBudgetTakes.Remembered(recorded, recorded.ChangeOrder is not null);
            return begun.Count == 0 ? known : known.Concat(OrderBudgetTakes.Of(projectId, null, begun))
                .GroupBy(take => take.WbsCodeId)
                .Select(same => new BudgetTake(projectId, same.Key, same.Max(take => take.Amount)));
        }

        var stands = write is null || isBegun ? existing : After(work, write, existing);
        return OrderBudgetTakes.Of(projectId, stands, begun, recorded is null ? 1 : OrderBudgetRoom.RateOf(recorded.Image));
    }

    private static ExistingCommitment? After(OrderWork work, CommitmentWrite write, ExistingCommitment? existing)
    {
        if (write.Refusal is not null || write.IsAboutOwner)
        {
            return write.Releases && write.Refusal is null ? null : write.Left ?? existing;
        }

        var fields = new SortedDictionary<string, string>(CommitmentFields.Of(write.Planned).Fields, StringComparer.Ordinal);
        foreach (var field in work.Plan!.Kept.TryGetValue(write.Planned.OriginId, out var kept) ? kept : [])
        {
            if (existing?.Image.Fields.TryGetValue(field, out var value) == true)
            {
                fields[field] = value;
            }
        }

        var changes = (existing?.ChangeOrders ?? []).Where(change => change.Mark != write.Planned.ChangeOrder?.Mark);
        var change = write.Planned.ChangeOrder is not { } made ? [] : new[]
        {
            new ExistingChangeOrder
            {
                Id = made.Id,
                Mark = made.Mark,
                Status = "draft",
                Lines = made.Lines,
                IsPotential = made.IsPotential,
            },
        };
        return new()
        {
            ProjectId = write.Planned.ProjectId,
            ContractId = write.ContractId,
            OriginId = write.Planned.OriginId,
            Status = write.Planned.Status,
            Image = new() { Fields = fields },
            ChangeOrders = [.. changes, .. change],
        };
    }
}
