namespace ZohoProcore.Sync;

/// <summary>What Procore's budget view says of a project, by WBS code.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Rows">The rows of the view; a code without one has nothing on it.</param>
/// <param name="Unknown">Why the view can't be read as it was named, in words; null where it can.</param>
internal sealed record ProjectBudget(long ProjectId, IReadOnlyDictionary<long, BudgetAmounts> Rows, string? Unknown)
{
    private static BudgetAmounts NotKnown => new(null, null, null, null);

    /// <summary>How many rows of the view say no code, and are not among the rows.</summary>
    public int WithoutCode { get; init; }

    /// <summary>The codes of which the view has more than one row.</summary>
    public IReadOnlyCollection<long> Doubled { get; init; } = [];

    /// <summary>Whether nothing is budgeted that anything could be over. Rows that say no code may be anything's.</summary>
    public bool IsEmpty => WithoutCode == 0 && Rows.Values.All(row => row.RevisedBudget == 0);

    /// <summary>What stands on a code: zero where the view has no row of it, not known where a nameless row or several are.</summary>
    public BudgetAmounts On(long code) => Doubled.Contains(code) ? NotKnown
        : Rows.TryGetValue(code, out var row) ? row
        : WithoutCode > 0 ? NotKnown
        : new(0, 0, 0);

    /// <summary>The budget, with what is pending beside the sync's own: that is counted by order.</summary>
    public ProjectBudget Beside(IEnumerable<(long Code, decimal Amount)> own)
    {
        var ours = own.GroupBy(one => one.Code).ToDictionary(same => same.Key, same => same.Sum(one => one.Amount));
        return ours.Count == 0 ? this : this with
        {
            Rows = Rows.ToDictionary(row => row.Key, row => ours.TryGetValue(row.Key, out var amount) && row.Value.Pending is { } pending
                ? row.Value with { Pending = Math.Max(0, pending - amount) }
                : row.Value),
        };
    }

    /// <summary>Why nobody knows what stands on a code, in words; null where it is known.</summary>
    public string? WhyUnknown(long code) =>
        Doubled.Contains(code) ? "The budget view has more than one row of it."
        : !Rows.TryGetValue(code, out var row)
            ? WithoutCode > 0 ? "The budget view has no row of it, and has rows that name no code." : null
        : row is { RevisedBudget: not null, Committed: not null, Pending: not null, DirectCosts: not null } ? null
        : "The budget view has no number in one of the columns that were named.";
}

/// <summary>The amounts of a row; null where it has no number.</summary>
internal readonly record struct BudgetAmounts(decimal? RevisedBudget, decimal? Committed, decimal? DirectCosts, decimal? Pending = 0);
