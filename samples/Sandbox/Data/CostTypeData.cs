namespace Sandbox;

/// <summary>A cost type of the company (Procore: line item type).</summary>
/// <param name="Id">The Procore id.</param>
/// <param name="Code">E.g. "M".</param>
/// <param name="Name">E.g. "Materials".</param>
/// <param name="BaseType">Procore's base type, e.g. "materials".</param>
public sealed record CostTypeData(long Id, string Code, string Name, string BaseType);
