using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>The projects, cost codes and cost types of both sides next to each other, read fresh.</summary>
public sealed record AlignmentReport
{
    /// <summary>The connection.</summary>
    public required string ConnectionId { get; init; }

    /// <summary>When the reading began.</summary>
    public required Instant At { get; init; }

    /// <summary>Every project of either side: those of Zoho Books by name, then what only Procore has, by number and name.</summary>
    public IReadOnlyList<AlignedProject> Projects { get; init; } = [];

    /// <summary>
    /// Every cost code of Zoho Books and of the active projects that stand on both sides, by code. Codes of sub jobs are among them
    /// only where policy says that orders name one (<see cref="MappingPolicy.SubJob"/>); headings, codes with others below them, that
    /// nobody can choose in Zoho Books, are not.
    /// </summary>
    public IReadOnlyList<AlignedCode> Codes { get; init; } = [];

    /// <summary>Why it is not known which codes Zoho Books has, in a sentence; null where it is.</summary>
    public string? ZohoCodesUnknown { get; init; }

    /// <summary>
    /// Every cost type of Procore's company and of the reporting tag that policy has those of orders in (<c>costTypeTag</c>), by code. None
    /// where there is no such tag, or orders have them in a field.
    /// </summary>
    public IReadOnlyList<AlignedCostType> CostTypes { get; init; } = [];

    /// <summary>Why it is not known which cost types that tag has, or not of all, in a sentence; null where it is.</summary>
    public string? ZohoCostTypesUnknown { get; init; }

    /// <summary>
    /// How many options that tag would have with what only Procore has; null where orders have their cost types in none, or it is not
    /// known.
    /// </summary>
    public int? CostTypeOptionsNeeded { get; init; }

    /// <summary>Why orders have their cost types in no tag, in a sentence; null where they do, or nobody read it.</summary>
    internal string? CostTypesInNoTag { get; init; }

    /// <summary>The options of the tag of cost types, those that cannot be chosen among them.</summary>
    internal IReadOnlyList<CodeOption> TypeOptions { get; init; } = [];

    /// <summary>Which code each cost type had, by its id in Procore, while an option stood for it.</summary>
    internal IReadOnlyDictionary<long, string> TypesSeen { get; init; } = new Dictionary<long, string>();

    /// <summary>The cost types of other companies that share the tag; null where none does.</summary>
    internal CodesElsewhere? TypesElsewhere { get; init; }

    /// <summary>
    /// How many options the reporting tag of cost codes would have with what only Procore has; null where the codes are not in a tag, or
    /// not known. A tag takes <see cref="MostOptions"/>.
    /// </summary>
    public int? OptionsNeeded { get; init; }

    /// <summary>The records that were there and could not be read: what is not found may be one of them.</summary>
    public IReadOnlyList<UnreadableRecord> Unreadable { get; init; } = [];

    /// <summary>
    /// Whether both sides have the same, and all of it could be read. A cost type of Procore that no order has to name is no difference.
    /// </summary>
    public bool IsAligned =>
        ZohoCodesUnknown is null
        && Unreadable.Count == 0
        && Projects.All(project => project.Standing == AlignmentStanding.InBoth || project.IsOthers)
        && Codes.All(code => code.Standing == AlignmentStanding.InBoth)
        && ZohoCostTypesUnknown is null
        && CostTypes.All(type => type.Standing is AlignmentStanding.InBoth or AlignmentStanding.OnlyInProcore);

    /// <summary>What the cost codes are in Zoho Books.</summary>
    public CostCodeHome Home { get; init; }

    /// <summary>The projects in Procore that show no cost code at all, by id: nobody knows which they have.</summary>
    internal IReadOnlyList<long> WithoutCodes { get; init; } = [];

    /// <summary>How many options Zoho Books gives a reporting tag at most.</summary>
    public static int MostOptions => 500;
}

/// <summary>How a project, a cost code or a cost type stands.</summary>
public enum AlignmentStanding
{
    /// <summary>Both sides have it, and say the same of it.</summary>
    InBoth,

    /// <summary>Both sides have it, and say different things of it.</summary>
    Different,

    /// <summary>Only Zoho Books has it, as far as Procore shows it to the service account.</summary>
    OnlyInZoho,

    /// <summary>Only Procore has it.</summary>
    OnlyInProcore,

    /// <summary>More than one of the other side may be the one.</summary>
    Ambiguous,

    /// <summary>What could not be read may be the one.</summary>
    Unknown,
}

/// <summary>What both sides say of a thing that they both have.</summary>
/// <param name="Field">Which field it is.</param>
/// <param name="Zoho">What Zoho Books says.</param>
/// <param name="Procore">What Procore says.</param>
public sealed record AlignmentDifference(AlignmentField Field, string Zoho, string Procore);

