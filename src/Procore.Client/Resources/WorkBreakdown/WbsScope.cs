namespace Procore.Client;

/// <summary>What WBS codes are used for. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WbsScope(string Value)
{
    /// <summary>Codes that are on the budget.</summary>
    public static WbsScope BudgetCode { get; } = new("budget_code");

    /// <summary>Codes for production quantities.</summary>
    public static WbsScope ProductionQuantityCode { get; } = new("production_quantity_code");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
