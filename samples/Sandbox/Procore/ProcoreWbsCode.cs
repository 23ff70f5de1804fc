namespace Sandbox;

/// <summary>A budget code of a project: one cost code with one cost type.</summary>
internal sealed class ProcoreWbsCode(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required ProcoreCostCode CostCode { get; init; }

    public required ProcoreCostType CostType { get; init; }

    public bool Active { get; set; } = true;

    /// <summary>The project's budget has a line for it.</summary>
    public bool Budgeted { get; set; }

    public string? Description { get; set; }

    public string FlatCode => $"{CostCode.FullCode}.{CostType.Code}";
}
