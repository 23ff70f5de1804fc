namespace ZohoProcore.Sync;

/// <summary>What a commitment comes to with its change orders, those of the sync that wait to be approved among them. Pure.</summary>
internal static class OrderAmendedTotal
{
    /// <summary>What it comes to once the plan is written.</summary>
    public static decimal Then(PlannedCommitment planned, ExistingCommitment? existing) =>
        planned.Total + Changes(existing, planned.ChangeOrder?.Mark) + (planned.ChangeOrder?.Total ?? 0);

    /// <summary>What it came to: its lines as they were written, and the change orders that stand beside them.</summary>
    public static decimal Now(WrittenCommitment written, ExistingCommitment? existing) => written.Total + Changes(existing, null);

    /// <summary>What it comes to as it stands.</summary>
    public static decimal Now(ExistingCommitment existing) =>
        CommitmentFields.LinesOf(existing.Image).Sum(line => line.Amount) + Changes(existing, null);

    /// <summary>The change orders of the sync that count not yet and that nobody declined, but for the one that is written anew.</summary>
    public static IEnumerable<ExistingChangeOrder> Waiting(ExistingCommitment? existing, string? anew) =>
        (existing?.ChangeOrders ?? []).Where(change => change.Mark.Length > 0 && change.IsOpen && change.Mark != anew);

    private static decimal Changes(ExistingCommitment? existing, string? anew) =>
        (existing?.ApprovedChangeOrders ?? 0) + Waiting(existing, anew).Sum(change => change.Total);
}
