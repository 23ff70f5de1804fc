namespace Sandbox;

/// <summary>A line of a project's budget: a budget (WBS) code and its original amount.</summary>
internal sealed class ProcoreBudgetLine(long id, ProcoreWbsCode wbs, DateTimeOffset createdAt)
{
    public long Id { get; } = id;

    public ProcoreWbsCode WbsCode { get; set; } = wbs;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    /// <summary>The original budget amount.</summary>
    public decimal Amount { get; set; }

    /// <summary>What a company without the tool for direct costs enters of them on the line.</summary>
    public decimal DirectCosts { get; set; }

    public decimal? Quantity { get; set; }

    public decimal? UnitCost { get; set; }

    public string? Unit { get; set; }

    /// <summary>The amount follows from quantity and unit cost.</summary>
    public bool Automatic { get; set; }
}
