namespace Procore.Client;

/// <summary>How far a subcontractor invoice is. A set that Procore may extend: any other value can be made with <c>new</c>.</summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct RequisitionStatus(string Value)
{
    /// <summary>Being written.</summary>
    public static RequisitionStatus Draft { get; } = new("draft");

    /// <summary>Submitted, and looked at.</summary>
    public static RequisitionStatus UnderReview { get; } = new("under_review");

    /// <summary>Sent back to be changed.</summary>
    public static RequisitionStatus ReviseAndResubmit { get; } = new("revise_and_resubmit");

    /// <summary>Approved.</summary>
    public static RequisitionStatus Approved { get; } = new("approved");

    /// <summary>Approved with remarks.</summary>
    public static RequisitionStatus ApprovedAsNoted { get; } = new("approved_as_noted");

    /// <summary>Waiting for the owner.</summary>
    public static RequisitionStatus PendingOwnerApproval { get; } = new("pending_owner_approval");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class RequisitionStatusConverter() : OpenSetConverter<RequisitionStatus>(value => new(value), set => set.Value);
