namespace ZohoProcore.Sync;

/// <summary>A cost type as a person writes it in front of an option, and where it is.</summary>
public sealed record AlignedCostType
{
    /// <summary>The code, as in <c>M</c>; what is written in front in Zoho Books, where Procore has no such cost type.</summary>
    public required string Code { get; init; }

    /// <summary>How it stands.</summary>
    public required AlignmentStanding Standing { get; init; }

    /// <summary>The options of Zoho Books that name it, as they are written; none where only Procore has it, or that is unknown.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What Procore calls the cost types that have the code; none where it has no such one.</summary>
    public IReadOnlyList<string> ProcoreNames { get; init; } = [];

    /// <summary>The same options with their ids.</summary>
    internal IReadOnlyList<CodeOption> Found { get; init; } = [];

    /// <summary>The cost types of Procore that have the code, by id.</summary>
    internal IReadOnlyList<long> Ids { get; init; } = [];

    /// <summary>What both sides say differently.</summary>
    public IReadOnlyList<AlignmentDifference> Differences { get; init; } = [];
}
