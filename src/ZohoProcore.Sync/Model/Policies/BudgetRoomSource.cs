namespace ZohoProcore.Sync;

/// <summary>
/// Which view of Procore's budgets tells what is left on a code, and what its columns are called. The names are those of Procore's standard
/// view; companies make views of their own, and translate them.
/// </summary>
public sealed record BudgetRoomSource
{
    private const string StandardView = "Procore Standard Budget";
    private const string StandardBudget = "Revised Budget";
    private const string StandardCommitted = "Committed Costs";
    private const string StandardDirectCosts = "Direct Costs";

    /// <summary>The name of the budget view.</summary>
    public string View { get; init => field = value ?? StandardView; } = StandardView;

    /// <summary>The column of the budget as it was revised.</summary>
    public string RevisedBudget { get; init => field = value ?? StandardBudget; } = StandardBudget;

    /// <summary>The column of committed costs.</summary>
    public string Committed { get; init => field = value ?? StandardCommitted; } = StandardCommitted;

    /// <summary>
    /// The column of pending costs, in Procore's standard view <c>Pending Cost Changes</c>: commitments and change orders that are on
    /// their way. Empty where they are not to be counted, as is the rule.
    /// </summary>
    public string Pending { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The column of direct costs; empty where the view has none, and they count as nothing.</summary>
    public string DirectCosts { get; init => field = value ?? StandardDirectCosts; } = StandardDirectCosts;
}
