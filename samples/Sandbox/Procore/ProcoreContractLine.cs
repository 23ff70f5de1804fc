namespace Sandbox;

/// <summary>A line of a commitment.</summary>
internal sealed class ProcoreContractLine(long id, ProcoreContract order, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreContract Order { get; } = order;

    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }

    /// <summary>What the line's tax code adds to the commitment's total.</summary>
    public decimal AddedTax { get; set; }
}
