namespace Sandbox;

/// <summary>A line of a change order.</summary>
internal sealed class ProcoreChangeOrderLine(long id)
{
    public long Id { get; } = id;

    public required ProcoreWbsCode WbsCode { get; set; }

    public required int Position { get; init; }

    public decimal Amount { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? UnitCost { get; set; }

    public string? Unit { get; set; }

    public string? Description { get; set; }

    public long? TaxCodeId { get; set; }

    /// <summary>The line of the commitment that it changes.</summary>
    public long? ContractLineId { get; set; }
}
