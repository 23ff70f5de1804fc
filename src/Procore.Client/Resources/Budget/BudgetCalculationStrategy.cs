namespace Procore.Client;

/// <summary>How the amount of a budget line is found. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetCalculationStrategy(string Value)
{
    /// <summary>From quantity and unit cost.</summary>
    public static BudgetCalculationStrategy Automatic { get; } = new("automatic");

    /// <summary>Entered by hand.</summary>
    public static BudgetCalculationStrategy Manual { get; } = new("manual");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetCalculationStrategyConverter()
    : OpenSetConverter<BudgetCalculationStrategy>(value => new(value), set => set.Value);
