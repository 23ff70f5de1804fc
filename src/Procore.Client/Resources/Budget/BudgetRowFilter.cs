namespace Procore.Client;

/// <summary>Narrows a list of budget rows; conditions are combined with AND.</summary>
public sealed record BudgetRowFilter
{
    /// <summary>Rows on the budget, not on it, or both; null means those on it.</summary>
    public BudgetRowType? RowType { get; init; }

    /// <summary>Only rows of these cost codes.</summary>
    public IReadOnlyList<long> CostCodeIds { get => field ?? []; init; }

    /// <summary>Only rows of these cost types.</summary>
    public IReadOnlyList<long> CostTypeIds { get => field ?? []; init; }

    /// <summary>Only rows of these budget lines.</summary>
    public IReadOnlyList<long> LineIds { get => field ?? []; init; }
}
