namespace Procore.Client;

/// <summary>One value of one segment, as part of a WBS code to create.</summary>
/// <param name="SegmentId">The id of the segment.</param>
/// <param name="SegmentItemId">The id of the value.</param>
public sealed record WbsSegmentChoice(long SegmentId, long SegmentItemId);
