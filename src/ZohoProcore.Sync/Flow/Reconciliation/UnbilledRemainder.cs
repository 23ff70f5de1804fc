namespace ZohoProcore.Sync;

/// <summary>
/// Shows which orders tie and are closed in Zoho Books while units of theirs, neither billed nor cancelled, stay committed. Pure.
/// </summary>
internal static class UnbilledRemainder
{
    /// <summary>A row with what remains, where it ties and something of it is committed: it stays settled, and says so.</summary>
    /// <param name="row">The row.</param>
    /// <param name="unbilled">How many units of closed orders are neither billed nor cancelled, by order.</param>
    public static ReconciledOrder Add(ReconciledOrder row, IReadOnlyDictionary<string, decimal> unbilled) =>
        row.Result == ReconciliationResult.Ties
        && row.Projects.Sum(project => project.Committed) != 0
        && unbilled.TryGetValue(row.OrderId, out var units)
            ? row with { UnbilledUnits = units, Cause = ReconciliationCause.UnbilledRemainder }
            : row;
}
