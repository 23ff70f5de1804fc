using System.Text.Json.Nodes;

namespace Sandbox;

/// <summary>A change event of a project: what may change its costs, with lines.</summary>
internal sealed class ProcoreChangeEvent(long id, ProcoreProject project, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreProject Project { get; } = project;

    public List<ProcoreChangeEventLine> Lines { get; } = [];

    public List<ProcoreChangeEventQuantity> Quantities { get; } = [];
}

/// <summary>A line of a change event, with the values that callers wrote.</summary>
internal sealed class ProcoreChangeEventLine(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreWbsCode? WbsCode { get; set; }

    /// <summary>An impact's estimate; null where none was written.</summary>
    public JsonObject? Estimate(string impact) => (Values[impact] as JsonObject)?["estimate"] as JsonObject;

    /// <summary>The id of what an impact proposes.</summary>
    public long? Proposed(string what) => (long?)(((Values["cost_impact"] as JsonObject)?[what] as JsonObject)?["proposed"] as JsonObject)?["id"];
}

/// <summary>What a change event does to a quantity of work.</summary>
internal sealed class ProcoreChangeEventQuantity(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt);
