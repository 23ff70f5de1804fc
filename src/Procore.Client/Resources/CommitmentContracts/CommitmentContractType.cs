namespace Procore.Client;

/// <summary>
/// Which of the two kinds of commitments a contract is. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct CommitmentContractType(string Value)
{
    /// <summary>A work order (subcontract).</summary>
    public static CommitmentContractType WorkOrder { get; } = new("WorkOrderContract");

    /// <summary>A purchase order.</summary>
    public static CommitmentContractType PurchaseOrder { get; } = new("PurchaseOrderContract");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class CommitmentContractTypeConverter() : OpenSetConverter<CommitmentContractType>(value => new(value), set => set.Value);
