namespace ZohoProcore.Sync;

/// <summary>What a host's own kind makes of a record: nothing, questions, or one write. Questions keep the write from being sent.</summary>
public sealed record RecordPlan
{
    /// <summary>What would be written, or why nothing is, as a sentence.</summary>
    public required string Sentence { get; init; }

    /// <summary>
    /// The questions. Their codes are the host's. One that only asks (<see cref="FindingSeverity.Asks"/>) a person can accept, and then the
    /// plan's write is sent; one with a <see cref="Finding.LinkTarget"/> a person answers with a link.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The write; null where nothing is to be written.</summary>
    public RecordWrite? Write { get; init; }

    /// <summary>Whether the record is none of the sync's (<see cref="RecordState.Filtered"/>).</summary>
    public bool IsLeftOut { get; init; }
}

/// <summary>One write of a record of a host's own kind.</summary>
public sealed record RecordWrite
{
    /// <summary>What is written, in a text of the host's own such as JSON: an approval is bound to it.</summary>
    public required string Content { get; init; }

    /// <summary>
    /// The Procore project that it goes to; null for none. A go-ahead for some projects reaches what goes to one of them.
    /// </summary>
    public long? ProjectId { get; init; }
}
