namespace Sandbox;

/// <summary>A pair of cost code and cost type that a project knows.</summary>
/// <param name="Id">The Procore id.</param>
/// <param name="CostCodeId">The cost code.</param>
/// <param name="CostTypeId">The cost type.</param>
/// <param name="FlatCode">E.g. "02-300.M".</param>
/// <param name="Description">E.g. "Earthwork.Materials".</param>
/// <param name="Active">Procore's status active or inactive.</param>
/// <param name="OnBudget">Whether the project's budget has a line for it.</param>
public sealed record WbsCodeData(long Id, long CostCodeId, long CostTypeId, string FlatCode, string Description, bool Active, bool OnBudget);
