namespace ZohoProcore.Sync;

/// <summary>
/// What an order changed after its commitment was approved: line by line, the commitment's own lines and its approved change orders
/// against what the order would have. A line that is put on another code, or another tax code, is one that goes and one that comes. Pure.
/// </summary>
internal sealed class OrderAmendment
{
    private OrderAmendment(IReadOnlyList<ChangeOrderLine> lines, IReadOnlyList<long> codes) => (Lines, CodesOfPeople) = (lines, codes);

    /// <summary>What is missing.</summary>
    public IReadOnlyList<ChangeOrderLine> Lines { get; }

    /// <summary>WBS codes on which people made change orders that do not make the commitment what the order is.</summary>
    public IReadOnlyList<long> CodesOfPeople { get; }

    /// <param name="planned">What the order would have.</param>
    /// <param name="existing">What stands in Procore.</param>
    /// <param name="isPotential">Whether the lines are those of a potential change order, which name no line of the commitment.</param>
    public static OrderAmendment Of(PlannedCommitment planned, ExistingCommitment existing, bool isPotential = false)
    {
        var standing = CommitmentFields.LinesOf(existing.Image);
        var isTyped = IsTyped(existing);
        var approved = (existing.ChangeOrders ?? []).Where(change => change.IsApproved).ToList();
        var wanted = planned.Lines.Select(line => Line(existing, line, line.Amount, isTyped))
            .Concat(standing.Select(line => Line(existing, line, -line.Amount, isTyped)))
            .Concat(approved.Where(change => change.Mark.Length > 0).SelectMany(change => change.Lines)
                .Select(line => line with { Amount = -line.Amount }))
            .GroupBy(line => (line.WbsCodeId, TaxCode: CodeOf(line), Key: isTyped ? string.Empty : KeyOf(line)))
            .Select(same => same.First() with { Amount = same.Sum(line => line.Amount), TaxCodeId = same.Key.TaxCode })
            .Where(line => line.Amount != 0)
            .ToList();
        wanted = WithoutTypedAgain(wanted, planned, standing);

        // People's change orders name a code and no line of the order: they count where they make the code's sums right.
        var byPeople = approved.Where(change => change.Mark.Length == 0)
            .SelectMany(change => change.Lines)
            .ToList();
        var changed = byPeople.Select(line => line.WbsCodeId).ToHashSet();
        var codes = wanted.Where(line => changed.Contains(line.WbsCodeId))
            .Concat(byPeople.Select(line => line with { Amount = -line.Amount }))
            .GroupBy(line => (line.WbsCodeId, TaxCode: CodeOf(line)))
            .Where(same => same.Sum(line => line.Amount) != 0)
            .Select(same => same.Key.WbsCodeId)
            .Distinct()
            .OrderBy(code => code)
            .ToList();
        var lines = wanted.Where(line => !changed.Contains(line.WbsCodeId));
        return new([.. isPotential ? lines.Select(line => line with { ContractLineId = 0 }) : lines], codes);

        long? CodeOf(ChangeOrderLine line) => isTyped ? null : line.TaxCode;
    }

    /// <summary>
    /// What is left of some lines: one that the order does not have any more and one that it has now, of the same amount on the same code,
    /// are one line that was typed again. Nothing of what is committed changes by it.
    /// </summary>
    private static List<ChangeOrderLine> WithoutTypedAgain(
        List<ChangeOrderLine> lines, PlannedCommitment planned, IReadOnlyList<PlannedLine> standing)
    {
        static HashSet<string> Keys(IEnumerable<PlannedLine> some) =>
            new(some.Select(line => KeyOf(line.OriginId)), StringComparer.Ordinal);
        var (now, before) = (Keys(planned.Lines), Keys(standing));
        var left = lines.ToList();
        foreach (var gone in lines.Where(line => !now.Contains(KeyOf(line))))
        {
            var again = left.FindIndex(line => now.Contains(KeyOf(line)) && !before.Contains(KeyOf(line))
                && (line.WbsCodeId, line.TaxCodeId, line.Amount) == (gone.WbsCodeId, gone.TaxCodeId, -gone.Amount));
            if (again >= 0)
            {
                left.RemoveAt(again);
                left.Remove(gone);
            }
        }

        return left;
    }

    private static ChangeOrderLine Line(ExistingCommitment existing, PlannedLine line, decimal amount, bool isTyped)
    {
        var contractLine = existing.LineIds.TryGetValue(line.OriginId, out var id) ? id : 0;
        var taxCode = isTyped ? null : line.TaxCodeId;
        var description = ChangeOrderLine.Describe(Text.Comparable(line.Description), KeyOf(line.OriginId), taxCode);
        return new(line.WbsCodeId, amount, contractLine, description) { TaxCodeId = taxCode };
    }

    /// <summary>How what the order has now on the line comes about.</summary>
    public static string Reason(ChangeOrderLine line, PlannedCommitment planned)
    {
        var now = planned.Lines.FirstOrDefault(one => one.WbsCodeId == line.WbsCodeId && KeyOf(line) == KeyOf(one.OriginId));
        return now is null ? "which the order does not have on this code any more"
            : now.TaxCodeId != line.TaxCodeId ? "which the order does not have on this tax code any more"
            : $"which makes it {now.Explanation}";
    }

    /// <summary>Whether a commitment has lines that are none of ours: then it is compared code by code.</summary>
    public static bool IsTyped(ExistingCommitment existing) =>
        CommitmentFields.LinesOf(existing.Image).Any(line => CommitmentFields.IsForeign(line.OriginId));

    /// <summary>By what lines of change orders name a line of the commitment.</summary>
    public static string KeyOf(string originId) => originId.Split(':')[^1];

    private static string KeyOf(ChangeOrderLine line) =>
        line.Key.Length > 0 ? line.Key : FormattableString.Invariant($"{line.ContractLineId}");
}
