namespace Procore.Client;

/// <summary>
/// How far a budget change is on its way into an ERP system. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct BudgetErpStatus(string Value)
{
    /// <summary>It is not there.</summary>
    public static BudgetErpStatus NotInErp { get; } = new("not_in_erp");

    /// <summary>It waits for its export.</summary>
    public static BudgetErpStatus ReadyToExport { get; } = new("ready_to_export");

    /// <summary>It is being exported.</summary>
    public static BudgetErpStatus Exporting { get; } = new("exporting");

    /// <summary>Its export failed.</summary>
    public static BudgetErpStatus FailedToExport { get; } = new("failed_to_export");

    /// <summary>It was rejected there.</summary>
    public static BudgetErpStatus Rejected { get; } = new("rejected");

    /// <summary>It is not valid there.</summary>
    public static BudgetErpStatus Invalid { get; } = new("invalid");

    /// <summary>It is there.</summary>
    public static BudgetErpStatus Synced { get; } = new("synced");

    /// <summary>The company has no such system.</summary>
    public static BudgetErpStatus NotIntegrated { get; } = new("not_integrated");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class BudgetErpStatusConverter() : OpenSetConverter<BudgetErpStatus>(value => new(value), set => set.Value);
