using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A budget change: amounts that move between budget codes, or come to them.</summary>
internal sealed class ProcoreBudgetChange(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project { get; } = project;

    public List<ProcoreBudgetAdjustment> Lines { get; } = [];

    public List<ProcoreBudgetQuantity> Quantities { get; } = [];
}

/// <summary>A line of a budget change.</summary>
internal sealed class ProcoreBudgetAdjustment(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required ProcoreWbsCode WbsCode { get; set; }
}

/// <summary>What a budget change does to a quantity of work.</summary>
internal sealed class ProcoreBudgetQuantity(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt);

/// <summary>An amount moved from one line of the budget to another.</summary>
internal sealed class ProcoreBudgetModification(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project { get; } = project;
}

/// <summary>What a budget view showed when it was taken.</summary>
internal sealed record ProcoreBudgetSnapshot(long Id, long ProjectId, long View, JsonObject Values, List<JsonObject> Rows, DateTimeOffset At);
