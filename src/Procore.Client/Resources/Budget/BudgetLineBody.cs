namespace Procore.Client;

/// <summary>The body of a create or update: the project goes beside the line.</summary>
internal sealed record BudgetLineBody(long ProjectId, BudgetLineInput BudgetLineItem);
