using System.Text.Json.Serialization;

namespace ZohoProcore.Sync;

/// <summary>The cost codes, cost types and WBS codes of one Procore project as they were read together.</summary>
public sealed record ProjectCodes
{
    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The project's cost codes, those of its sub jobs included.</summary>
    public IReadOnlyList<ProcoreCostCode> CostCodes { get; init; } = [];

    /// <summary>The cost types (line item types).</summary>
    public IReadOnlyList<ProcoreCostType> CostTypes { get; init; } = [];

    /// <summary>The WBS codes.</summary>
    public IReadOnlyList<ProcoreWbsCode> WbsCodes { get; init; } = [];

    /// <summary>The sub jobs; null where no policy says that orders name one, and so nobody read them.</summary>
    public IReadOnlyList<ProcoreSubJob>? SubJobs { get; init; }

    /// <summary>What was there and could not be read; null when everything could.</summary>
    public IReadOnlyList<UnreadableRecord>? Unreadable { get; init; }
}

/// <summary>A cost code of a Procore project.</summary>
/// <param name="Id">The cost code id.</param>
/// <param name="FullCode">The code with its parents' prefixes, as in <c>02-300</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="InSubJob">Whether the code belongs to a sub job rather than to the project itself.</param>
/// <param name="IsDeleted">Whether the code was deleted.</param>
public sealed record ProcoreCostCode(long Id, string FullCode, string Name, bool InSubJob, bool IsDeleted)
{
    /// <summary>
    /// The sub job that the code belongs to; null for the project itself, where Procore does not say which it is, and where nobody read the
    /// sub jobs.
    /// </summary>
    public long? SubJobId { get; init; }
}

/// <summary>A sub job of a Procore project: a part of it with cost codes of its own, which may be called like the project's.</summary>
/// <param name="Id">The sub job id.</param>
/// <param name="Code">The code, as in <c>A</c>; the project has no other sub job with it.</param>
/// <param name="Name">The name.</param>
/// <param name="IsActive">Whether it is not known to be inactive.</param>
public sealed record ProcoreSubJob(long Id, string Code, string Name, bool IsActive);

/// <summary>A cost type of a Procore project.</summary>
/// <param name="Id">The line item type id.</param>
/// <param name="Code">The code, as in <c>M</c>.</param>
/// <param name="Name">The name.</param>
public sealed record ProcoreCostType(long Id, string Code, string Name);

/// <summary>A WBS code of a Procore project: the pair of cost code and cost type that a commitment line is booked to.</summary>
/// <param name="Id">The WBS code id.</param>
/// <param name="FlatCode">The whole code as people see it, as in <c>02-300.M</c>.</param>
/// <param name="CostCode">The path code of the cost code segment.</param>
/// <param name="CostType">The code of the cost type segment, or empty.</param>
/// <param name="SubJob">The code of the sub job segment, or empty.</param>
/// <param name="IsActive">Whether the code is active.</param>
/// <param name="IsBudgeted">Whether the code is on the project's budget.</param>
public sealed record ProcoreWbsCode(
    long Id, string FlatCode, string CostCode, string CostType, string SubJob, bool IsActive, bool IsBudgeted)
{
    /// <summary>
    /// The codes of its values in segments of the company's own, with semicolons between them; null where it is made of nothing but a sub
    /// job, a cost code and a cost type.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OtherParts { get; init; }

    /// <summary>
    /// The names of the segments that those values are of, one for each and with semicolons between them; null where there are none, and in
    /// what an earlier version of this package kept.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? OtherSegments { get; init; }

    /// <summary>What it is called in a sentence, also where Procore gives it no code that people see.</summary>
    internal string Called => FlatCode.Length > 0 ? FlatCode
        : CostCode.Length > 0 ? (CostType.Length > 0 ? $"{CostCode}.{CostType}" : CostCode)
        : FormattableString.Invariant($"code {Id}");
}