/// <summary>The fields that projects, cost codes and cost types of both sides are compared by.</summary>
public enum AlignmentField
{
    /// <summary>The name without the code in front of it.</summary>
    Name,

    /// <summary>The code in front of the project's name, and the project's number or accounting number.</summary>
    Number,

    /// <summary>Whether it is active.</summary>
    Status,

    /// <summary>Several of Zoho Books are the same one in Procore.</summary>
    Count,

    /// <summary>When the contract of a project was signed, where policy has it compared.</summary>
    StartDate,

    /// <summary>When a project is to be complete, where policy has it compared.</summary>
    CompletionDate,

    /// <summary>The address of a project, where policy has it compared.</summary>
    Address,

    /// <summary>Some projects in Procore book to it, and in others it is the heading of codes below it.</summary>
    Heading,
}

/// <summary>A project of either side, or of both.</summary>
public sealed record AlignedProject
{
    /// <summary>The project in Zoho Books; null where only Procore has it.</summary>
    public ZohoProject? Zoho { get; init; }

    /// <summary>The project in Procore; null where there is none, or not one.</summary>
    public ProcoreProject? Procore { get; init; }

    /// <summary>How it stands.</summary>
    public required AlignmentStanding Standing { get; init; }

    /// <summary>What makes the two the same project, in words; empty where there are no two.</summary>
    public string Evidence { get; init; } = string.Empty;

    /// <summary>What the two say differently.</summary>
    public IReadOnlyList<AlignmentDifference> Differences { get; init; } = [];

    /// <summary>The projects of Procore that it may be; none but where it is <see cref="AlignmentStanding.Ambiguous"/>.</summary>
    public IReadOnlyList<ProcoreProject> MaybeProcore { get; init; } = [];

    /// <summary>The Procore project that it is linked to and that the service account does not see; null where there is none.</summary>
    public long? LinkedUnseen { get; init; }

    /// <summary>
    /// The project of another company of Procore that it is, or may be by its number, in words: the one to which another connection leads
    /// from the organization. Null where there is none.
    /// </summary>
    public string? Elsewhere { get; init; }

    /// <summary>Whether it is another connection's, and nothing is to be done about it here.</summary>
    internal bool IsOthers => Elsewhere is not null && LinkedUnseen is null && Standing == AlignmentStanding.OnlyInZoho;

    /// <summary>Whether another connection has it as much as this one: what one company says of it holds for no other.</summary>
    internal bool IsShared { get; init; }

    /// <summary>Whether a stored link says that the two are one.</summary>
    internal bool IsLinked { get; init; }

    /// <summary>Whether a project of Procore that nobody sees, or none that is known, stands for it.</summary>
    internal bool IsUnseen => Zoho is not { IsActive: false } && (LinkedUnseen is not null || Standing == AlignmentStanding.Unknown);
}

/// <summary>A cost code as a person writes it, and where it is.</summary>
public sealed record AlignedCode
{
    /// <summary>The code, as in <c>02-300</c>; what is written in Zoho Books, where no code of Procore stands in it.</summary>
    public required string Code { get; init; }

    /// <summary>How it stands.</summary>
    public required AlignmentStanding Standing { get; init; }

    /// <summary>The options of Zoho Books that name it, as they are written; none where only Procore has it, or that is unknown.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>The same options with their ids.</summary>
    internal IReadOnlyList<CodeOption> Found { get; init; } = [];

    /// <summary>What cost codes are in Zoho Books.</summary>
    internal CostCodeHome Home { get; init; }

    /// <summary>What the projects in Procore that have it call it.</summary>
    internal IReadOnlyList<string> ProcoreNames { get; init; } = [];

    /// <summary>Whether a project or a sub job may have it, and call it otherwise, whose codes can't be read.</summary>
    internal bool IsUnsure { get; init; }

    /// <summary>The connections of the same organization whose companies may have it all the same, in words; empty for none.</summary>
    internal string UnreadElsewhere { get; init; } = string.Empty;

    /// <summary>The code's name in Procore; empty where no project has it.</summary>
    public string ProcoreName { get; init; } = string.Empty;

    /// <summary>The projects in Procore that have it, by id.</summary>
    public IReadOnlyList<long> ProjectIds { get; init; } = [];

    /// <summary>The projects in Procore in which it is a heading, and nothing is booked to it, by id.</summary>
    public IReadOnlyList<long> HeadingProjectIds { get; init; } = [];

    /// <summary>The projects in Procore that stand on both sides and do not have it, by id.</summary>
    public IReadOnlyList<long> LackingProjectIds { get; init; } = [];

    /// <summary>The projects in Procore in which it was deleted, by id.</summary>
    public IReadOnlyList<long> DeletedProjectIds { get; init; } = [];

    /// <summary>What both sides say differently.</summary>
    public IReadOnlyList<AlignmentDifference> Differences { get; init; } = [];
}
