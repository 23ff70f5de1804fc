namespace Sandbox;

/// <summary>A budget code of a project: one cost code with one cost type.</summary>
internal sealed class ProcoreWbsCode(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required ProcoreCostCode CostCode { get; init; }

    public required ProcoreCostType CostType { get; init; }

    public bool Active { get; set; } = true;

    /// <summary>Its line on the project's budget, if there is one.</summary>
    public ProcoreBudgetLine? BudgetLine { get; set; }

    public bool Budgeted => BudgetLine is not null;

    public string? Description { get; set; }

    /// <summary>Its values in segments of the company's own, in the order of the segments.</summary>
    public IReadOnlyList<(ProcoreSegment Segment, ProcoreSegmentItem Item)> Others { get; set; } = [];

    public string FlatCode =>
        $"{(CostCode.SubJob is { } job ? job.Code + "." : "")}{CostCode.FullCode}.{CostType.Code}{string.Concat(Others.Select(other => "." + other.Item.Code))}";
}
