namespace Procore.Client;

/// <summary>The body of a create of a segment.</summary>
internal sealed record WbsSegmentBody(WbsSegmentInput Segment);

/// <summary>The body of a change of a segment.</summary>
internal sealed record WbsSegmentUpdateBody(WbsSegmentUpdate Segment);

/// <summary>The body of a change of a pattern's order.</summary>
internal sealed record WbsOrderBody(IReadOnlyList<WbsSegmentPosition> UpdatedOrder);

/// <summary>The body that names the segment to put into a project's pattern, or to take out of it.</summary>
internal sealed record WbsPatternBody(long SegmentId);

/// <summary>The body of a deletion of many values.</summary>
internal sealed record WbsItemsBody(IReadOnlyList<long> SegmentItemIds);

/// <summary>The body that gives many values, or codes, one status.</summary>
internal sealed record WbsStatusBody(IReadOnlyList<long> Ids, WbsStatusAttributes Attributes);

/// <summary>What <see cref="WbsStatusBody"/> gives them.</summary>
internal sealed record WbsStatusAttributes(WbsCodeStatus? Status);

/// <summary>The body of a new name.</summary>
internal sealed record WbsNameBody(string Name);

/// <summary>The body of many new values of attributes.</summary>
internal sealed record WbsAttributeItemsBody(IReadOnlyList<WbsAttributeItemInput> AttributeItems);

/// <summary>The body that marks codes; they are named in the query and here, and documents do not say which of them counts.</summary>
internal sealed record WbsMarkBody(IReadOnlyList<string> AttributeItemIds, WbsMarkedIds Filters);

/// <summary>The codes that <see cref="WbsMarkBody"/> marks.</summary>
internal sealed record WbsMarkedIds(IReadOnlyList<string> Id);
