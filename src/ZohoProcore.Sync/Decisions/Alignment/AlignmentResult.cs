namespace ZohoProcore.Sync;

/// <summary>What became of an alignment that was applied.</summary>
public sealed record AlignmentResult
{
    /// <summary>The plan.</summary>
    public required AlignmentPlan Plan { get; init; }

    /// <summary>What became of each step, in the order of the writes.</summary>
    public IReadOnlyList<AlignmentOutcome> Outcomes { get; init; } = [];

    /// <summary>Whether everything was written.</summary>
    public bool IsWritten => Outcomes.All(outcome => outcome.Ending == AlignmentEnding.Written);
}

/// <summary>What became of a step of an alignment.</summary>
public enum AlignmentEnding
{
    /// <summary>It was written, and stands in Zoho Books.</summary>
    Written,

    /// <summary>Zoho Books refused it.</summary>
    Refused,

    /// <summary>Nobody knows; it was looked for and is not there yet.</summary>
    Unknown,

    /// <summary>It was not sent: something kept it back, such as a limit or what became of a write before it.</summary>
    NotTried,
}

/// <summary>What became of a step.</summary>
/// <param name="Step">The step.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Sentence">That in words.</param>
public sealed record AlignmentOutcome(AlignmentStep Step, AlignmentEnding Ending, string Sentence)
{
    /// <summary>The id of what was made, as Zoho Books said or shows it; null where it did neither.</summary>
    internal string? MadeId { get; init; }

    /// <summary>Whether the same write may succeed later without anybody changing anything, such as one that a limit turned away.</summary>
    internal bool IsForNow { get; init; }
}
