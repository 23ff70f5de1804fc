namespace Procore.Client;

/// <summary>The body of a create or update: the project goes beside the line.</summary>
internal sealed record BudgetLineBody(long ProjectId, BudgetLineInput BudgetLineItem);

/// <summary>The body of the budget detail report.</summary>
internal sealed record BudgetDetailBody(BudgetDetailFilter Filters);
