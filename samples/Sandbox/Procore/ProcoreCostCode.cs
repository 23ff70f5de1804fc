namespace Sandbox;

/// <summary>A cost code of a project; <see cref="Code"/> is without, <see cref="FullCode"/> with the parent's part.</summary>
internal sealed class ProcoreCostCode(long id, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public required long ProjectId { get; init; }

    /// <summary>Whose code it is; without one it is the project's own.</summary>
    public ProcoreSubJob? SubJob { get; init; }

    public long? ParentId { get; set; }

    /// <summary>The cost types that people let it have WBS codes of; null for all.</summary>
    public HashSet<long>? AllowedTypes { get; set; }

    public required string Code { get; set; }

    public required string FullCode { get; set; }

    public required string Name { get; set; }

    public required int Position { get; set; }

    public bool Active { get; set; } = true;
}
