namespace ZohoProcore.Sync;

/// <summary>Lays an order beside what it was when its month was closed. Pure.</summary>
internal static class ClosedOrderComparison
{
    /// <summary>In what the two differ; what is not told any more is not known.</summary>
    /// <param name="closed">The statement; one of an earlier version did not keep in which currency commitments were.</param>
    /// <param name="before">The order as it was.</param>
    /// <param name="parts">Its parts as they were; null where an earlier version kept none, so that amounts alone are compared.</param>
    /// <param name="now">The order as it is.</param>
    /// <param name="stands">Its parts as they are.</param>
    public static IReadOnlyList<ChangeAfterCloseKind> Of(
        MonthStatement closed,
        StatementRow before,
        IReadOnlyList<StatementPart>? parts,
        StatementRow now,
        IReadOnlyList<StatementPart> stands)
    {
        var (isKnown, isInZoho) = (IsKnown(before) && IsKnown(now), now.OrderStatus.Length > 0);

        // Whether policy takes an order in says what of it is its cost, and changes no amount of it.
        var isApart = IsApart(before) || IsApart(now);
        var isChanged = isKnown && isApart
            ? (before.ZohoTotal, before.ProcoreTotal) != (now.ZohoTotal, now.ProcoreTotal)
            : isKnown
            ? AmountsOf(before) != AmountsOf(now)
                || (closed.OnlyInProcore is not null && !(before.ProcoreAmounts ?? []).SequenceEqual(now.ProcoreAmounts ?? []))
            : IsKnown(before) && isInZoho && before.ZohoTotal != now.ZohoTotal;
        var kinds = new SortedSet<ChangeAfterCloseKind>();
        Note(isChanged, ChangeAfterCloseKind.Amounts);
        Note(!isKnown, ChangeAfterCloseKind.NotKnown);
        if (parts is not null && isInZoho)
        {
            Note(before.Date != now.Date, now.Date is null ? ChangeAfterCloseKind.NotKnown : ChangeAfterCloseKind.Date);
            Note(
                before.VendorId is not null && before.VendorId != now.VendorId,
                now.VendorId is null ? ChangeAfterCloseKind.NotKnown : ChangeAfterCloseKind.Vendor);
        }

        if (parts is not null && isKnown)
        {
            Projects([.. parts.Where(part => part.WbsCodeId is null)], [.. stands.Where(part => part.WbsCodeId is null)]);
            Codes([.. parts.Where(part => part.WbsCodeId is not null)], [.. stands.Where(part => part.WbsCodeId is not null)]);
            Note(
                ReconciledOrder.Settles(before.Result) && !ReconciledOrder.Settles(now.Result), ChangeAfterCloseKind.NoLongerTies);
        }

        return [.. kinds];

        void Note(bool isSo, ChangeAfterCloseKind kind)
        {
            if (isSo)
            {
                kinds.Add(kind);
            }
        }

        void Projects(List<StatementPart> was, List<StatementPart> isNow)
        {
            var (costWas, costIs) = (!isApart && IsCosted(was), !isApart && IsCosted(isNow));
            Note(costWas && !costIs, ChangeAfterCloseKind.NotKnown);
            foreach (var (one, other) in Beside(was, isNow))
            {
                Note(
                    (one?.ProcoreTotal ?? 0) != (other?.ProcoreTotal ?? 0),
                    ChangeAfterCloseKind.Projects);
                Note(costWas && costIs && (one?.Cost ?? 0) != (other?.Cost ?? 0), ChangeAfterCloseKind.Projects);
                Note(OpenOf(one) != OpenOf(other), ChangeAfterCloseKind.Committed);
                Note(
                    one?.VendorId is { } vendor && other is { ProcoreTotal: not 0 } && other.VendorId != vendor,
                    other?.VendorId is null ? ChangeAfterCloseKind.NotKnown : ChangeAfterCloseKind.Vendor);
            }
        }

        void Codes(List<StatementPart> was, List<StatementPart> isNow)
        {
            if (was.Count == 0 || isNow.Count == 0)
            {
                Note(was.Count > 0 && !isApart, ChangeAfterCloseKind.NotKnown);
                return;
            }

            Note(
                Beside(was, isNow).Any(pair => (pair.Before?.Cost ?? 0, pair.Before?.ProcoreTotal ?? 0)
                    != (pair.Now?.Cost ?? 0, pair.Now?.ProcoreTotal ?? 0)),
                ChangeAfterCloseKind.Codes);
        }
    }

    /// <summary>Whether policy leaves the order out: it has no cost, and what stands of it is left to people.</summary>
    public static bool IsApart(StatementRow row) =>
        row.Cause is ReconciliationCause.LeftToPeople or ReconciliationCause.OutOfScope
        || (row.Cause == ReconciliationCause.NoCommitment && OrderFilter.IsIssued(row.OrderStatus));

    private static bool IsKnown(StatementRow row) => row.Result != ReconciliationResult.NotReadable;

    /// <summary>Whether what the order costs in each project is known.</summary>
    private static bool IsCosted(List<StatementPart> projects) =>
        projects.Count > 0 && projects.TrueForAll(project => project.Cost is not null);

    /// <summary>What stands in Procore and is not in the budget's committed costs.</summary>
    private static decimal OpenOf(StatementPart? part) => (part?.ProcoreTotal ?? 0) - (part?.Committed ?? 0);

    private static (string, decimal, decimal, decimal) AmountsOf(StatementRow row) =>
        (row.Currency, row.ZohoTotal, row.Cost, row.ProcoreTotal);

    private static IEnumerable<(StatementPart? Before, StatementPart? Now)> Beside(List<StatementPart> was, List<StatementPart> isNow) =>
        was.Concat(isNow).Select(part => (part.ProjectId, part.WbsCodeId)).Distinct().Select(place => (
            was.Find(part => (part.ProjectId, part.WbsCodeId) == place),
            isNow.Find(part => (part.ProjectId, part.WbsCodeId) == place)))!;
}
