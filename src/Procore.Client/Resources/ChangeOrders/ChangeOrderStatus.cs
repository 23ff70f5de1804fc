namespace Procore.Client;

/// <summary>The status of a change order. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct ChangeOrderStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static ChangeOrderStatus Draft { get; } = new("draft");

    /// <summary>Being priced.</summary>
    public static ChangeOrderStatus Pricing { get; } = new("pricing");

    /// <summary>Not being priced.</summary>
    public static ChangeOrderStatus NotPricing { get; } = new("not_pricing");

    /// <summary>Waiting for a decision.</summary>
    public static ChangeOrderStatus Pending { get; } = new("pending");

    /// <summary>Revised, and waiting again.</summary>
    public static ChangeOrderStatus Revised { get; } = new("revised");

    /// <summary>Going ahead.</summary>
    public static ChangeOrderStatus Proceeding { get; } = new("proceeding");

    /// <summary>Not going ahead.</summary>
    public static ChangeOrderStatus NotProceeding { get; } = new("not_proceeding");

    /// <summary>Waiting, and billable.</summary>
    public static ChangeOrderStatus PendingBillable { get; } = new("pending_billable");

    /// <summary>Without charge.</summary>
    public static ChangeOrderStatus NoCharge { get; } = new("no_charge");

    /// <summary>Approved.</summary>
    public static ChangeOrderStatus Approved { get; } = new("approved");

    /// <summary>Rejected.</summary>
    public static ChangeOrderStatus Rejected { get; } = new("rejected");

    /// <summary>Void.</summary>
    public static ChangeOrderStatus Void { get; } = new("void");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class ChangeOrderStatusConverter() : OpenSetConverter<ChangeOrderStatus>(value => new(value), set => set.Value);
