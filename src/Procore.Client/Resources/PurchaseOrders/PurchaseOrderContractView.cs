namespace Procore.Client;

/// <summary>How much a list shows of each contract. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct PurchaseOrderContractView(string Value)
{
    /// <summary>Without lines: what Procore sends when it is not asked.</summary>
    public static PurchaseOrderContractView Compact { get; } = new("compact");

    /// <summary>Everything.</summary>
    public static PurchaseOrderContractView Extended { get; } = new("extended");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
