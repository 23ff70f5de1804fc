namespace Procore.Client;

/// <summary>The status of a purchase order contract. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct PurchaseOrderStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static PurchaseOrderStatus Draft { get; } = new("Draft");

    /// <summary>Being processed.</summary>
    public static PurchaseOrderStatus Processing { get; } = new("Processing");

    /// <summary>Submitted to the vendor.</summary>
    public static PurchaseOrderStatus Submitted { get; } = new("Submitted");

    /// <summary>Part of the goods arrived.</summary>
    public static PurchaseOrderStatus PartiallyReceived { get; } = new("Partially Received");

    /// <summary>All goods arrived.</summary>
    public static PurchaseOrderStatus Received { get; } = new("Received");

    /// <summary>Approved. Vendor and lines can no longer be changed, and the contract cannot be deleted.</summary>
    public static PurchaseOrderStatus Approved { get; } = new("Approved");

    /// <summary>Closed.</summary>
    public static PurchaseOrderStatus Closed { get; } = new("Closed");

    /// <summary>Whether Procore locks vendor and lines in this status: certain for <see cref="Approved"/>. How <see cref="Closed"/> behaves is not documented.</summary>
    public bool IsLocked => this == Approved;

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}
