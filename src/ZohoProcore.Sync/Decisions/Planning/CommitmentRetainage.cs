namespace ZohoProcore.Sync;

/// <summary>
/// Proposes what an order's retention lines keep back as the retainage of its commitments, in percent of what each commitment comes to.
/// Pure.
/// </summary>
internal sealed class CommitmentRetainage
{
    private readonly OrderInput _input;
    private readonly CostedOrder _costs;
    private readonly Dictionary<string, HashSet<long>> _projects;
    private readonly decimal _all;

    public CommitmentRetainage(OrderInput input, MappedOrder mapped, CostedOrder costs)
    {
        (_input, _costs, _all) = (input, costs, costs.Total);
        _projects = mapped.Lines.Where(line => line.Line.ProjectId.Length > 0)
            .GroupBy(line => line.Line.ProjectId, line => line.Project.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.ToHashSet(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The commitment with its retainage; and a finding where more is kept back than a commitment that is not there yet comes to. A
    /// retention line of a project counts there, one without a project counts everywhere.
    /// </summary>
    public (PlannedCommitment Commitment, IReadOnlyList<Finding> Findings) Of(PlannedCommitment planned)
    {
        var (here, everywhere) = (0m, 0m);
        foreach (var (line, amount) in _costs.KeptBack)
        {
            var own = _projects.TryGetValue(line.ProjectId, out var projects) ? projects : null;
            here += own?.Contains(planned.ProjectId) == true ? amount / own.Count : 0;
            everywhere += own is null ? amount : 0;
        }

        var kept = here + (_all > 0 ? everywhere * planned.Total / _all : everywhere);
        if (kept <= 0 || planned.RetainagePercent is not null)
        {
            return (planned, []);
        }

        if (kept <= planned.Total)
        {
            return (planned with { RetainagePercent = Math.Round(kept / planned.Total * 100, 2, MidpointRounding.AwayFromZero) }, []);
        }

        var isThere = _input.Existing.Any(existing => existing.OriginId == planned.OriginId && !existing.IsDeleted);
        return (planned, isThere ? [] : [TooMuch(planned, kept)]);
    }

    private Finding TooMuch(PlannedCommitment planned, decimal kept) => new()
    {
        Code = FindingCodes.CostUndecided,
        Subject = planned.OriginId,
        Sentence = $"Retention of order {_input.Order.Number} is {OrderCostExplanation.Amount(kept, _costs.Decimals)} {planned.Currency} "
            + "in Procore project "
            + FormattableString.Invariant($"{planned.ProjectId}, and its commitment there comes to ")
            + $"{OrderCostExplanation.Amount(planned.Total, _costs.Decimals)}: how much is kept back?",
        NextStep = "Correct the retention line in Zoho Books, or put it on the project that it belongs to; or take its name out of the "
            + "connection's policies (Cost.RetentionLines) if it is no retention.",
        Table = _costs.Table,
    };
}
