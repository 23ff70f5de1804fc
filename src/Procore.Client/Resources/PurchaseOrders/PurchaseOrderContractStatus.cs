namespace Procore.Client;

/// <summary>The status of a purchase order contract. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct PurchaseOrderContractStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static PurchaseOrderContractStatus Draft { get; } = new("Draft");

    /// <summary>Being processed.</summary>
    public static PurchaseOrderContractStatus Processing { get; } = new("Processing");

    /// <summary>Submitted to the vendor.</summary>
    public static PurchaseOrderContractStatus Submitted { get; } = new("Submitted");

    /// <summary>Part of the goods arrived.</summary>
    public static PurchaseOrderContractStatus PartiallyReceived { get; } = new("Partially Received");

    /// <summary>All goods arrived.</summary>
    public static PurchaseOrderContractStatus Received { get; } = new("Received");

    /// <summary>Approved. Vendor and lines can no longer be changed, and the contract cannot be deleted.</summary>
    public static PurchaseOrderContractStatus Approved { get; } = new("Approved");

    /// <summary>Closed.</summary>
    public static PurchaseOrderContractStatus Closed { get; } = new("Closed");

    /// <summary>
    /// The statuses in which vendor and lines cannot be changed and the contract cannot be deleted, unless the company's settings say
    /// otherwise. Whether <see cref="Closed"/> is one of them is not documented.
    /// </summary>
    public static IReadOnlyList<PurchaseOrderContractStatus> Locking { get; } = [Approved];

    /// <summary>Whether this is one of the statuses that lock (<see cref="Locking"/>).</summary>
    public bool IsLocked => Locking.Contains(this);

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class PurchaseOrderContractStatusConverter(
    ) : OpenSetConverter<PurchaseOrderContractStatus>(value => new(value), set => set.Value);
