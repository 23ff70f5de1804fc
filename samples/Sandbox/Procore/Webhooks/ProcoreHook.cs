namespace Sandbox;

/// <summary>A webhook of the company (<see cref="ProjectId"/> null) or of a project: where it posts, and to what it listens.</summary>
internal sealed class ProcoreHook(long id, long? projectId, DateTimeOffset createdAt)
{
    public long Id { get; } = id;

    public long? ProjectId { get; } = projectId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    /// <summary>v2.0, v3.0 or v4.0.</summary>
    public required string PayloadVersion { get; set; }

    public required string Namespace { get; set; }

    public required string DestinationUrl { get; set; }

    public string? Authorization { get; set; }

    public bool Active { get; set; } = true;

    public List<ProcoreTrigger> Triggers { get; } = [];
}
