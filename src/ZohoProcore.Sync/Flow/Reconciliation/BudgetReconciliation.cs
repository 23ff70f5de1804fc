namespace ZohoProcore.Sync;

/// <summary>Compares what a project's commitments have committed with what Procore's budget view shows. Pure.</summary>
internal static class BudgetReconciliation
{
    /// <param name="project">The project.</param>
    /// <param name="view">The name of the view.</param>
    /// <param name="budget">What the view shows.</param>
    /// <param name="codes">The project's codes.</param>
    /// <param name="own">The sync's commitments in it, whatever their status.</param>
    /// <param name="others">All other purchase orders and work orders in it; null where Procore does not show all of them.</param>
    public static ReconciledBudget Compare(
        ProcoreProject project,
        string view,
        ProjectBudget budget,
        ProjectCodes codes,
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyList<LedgerCommitment>? others)
    {
        var (mine, theirs) = (own.Where(IsCommitted).ToList(), (others ?? []).Where(IsCommitted).ToList());
        var all = mine.Concat(theirs).ToList();
        var isShown = budget.Rows.Values.All(row => row.Committed is not null);
        var unknown = budget.Unknown
            ?? (budget.WithoutCode > 0 ? $"Budget view '{view}' has rows that name no code."
                : budget.Doubled.Count > 0 ? $"Budget view '{view}' has more than one row of a code."
                : !isShown ? $"Budget view '{view}' has rows without committed costs that can be read."
                : others is null ? "Procore does not show all commitments of the project to the service account."
                : own.Concat(others).FirstOrDefault(one => one.Status is null) is { } silent
                    ? $"Procore does not say the status of commitment {Text.Amount(silent.ContractId)}."
                : all.Exists(one => one.Rate is { } rate && rate != 1) ? "Some of its commitments are in another currency."
                : null);
        var compared = new ReconciledBudget
        {
            ProjectId = project.Id,
            ProjectName = project.Name,
            View = view,
            Own = mine.Sum(one => one.Total),
            Others = theirs.Sum(one => one.Total),
            Committed = unknown is null ? budget.Rows.Values.Sum(row => row.Committed) : null,
            Unknown = unknown,
        };
        return unknown is not null ? compared
            : all.Find(one => one.Lines is null) is { } untold
                ? compared with { CodesUnknown = $"Procore does not tell all lines of commitment {Text.Amount(untold.ContractId)}." }
            : compared with { Codes = [.. Codes(all.SelectMany(one => one.Lines!), budget, codes)] };
    }

    private static IEnumerable<ReconciledBudgetCode> Codes(IEnumerable<CodedLine> lines, ProjectBudget budget, ProjectCodes codes)
    {
        var names = codes.WbsCodes.ToDictionary(code => code.Id, code => code.FlatCode);
        var commitments = lines.ToLookup(line => line.WbsCodeId!.Value);
        return commitments.Select(same => same.Key).Union(budget.Rows.Keys)
            .Select(id => new ReconciledBudgetCode(
                id,
                commitments[id].FirstOrDefault(line => line.Code is { Length: > 0 })?.Code
                    ?? (names.TryGetValue(id, out var name) ? name : string.Empty),
                commitments[id].Sum(line => line.Amount),
                budget.Rows.TryGetValue(id, out var row) ? row.Committed ?? 0 : 0))
            .Where(code => code.Difference != 0)
            .OrderBy(code => code.Code, StringComparer.Ordinal).ThenBy(code => code.WbsCodeId);
    }

    private static bool IsCommitted(LedgerCommitment commitment) =>
        commitment.IsWorkOrder ? commitment.Status is "Approved" or "Complete"
        : commitment.Status is { } status && CommitmentStatuses.IsCommitted(status);
}
