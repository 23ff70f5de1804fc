namespace Procore.Client;

/// <summary>What a line of a budget change is. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetChangeLineType(string Value)
{
    /// <summary>The line of a change event: the first of an adjustment.</summary>
    public static BudgetChangeLineType ChangeEvent { get; } = new("change_event");

    /// <summary>A further line of an adjustment, as the code that an amount is taken from.</summary>
    public static BudgetChangeLineType BudgetChange { get; } = new("budget_change");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetChangeLineTypeConverter() : OpenSetConverter<BudgetChangeLineType>(value => new(value), set => set.Value);
