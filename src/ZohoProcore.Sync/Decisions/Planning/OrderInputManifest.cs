namespace ZohoProcore.Sync;

/// <summary>
/// A plan's input as it is stored: the large parts by their hashes, the small ones in full. With the snapshots of the same hashes it gives
/// the input back, so that any past decision can be made again.
/// </summary>
internal sealed record OrderInputManifest
{
    public required string OrganizationId { get; init; }

    public required string OrderHash { get; init; }

    public ZohoVendor? Vendor { get; init; }

    public IReadOnlyList<ZohoItem>? Items { get; init; }

    public SortedDictionary<string, string>? Facts { get; init; }

    public IReadOnlyList<BudgetRoom>? Budget { get; init; }

    public OrderFile? File { get; init; }

    public required string CompanyHash { get; init; }

    public required IReadOnlyList<string> ProjectHashes { get; init; }

    public required IReadOnlyList<Link> Links { get; init; }

    public IReadOnlyList<ForeignProject>? Elsewhere { get; init; }

    public required IReadOnlyList<ExistingCommitment> Existing { get; init; }

    public IReadOnlyList<ExistingCommitment>? Standing { get; init; }

    public IReadOnlyList<string>? GivenBack { get; init; }

    public IReadOnlyList<TypedContract>? Beside { get; init; }

    public IReadOnlyList<long>? SubcontractsUnseen { get; init; }

    public IReadOnlyList<CountedProject>? CountedOtherwise { get; init; }

    public required IReadOnlyList<WrittenCommitment> Recorded { get; init; }

    public required IReadOnlyList<CommitmentIntent> OpenIntents { get; init; }

    public required IReadOnlyList<OrderDecision> Decisions { get; init; }

    public required SyncPolicies Policies { get; init; }

    public required IReadOnlyList<string> Rules { get; init; }

    /// <summary>
    /// Only the links that this order's plan can see are part of it: those of its vendor, of its projects, and of the cost codes that are
    /// written on its lines, in whichever project they were decided.
    /// </summary>
    public static OrderInputManifest From(OrderInput input, OrderRules rules)
    {
        var zohoProjects = new HashSet<string>(input.Order.Lines.Select(line => line.ProjectId), StringComparer.Ordinal);
        var projects = new HashSet<long>(input.Projects.Select(project => project.Codes.ProjectId));
        var codes = new HashSet<string>(
            input.Order.Lines.SelectMany(line => CostCodeTagRule.KeysOf(
                input.Order, line, input.Items?.FirstOrDefault(item => item.ItemId == line.ItemId), input.Policies)),
            StringComparer.Ordinal);
        return new()
        {
            OrganizationId = input.OrganizationId,
            OrderHash = ContentHash.Of(input.Order, OrderJson.Default.OrderSnapshot),
            Vendor = input.Vendor,
            Items = input.Items,
            Facts = input.Facts is { Count: > 0 } facts
                ? new(facts.ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal), StringComparer.Ordinal)
                : null,
            Budget = input.Budget,
            File = input.File,
            CompanyHash = input.Company.Hash,
            ProjectHashes = [.. input.Projects.Select(project => project.Hash)],
            Links =
            [
                .. input.Links.All
                    .Where(link => link.Kind switch
                    {
                        LinkKind.Project => zohoProjects.Contains(link.ZohoId),
                        LinkKind.CostCode => projects.Contains(link.ProjectId) || codes.Contains(link.ZohoId),
                        _ => true,
                    })
                    .OrderBy(link => link.Kind)
                        .ThenBy(link => link.ZohoId, StringComparer.Ordinal)
                        .ThenBy(link => link.ProjectId)
                        .ThenBy(link => link.ProcoreId),
            ],
            Elsewhere = input.Elsewhere,
            Existing = input.Existing,
            Standing = input.Standing,
            GivenBack = input.GivenBack,
            Beside = input.Beside,
            SubcontractsUnseen = input.SubcontractsUnseen,
            CountedOtherwise = input.CountedOtherwise,
            Recorded = input.Recorded,
            OpenIntents = input.OpenIntents,
            Decisions = input.Decisions,
            Policies = input.Policies,
            Rules = rules.Names,
        };
    }
}
