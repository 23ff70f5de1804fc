namespace Sandbox;

/// <summary>A Zoho tax.</summary>
/// <param name="Id">The tax id.</param>
/// <param name="Name">E.g. "CO Sales Tax".</param>
/// <param name="Percentage">E.g. 8.31.</param>
public sealed record TaxData(string Id, string Name, decimal Percentage)
{
    /// <summary>Whether it is computed on the price with the other taxes of the line.</summary>
    public bool IsCompound { get; init; }

    /// <summary>Whether it is a value added tax.</summary>
    public bool IsValueAdded { get; init; }
}
