namespace Sandbox;

/// <summary>A line of a purchase order contract.</summary>
internal sealed class ProcoreOrderLine(long id, ProcoreOrder order, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreOrder Order { get; } = order;

    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }
}
