namespace Procore.Client;

/// <summary>
/// Where the expected change of the budget comes from. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeEventBudgetSource(string Value)
{
    /// <summary>As the settings of the project have it.</summary>
    public static ChangeEventBudgetSource Automatic { get; } = new("automatic");

    /// <summary>An amount that was entered.</summary>
    public static ChangeEventBudgetSource Manual { get; } = new("manual");

    /// <summary>Quantity times the cost of one unit.</summary>
    public static ChangeEventBudgetSource UnitCost { get; } = new("quantity_by_unit_cost");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeEventBudgetSourceConverter() : OpenSetConverter<ChangeEventBudgetSource>(value => new(value), set => set.Value);
