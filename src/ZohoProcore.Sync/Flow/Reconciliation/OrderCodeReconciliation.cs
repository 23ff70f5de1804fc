using System.Globalization;

namespace ZohoProcore.Sync;

/// <summary>Lays an order's cost beside its commitments code by code. Pure.</summary>
internal static class OrderCodeReconciliation
{
    /// <summary>
    /// A row with what it comes to on each code, where both sides are known to the last line and in one currency; what ties in sum and
    /// stands on other codes does not tie.
    /// </summary>
    /// <param name="row">The row, compared as a whole and by project.</param>
    /// <param name="costs">What the order costs on each code, and what codes are called; null where that is not known.</param>
    /// <param name="commitments">Its commitments.</param>
    public static ReconciledOrder Add(
        ReconciledOrder row,
        (IReadOnlyList<OrderCodeCost> Costs, IReadOnlyDictionary<long, string> Names)? costs,
        IEnumerable<LedgerCommitment> commitments)
    {
        var counted = commitments.Where(commitment => row.ContractIds.Contains(commitment.ContractId)).ToList();
        var isTold = counted.TrueForAll(commitment => commitment.Lines is not null);
        var lines = counted.SelectMany(commitment => (commitment.Lines ?? []).Select(line => (commitment.ProjectId, Line: line))).ToList();
        row = row with
        {
            CostByCode = costs is var (all, _) && all.Sum(cost => cost.Amount) == row.Cost ? all : [],
            ProcoreByCode = isTold
                ? [.. lines.Select(one => new OrderCodeCost(one.ProjectId, one.Line.WbsCodeId ?? 0, one.Line.Amount))]
                : [],
        };
        if (!row.IsExpected || costs is not var (known, names) || known.Sum(cost => cost.Amount) != row.Cost || !isTold
            || row.ProcoreAmounts.Count > 0)
        {
            return row;
        }

        var cost = known.ToLookup(one => (one.ProjectId, one.WbsCodeId), one => one.Amount);
        var there = lines.ToLookup(one => (one.ProjectId, WbsCodeId: one.Line.WbsCodeId ?? 0), one => one.Line.Amount);
        var told = lines.Where(one => one.Line.Code is { Length: > 0 }).ToLookup(one => one.Line.WbsCodeId, one => one.Line.Code!);
        row = row with
        {
            Codes =
            [
                .. cost.Select(one => one.Key).Union(there.Select(one => one.Key))
                    .OrderBy(key => key.ProjectId)
                    .ThenBy(key => key.WbsCodeId)
                    .Select(key => new ReconciledCode(
                        key.ProjectId, key.WbsCodeId, NameOf(key.WbsCodeId), cost[key].Sum(), there[key].Sum())),
            ],
        };
        return row.Result != ReconciliationResult.Ties || row.Codes.All(code => code.Difference == 0)
            ? row
            : row with { Result = ReconciliationResult.CodesDiffer, Cause = ReconciliationCause.OtherCode };

        string NameOf(long code) => names.TryGetValue(code, out var name) ? name
            : told[code].FirstOrDefault() ?? code.ToString(CultureInfo.InvariantCulture);
    }
}
