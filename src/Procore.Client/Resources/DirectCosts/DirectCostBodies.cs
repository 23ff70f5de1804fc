namespace Procore.Client;

/// <summary>The body of a create or update of a direct cost: the project is in the path.</summary>
internal sealed record DirectCostBody(DirectCostInput DirectCost);

/// <summary>The body of a create or update of a line: project and cost are in the path.</summary>
internal sealed record DirectCostLineBody(DirectCostLineInput LineItem);
