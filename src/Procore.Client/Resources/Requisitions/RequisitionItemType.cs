namespace Procore.Client;

/// <summary>
/// What a line of a subcontractor invoice bills. A set that Procore may extend: any other value can be made with <c>new</c>.
/// </summary>
/// <param name="Value">The value on the wire.</param>
public readonly record struct RequisitionItemType(string Value)
{
    /// <summary>A line of the contract.</summary>
    public static RequisitionItemType ContractItem { get; } = new("contract_item");

    /// <summary>A line of the subcontractor's own schedule of values.</summary>
    public static RequisitionItemType ContractDetailItem { get; } = new("contract_detail_item");

    /// <summary>A line of a change order.</summary>
    public static RequisitionItemType ChangeOrderItem { get; } = new("change_order_item");

    /// <summary>A change order as a whole.</summary>
    public static RequisitionItemType WholeChangeOrderItem { get; } = new("whole_change_order_item");

    /// <inheritdoc />
    public override string ToString() => Value ?? "";
}

internal sealed class RequisitionItemTypeConverter() : OpenSetConverter<RequisitionItemType>(value => new(value), set => set.Value);
