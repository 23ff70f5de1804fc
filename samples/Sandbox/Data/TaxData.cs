namespace Sandbox;

/// <summary>A Zoho tax.</summary>
/// <param name="Id">The tax id.</param>
/// <param name="Name">E.g. "CO Sales Tax".</param>
/// <param name="Percentage">E.g. 8.31.</param>
public sealed record TaxData(string Id, string Name, decimal Percentage);
