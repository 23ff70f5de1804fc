namespace ZohoProcore.Sync;

/// <summary>
/// Compares what a project's commitments have committed with what Procore's budget view shows, in the project's currency: what is in
/// another one at the contract's own rate. Pure.
/// </summary>
internal static class BudgetReconciliation
{
    /// <param name="project">The project.</param>
    /// <param name="view">The name of the view.</param>
    /// <param name="budget">What the view shows.</param>
    /// <param name="codes">The project's codes.</param>
    /// <param name="own">The sync's commitments in it, whatever their status.</param>
    /// <param name="others">All other purchase orders and work orders in it; null where Procore does not show all of them.</param>
    /// <param name="decimals">How many decimals amounts of the project have.</param>
    public static ReconciledBudget Compare(
        ProcoreProject project,
        string view,
        ProjectBudget budget,
        ProjectCodes codes,
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyList<LedgerCommitment>? others,
        int decimals = 2)
    {
        var (mine, theirs) = (own.Where(IsCommitted).ToList(), (others ?? []).Where(IsCommitted).ToList());
        var all = mine.Concat(theirs).ToList();
        var untold = all.Exists(one => one.In is { Length: > 0 }) ? all.Find(one => one.In is "") : null;
        var isShown = budget.Rows.Values.All(row => row.Committed is not null);
        var unknown = budget.Unknown
            ?? (budget.WithoutCode > 0 ? $"Budget view '{view}' has rows that name no code."
                : budget.Doubled.Count > 0 ? $"Budget view '{view}' has more than one row of a code."
                : !isShown ? $"Budget view '{view}' has rows without committed costs that can be read."
                : others is null ? "Procore does not show all commitments of the project to the service account."
                : own.Concat(others).FirstOrDefault(one => one.Status is null) is { } silent
                    ? $"Procore does not say the status of commitment {Text.Amount(silent.ContractId)}."
                : untold is not null
                    ? $"Procore does not say in which currency commitment {Text.Amount(untold.ContractId)} is."
                : all.Find(IsWithoutRate) is { } foreign
                    ? $"Procore does not say at which rate commitment {Text.Amount(foreign.ContractId)} counts, which is in "
                        + $"{foreign.Currency}."
                : null);
        var compared = new ReconciledBudget
        {
            ProjectId = project.Id,
            ProjectName = project.Name,
            View = view,
            Own = untold is not null || mine.Exists(IsWithoutRate) ? null : mine.Sum(one => Counted(one, decimals)),
            Others = untold is not null || others is null || theirs.Exists(IsWithoutRate)
                ? null
                : theirs.Sum(one => Counted(one, decimals)),
            Rounding = all.Sum(one => RoundingOf(one, decimals)),
            Committed = unknown is null ? budget.Rows.Values.Sum(row => row.Committed) : null,
            Unknown = unknown,
        };
        return unknown is not null ? compared
            : all.Find(one => one.Lines is null) is { } hidden
                ? compared with { CodesUnknown = $"Procore does not tell all lines of commitment {Text.Amount(hidden.ContractId)}." }
            : compared with { Codes = [.. Codes(all, budget, codes, decimals)] };
    }

    private static IEnumerable<ReconciledBudgetCode> Codes(
        List<LedgerCommitment> all, ProjectBudget budget, ProjectCodes codes, int decimals)
    {
        var names = codes.WbsCodes.ToDictionary(code => code.Id, code => code.Called);
        var commitments = all
            .SelectMany(one => one.Lines!.Select(line => line with { Amount = Counted(one, line.Amount, decimals) }))
            .ToLookup(line => line.WbsCodeId!.Value);
        var foreign = all.Where(IsConverted).SelectMany(one => one.Lines!).ToLookup(line => line.WbsCodeId!.Value);
        return commitments.Select(same => same.Key).Union(budget.Rows.Keys)
            .Select(id => new ReconciledBudgetCode(
                id,
                commitments[id].FirstOrDefault(line => line.Code is { Length: > 0 })?.Code
                    ?? (names.TryGetValue(id, out var name) ? name : FormattableString.Invariant($"code {id}")),
                commitments[id].Sum(line => line.Amount),
                budget.Rows.TryGetValue(id, out var row) ? row.Committed ?? 0 : 0))
            .Where(code => Math.Abs(code.Difference) > Units.One(decimals) * foreign[code.WbsCodeId].Count())
            .OrderBy(code => code.Code, StringComparer.Ordinal).ThenBy(code => code.WbsCodeId);
    }

    private static bool IsWithoutRate(LedgerCommitment commitment) => commitment is { IsForeign: true, Rate: null };

    private static bool IsConverted(LedgerCommitment commitment) => (commitment.Rate ?? 1) != 1;

    /// <summary>What a commitment counts in the project's currency, each line rounded as it is booked on its code.</summary>
    private static decimal Counted(LedgerCommitment commitment, int decimals) => commitment.Lines is { } lines && IsConverted(commitment)
        ? lines.Sum(line => Counted(commitment, line.Amount, decimals))
        : Counted(commitment, commitment.Total, decimals);

    private static decimal Counted(LedgerCommitment commitment, decimal amount, int decimals) => IsConverted(commitment)
        ? Math.Round(amount * commitment.Rate!.Value, decimals, MidpointRounding.AwayFromZero)
        : amount;

    /// <summary>How much of a difference is rounding: where Procore rounds what it converts, no document says.</summary>
    private static decimal RoundingOf(LedgerCommitment commitment, int decimals) =>
        IsConverted(commitment) ? Units.One(decimals) * Math.Max(1, commitment.Lines?.Count ?? 1) : 0;

    private static bool IsCommitted(LedgerCommitment commitment) =>
        commitment.IsWorkOrder ? commitment.Status is "Approved" or "Complete"
        : commitment.Status is { } status && CommitmentStatuses.IsCommitted(status);
}
