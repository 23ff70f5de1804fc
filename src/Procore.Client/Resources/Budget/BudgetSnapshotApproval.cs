namespace Procore.Client;

/// <summary>
/// Whether a snapshot of a budget is approved. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetSnapshotApproval(string Value)
{
    /// <summary>Approved.</summary>
    public static BudgetSnapshotApproval Approved { get; } = new("approved");

    /// <summary>Under review.</summary>
    public static BudgetSnapshotApproval UnderReview { get; } = new("under_review");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetSnapshotApprovalConverter() : OpenSetConverter<BudgetSnapshotApproval>(value => new(value), set => set.Value);
