namespace Sandbox;

/// <summary>A direct cost of a project: an invoice, an expense or payroll that no commitment covers.</summary>
internal sealed class ProcoreDirectCost(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project { get; } = project;

    public List<ProcoreDirectCostLine> Lines { get; } = [];

    public decimal GrandTotal => Lines.Sum(line => line.Amount);
}

/// <summary>A line of a direct cost.</summary>
internal sealed class ProcoreDirectCostLine(long id, ProcoreDirectCost cost, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreDirectCost Cost { get; } = cost;

    public required ProcoreWbsCode WbsCode { get; set; }

    public decimal Amount { get; set; }
}
