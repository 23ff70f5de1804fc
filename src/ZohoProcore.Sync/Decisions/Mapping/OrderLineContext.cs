namespace ZohoProcore.Sync;

/// <summary>Everything a mapping rule may look at.</summary>
public sealed record OrderLineContext
{
    /// <summary>The whole order.</summary>
    public required OrderSnapshot Order { get; init; }

    /// <summary>The line to map. For the vendor, which stands on the order, it is the first line.</summary>
    public required OrderLine Line { get; init; }

    /// <summary>
    /// The line's item as Zoho's own record of it says; null when the line names none, Zoho does not have it, or nothing asked for items:
    /// see <see cref="MappingPolicy"/> and <c>OrderRules.NeedsItems</c>.
    /// </summary>
    public ZohoItem? Item { get; init; }

    /// <summary>
    /// The order's vendor in Zoho; null when Zoho does not have it. As long as it is not linked, and where <c>OrderRules.NeedsVendor</c>
    /// says so, that is what its own record says, and else what lists of vendors say.
    /// </summary>
    public ZohoVendor? Vendor { get; init; }

    /// <summary>What the host's provider of facts says of the order; null where there is none, or it says nothing.</summary>
    public IReadOnlyDictionary<string, string>? Facts { get; init; }

    /// <summary>The connection's Zoho organization_id; part of every origin_id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The vendors and projects of both sides, with lookups.</summary>
    public required CompanyIndex Company { get; init; }

    /// <summary>
    /// The links that can matter for the order: those of its vendor and of the same vendor in Procore, or of every vendor while its own is
    /// not linked; those of the projects of its lines and of the cost codes that are written on them.
    /// </summary>
    public required LinkSet Links { get; init; }

    /// <summary>The connection's policies.</summary>
    public required SyncPolicies Policies { get; init; }

    /// <summary>The Procore project of the line; null while projects and vendors are mapped.</summary>
    public ProcoreProject? Project { get; init; }

    /// <summary>The cost codes, cost types and WBS codes of the line's project; null while projects and vendors are mapped.</summary>
    public CodeIndex? ProjectCodes { get; init; }

    /// <summary>
    /// What is left of Procore's budget now on the codes of the line's project that its budget view has, this order's commitment counted as
    /// it stands; null while projects and vendors are mapped, where nothing asked for it (<c>OrderRules.NeedsBudget</c>), and where the
    /// view shows none. View and columns are those of <see cref="ApprovalPolicy.Budget"/>. It is read once for orders that are worked off
    /// together: none of them sees what the others take.
    /// </summary>
    public IReadOnlyList<BudgetRoom>? Budget { get; init; }

    /// <summary>The cost code of the line; null until it is mapped.</summary>
    public ProcoreCostCode? CostCode { get; init; }

    /// <summary>The line in words, for sentences: <c>Line 2 'Rebar' of order PO-00012</c>.</summary>
    public string Describe() => Line.Name.Length > 0
        ? FormattableString.Invariant($"Line {Line.Position} '{Line.Name}' of order {Order.Number}")
        : FormattableString.Invariant($"Line {Line.Position} of order {Order.Number}");

    /// <summary>Where the line's codes are, in words: its project, or the sub job of it that the line names.</summary>
    internal string Place() =>
        ProjectCodes?.SubJob is { } subJob ? $"sub job '{subJob.Code}' of '{Project!.Name}'" : $"'{Project!.Name}'";

    /// <summary>What was there and could not be read.</summary>
    internal IEnumerable<UnreadableRecord> Unreadable(ListedKind kind) => Incompleteness.Of(Company.Directory, ProjectCodes?.Codes, kind);

    /// <summary>What could not be read and goes by this name or code.</summary>
    internal List<UnreadableRecord> Namesakes(ListedKind kind, string name) =>
        [.. Unreadable(kind).Where(record => record.Names.Contains(name))];
}
