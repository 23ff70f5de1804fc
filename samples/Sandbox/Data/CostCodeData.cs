namespace Sandbox;

/// <summary>A cost code of one project.</summary>
/// <param name="Id">The Procore id.</param>
/// <param name="Code">The code without its parent's prefix, e.g. "300".</param>
/// <param name="FullCode">The code with prefix, e.g. "02-300"; a parent's is its own code, e.g. "02".</param>
/// <param name="Name">E.g. "Earthwork".</param>
/// <param name="ParentId">The parent's id; null for a parent. Only codes with a parent have WBS codes.</param>
public sealed record CostCodeData(long Id, string Code, string FullCode, string Name, long? ParentId);
