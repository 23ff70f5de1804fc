namespace Sandbox;

/// <summary>A segment of the company's own in a project's WBS codes, with its values.</summary>
internal sealed record ProcoreSegment(long Id, long ProjectId, string Name, bool Required, IReadOnlyList<ProcoreSegmentItem> Items);

/// <summary>A value of such a segment.</summary>
internal sealed record ProcoreSegmentItem(long Id, string Code, string Name)
{
    public bool Active { get; set; } = true;
}
