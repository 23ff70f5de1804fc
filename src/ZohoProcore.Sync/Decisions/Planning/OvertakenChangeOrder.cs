namespace ZohoProcore.Sync;

/// <summary>
/// A change order of the sync that nobody approved yet, in a commitment that takes the order's lines itself: approved, what it is for would
/// count twice. A draft is emptied with the lines; one that people took further a person ends first. Pure.
/// </summary>
internal static class OvertakenChangeOrder
{
    /// <summary>The commitment with its draft emptied, or what a person is asked.</summary>
    public static (PlannedCommitment Planned, Finding? Finding) In(
        OrderInput input,
        PlannedCommitment planned,
        ExistingCommitment existing,
        WrittenCommitmentValues written,
        IReadOnlyCollection<string> kept)
    {
        var open = (existing.ChangeOrders ?? [])
            .Where(change => change is { Mark.Length: > 0, IsOpen: true, Lines.Count: > 0 } && !ChangeOrderFields.IsKept(change, kept))
            .OrderBy(change => change.Id)
            .ToList();
        return open switch
        {
            [] => (planned, null),
            [{ IsDraft: true } draft] when written.AreOurs(draft) => (planned with
            {
                ChangeOrder = new()
                {
                    Id = draft.Id,
                    Number = draft.Number,
                    Mark = draft.Mark,
                    IsPotential = draft.IsPotential,
                    Lines = [],
                    Reasons = [],
                },
            }, null),
            _ => (planned, new()
            {
                Code = FindingCodes.ChangeOrderTouched,
                Subject = planned.OriginId,
                Sentence = FormattableString.Invariant($"The sync's {ChangeOrderWords.List(open)} ")
                    + FormattableString.Invariant($"{(open.Count == 1 ? "waits" : "wait")} in commitment {existing.ContractId} of order ")
                    + $"{input.Order.Number}, which is {existing.Status} and gets the order's lines as they are: approved, what is in "
                    + $"{(open.Count == 1 ? "it" : "them")} would count twice. People took {(open.Count == 1 ? "it" : "them")} over, so "
                    + "nothing is written before.",
                NextStep = $"{ChangeOrderWords.Void(existing)}, then retry.",
            }),
        };
    }
}
