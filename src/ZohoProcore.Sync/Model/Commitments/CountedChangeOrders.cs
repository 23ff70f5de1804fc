namespace ZohoProcore.Sync;

/// <summary>
/// Tells which potential change orders of a commitment count. Procore does not say it of them: what the contract's approved change orders
/// come to has them in it, or has not. Pure.
/// </summary>
internal static class CountedChangeOrders
{
    private const int MostOfPeople = 12;

    /// <summary>
    /// The commitment with those marked that count, where exactly one choice comes to what is approved; otherwise with none, and a note.
    /// </summary>
    public static ExistingCommitment Settle(ExistingCommitment existing)
    {
        if (existing.ChangeOrders is not { } changes || !changes.Any(change => change.IsPotential))
        {
            return existing;
        }

        // The sync makes its next one only after the one before counts, so of its own all but the last count.
        var ours = changes.Where(change => change is { IsToldApproved: true, Mark.Length: > 0 }).OrderBy(Order).ToList();
        var byPeople = changes.Where(change => change is { IsToldApproved: true, Mark.Length: 0 }).ToList();
        List<IReadOnlyList<ExistingChangeOrder>> choices = ours.Count == 0 ? [[]] : [[.. ours.Take(ours.Count - 1)], ours];
        if (byPeople.Count > MostOfPeople)
        {
            return existing with { IsCountedUnclear = true };
        }

        foreach (var change in byPeople)
        {
            choices.AddRange([.. choices.Select(choice => (IReadOnlyList<ExistingChangeOrder>)[.. choice, change])]);
        }

        var right = choices.FindAll(choice => choice.Sum(change => change.Total) == (existing.ApprovedChangeOrders ?? 0));
        return right is [var counted]
            ? existing with { ChangeOrders = [.. changes.Select(change => change with { IsCounted = counted.Contains(change) })] }
            : existing with { IsCountedUnclear = true };
    }

    /// <summary>Which change order of its commitment one of the sync is.</summary>
    public static int Order(ExistingChangeOrder change) => NumberOf(change.Mark);

    /// <summary>The number in a mark; nought where there is none.</summary>
    public static int NumberOf(string mark) => int.TryParse(mark.Split(':')[^1], out var number) ? number : 0;
}
