namespace Procore.Client;

/// <summary>
/// What was decided about a line of a subcontractor invoice. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct RequisitionItemStatus(string Value)
{
    /// <summary>Nothing yet.</summary>
    public static RequisitionItemStatus NoAction { get; } = new("no_action");

    /// <summary>Approved.</summary>
    public static RequisitionItemStatus Approved { get; } = new("approved");

    /// <summary>Rejected.</summary>
    public static RequisitionItemStatus Rejected { get; } = new("rejected");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class RequisitionItemStatusConverter() : OpenSetConverter<RequisitionItemStatus>(value => new(value), set => set.Value);
