namespace Procore.Client;

/// <summary>What a direct cost is. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct DirectCostType(string Value)
{
    /// <summary>An invoice.</summary>
    public static DirectCostType Invoice { get; } = new("invoice");

    /// <summary>An expense.</summary>
    public static DirectCostType Expense { get; } = new("expense");

    /// <summary>Payroll.</summary>
    public static DirectCostType Payroll { get; } = new("payroll");

    /// <summary>An invoice of a subcontractor; only where Procore has enabled it.</summary>
    public static DirectCostType SubcontractorInvoice { get; } = new("subcontractor_invoice");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class DirectCostTypeConverter() : OpenSetConverter<DirectCostType>(value => new(value), set => set.Value);
