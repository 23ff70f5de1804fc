namespace Procore.Client;

/// <summary>Which rows of a budget view to list. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetRowType(string Value)
{
    /// <summary>Rows with a budget line: what Procore lists when it is not asked.</summary>
    public static BudgetRowType Budgeted { get; } = new("budgeted");

    /// <summary>Rows without a budget line; they have no id.</summary>
    public static BudgetRowType Unbudgeted { get; } = new("unbudgeted");

    /// <summary>Both.</summary>
    public static BudgetRowType All { get; } = new("all");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
