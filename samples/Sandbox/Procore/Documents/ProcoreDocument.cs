namespace Sandbox;

/// <summary>A folder of the Documents tool, of a project or, without one, of the company.</summary>
internal sealed class ProcoreFolder(long id, long? projectId, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public long? ProjectId { get; } = projectId;

    /// <summary>The root has none.</summary>
    public ProcoreFolder? Parent { get; set; }
}

/// <summary>A file of the Documents tool.</summary>
internal sealed class ProcoreDocument(long id, ProcoreFolder folder, ProcoreAttachment content, DateTimeOffset createdAt) : ProcoreRecord(id, createdAt)
{
    public ProcoreFolder Folder { get; } = folder;

    public ProcoreAttachment Content { get; } = content;
}
