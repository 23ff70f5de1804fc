namespace ZohoProcore.Sync;

/// <summary>The lines of an approved commitment beside those that its order would have. Pure.</summary>
internal static class AmendedOrderLines
{
    /// <summary>The lines as they stand, each with how what it costs now comes about.</summary>
    public static IReadOnlyList<PlannedLine> Standing(PlannedCommitment planned, ExistingCommitment existing) =>
    [
        .. CommitmentFields.LinesOf(existing.Image).Select(there => there with
        {
            Explanation = Explain(there, planned.Lines.FirstOrDefault(line => line.OriginId == there.OriginId)),
        }),
    ];

    /// <summary>What no change order can say: the same amount as another quantity, in another unit or at another price.</summary>
    public static IEnumerable<string> Unsaid(PlannedCommitment planned, ExistingCommitment existing)
    {
        var desired = CommitmentFields.Of(planned);
        return CommitmentFields.LinesOf(existing.Image)
            .Where(there => planned.Lines.Any(line =>
                (line.OriginId, line.Amount, line.WbsCodeId) == (there.OriginId, there.Amount, there.WbsCodeId)))
            .SelectMany(there => CommitmentFields.MeasuresOf(there.OriginId))
            .Where(field => desired[field] != existing.Image[field]);
    }

    private static string? Explain(PlannedLine there, PlannedLine? now) =>
        CommitmentFields.IsForeign(there.OriginId) ? null // no line of the order's, one by one
        : now is null ? $"{Text.Amount(there.Amount)} as it was approved; the order does not have it any more"
        : now.Amount == there.Amount ? now.Explanation
        : $"{Text.Amount(there.Amount)} as it was approved, and {Text.Amount(now.Amount - there.Amount)} in change orders: "
            + now.Explanation;
}
