namespace Procore.Client;

/// <summary>The status of a budget change. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetChangeStatus(string Value)
{
    /// <summary>A draft.</summary>
    public static BudgetChangeStatus Draft { get; } = new("draft");

    /// <summary>Under review.</summary>
    public static BudgetChangeStatus UnderReview { get; } = new("under_review");

    /// <summary>Approved: the budget is changed.</summary>
    public static BudgetChangeStatus Approved { get; } = new("approved");

    /// <summary>Void.</summary>
    public static BudgetChangeStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetChangeStatusConverter() : OpenSetConverter<BudgetChangeStatus>(value => new(value), set => set.Value);
