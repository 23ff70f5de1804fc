namespace Procore.Client;

/// <summary>What a snapshot of a budget was made for. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetSnapshotType(string Value)
{
    /// <summary>Made by someone, for whatever reason.</summary>
    public static BudgetSnapshotType AdHoc { get; } = new("ad_hoc");

    /// <summary>Made to report the status of the project.</summary>
    public static BudgetSnapshotType ProjectStatus { get; } = new("project_status_snapshot");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetSnapshotTypeConverter() : OpenSetConverter<BudgetSnapshotType>(value => new(value), set => set.Value);
