namespace ZohoProcore.Sync;

/// <summary>Whether Procore says of a commitment what its lines add up to. Pure.</summary>
internal static class CommitmentTotal
{
    /// <summary>What a person does next.</summary>
    public const string NextStep = "Take out in Procore what it adds to the lines, such as a tax or a mark-up, then retry.";

    /// <summary>That Procore adds to the lines; null where it does not.</summary>
    /// <param name="planned">The commitment, whose lines are those that stand there.</param>
    /// <param name="existing">The commitment as Procore holds it.</param>
    /// <param name="lines">What its lines add up to.</param>
    public static Finding? Check(PlannedCommitment planned, ExistingCommitment existing, decimal lines) => existing.GrandTotal == lines
        ? null
        : Finds(
            planned,
            $"Commitment {existing.ContractId} of order {planned.Number} comes to "
            + $"{Text.Amount(existing.GrandTotal + (existing.ApprovedChangeOrders ?? 0))} in Procore, but "
            + $"its lines are those of the plan and add up to {Text.Amount(planned.Total)}.");

    /// <summary>
    /// That Procore adds to the lines of approved change orders; null where it does not. Which of the potential ones count is told by that
    /// amount itself.
    /// </summary>
    public static Finding? CheckChangeOrders(PlannedCommitment planned, ExistingCommitment existing)
    {
        if (existing is not { ApprovedChangeOrders: { } stated, ChangeOrders: { Count: > 0 } changes }
            || changes.Any(change => change.IsPotential))
        {
            return null;
        }

        var lines = changes.Where(change => change.IsApproved).Sum(change => change.Total);
        return stated == lines ? null : Finds(
            planned,
            $"The approved change orders of commitment {existing.ContractId} of order {planned.Number} come to {Text.Amount(stated)} in "
            + $"Procore, but their lines add up to {Text.Amount(lines)}.");
    }

    private static Finding Finds(PlannedCommitment planned, string sentence) =>
        new() { Code = FindingCodes.TotalMismatch, Subject = planned.OriginId, Sentence = sentence, NextStep = NextStep };
}
