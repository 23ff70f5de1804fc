namespace Procore.Client;

/// <summary>The status of a work order contract. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct WorkOrderContractStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static WorkOrderContractStatus Draft { get; } = new("Draft");

    /// <summary>Vendors are asked for bids.</summary>
    public static WorkOrderContractStatus OutForBid { get; } = new("Out For Bid");

    /// <summary>Waiting to be signed.</summary>
    public static WorkOrderContractStatus OutForSignature { get; } = new("Out For Signature");

    /// <summary>Approved. Vendor and lines can no longer be changed, and the contract cannot be deleted.</summary>
    public static WorkOrderContractStatus Approved { get; } = new("Approved");

    /// <summary>Complete. Vendor and lines can no longer be changed, and the contract cannot be deleted.</summary>
    public static WorkOrderContractStatus Complete { get; } = new("Complete");

    /// <summary>Ended early.</summary>
    public static WorkOrderContractStatus Terminated { get; } = new("Terminated");

    /// <summary>Void.</summary>
    public static WorkOrderContractStatus Void { get; } = new("Void");

    /// <summary>
    /// The statuses in which vendor and lines cannot be changed and the contract cannot be deleted, unless the company's settings say
    /// otherwise.
    /// </summary>
    public static IReadOnlyList<WorkOrderContractStatus> Locking { get; } = [Approved, Complete];

    /// <summary>Whether this is one of the statuses that lock (<see cref="Locking"/>).</summary>
    public bool IsLocked => Locking.Contains(this);

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class WorkOrderContractStatusConverter() : OpenSetConverter<WorkOrderContractStatus>(value => new(value), set => set.Value);
