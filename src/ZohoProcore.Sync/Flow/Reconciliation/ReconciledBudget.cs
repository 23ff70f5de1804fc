namespace ZohoProcore.Sync;

/// <summary>
/// A project's committed costs as its commitments have them and as Procore's budget view shows them, in the project's currency: every
/// commitment whose status commits costs, with its approved change orders, and at its own rate where it is in another currency.
/// </summary>
public sealed record ReconciledBudget
{
    /// <summary>The project in Procore.</summary>
    public required long ProjectId { get; init; }

    /// <summary>Its name.</summary>
    public required string ProjectName { get; init; }

    /// <summary>The name of the budget view.</summary>
    public required string View { get; init; }

    /// <summary>The project's currency, in which all amounts are; empty where nobody tells it.</summary>
    public string Currency { get; init; } = string.Empty;

    /// <summary>What the sync's commitments have committed; null where the rate of one is not known.</summary>
    public decimal? Own { get; init; }

    /// <summary>
    /// What all other purchase orders and work orders of the project have committed; null where the rate of one is not known, or Procore
    /// does not show all of them.
    /// </summary>
    public decimal? Others { get; init; }

    /// <summary>
    /// How much of a difference is rounding, one way or the other: the smallest unit of the project's currency for each line that was
    /// converted from another one.
    /// </summary>
    public decimal Rounding { get; init; }

    /// <summary>What the view shows as committed; null where that is not known.</summary>
    public decimal? Committed { get; init; }

    /// <summary>What the view shows beyond the commitments; below zero where it lacks something. Null where that is not known.</summary>
    public decimal? Difference => Committed - Own - Others;

    /// <summary>
    /// The codes on which view and commitments differ by more than rounding; none where <see cref="CodesUnknown"/> says why they are not
    /// compared.
    /// </summary>
    public IReadOnlyList<ReconciledBudgetCode> Codes { get; init; } = [];

    /// <summary>Why nothing is compared, in a sentence; null where it is.</summary>
    public string? Unknown { get; init; }

    /// <summary>Why the project is compared as a whole only, in a sentence; null where it is compared code by code.</summary>
    public string? CodesUnknown { get; init; }

    /// <summary>Whether the budget shows what the commitments have; null where that is not known.</summary>
    public bool? Ties => Unknown is null && Difference is { } difference ? Math.Abs(difference) <= Rounding && Codes.Count == 0 : null;
}

/// <summary>A code on which the budget view and the commitments differ.</summary>
/// <param name="WbsCodeId">The WBS code.</param>
/// <param name="Code">The code as people see it.</param>
/// <param name="Commitments">What all commitments have on it.</param>
/// <param name="Committed">What the view shows as committed.</param>
public sealed record ReconciledBudgetCode(long WbsCodeId, string Code, decimal Commitments, decimal Committed)
{
    /// <summary>What the view shows beyond the commitments.</summary>
    public decimal Difference => Committed - Commitments;
}
