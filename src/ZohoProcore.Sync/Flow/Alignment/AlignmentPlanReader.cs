using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads what an alignment's plan rests on, and makes the plan. Writes nothing.</summary>
internal sealed class AlignmentPlanReader(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    /// <summary>The plan, and the tags as they were read for it. All of it is read afresh.</summary>
    public async Task<(AlignmentPlan Plan, AlignmentTags Tags)> ReadAsync(CancellationToken cancellationToken)
    {
        session.Answers.Forget();
        var (report, tag) = await new AlignmentReader(session, store, time).ReadWithTagAsync(cancellationToken).ConfigureAwait(false);
        TagReading? types = null;
        if (session.Connection.Policies.Alignment is { WritesTypes: true })
        {
            (report, types) = await new CostTypeReader(session, store).BesideAsync(report, tag, cancellationToken).ConfigureAwait(false);
        }

        return ((await PlanAsync(report, cancellationToken).ConfigureAwait(false)).Plan, new(tag, types));
    }

    /// <summary>The plan of what was read, and what it rests on.</summary>
    public async Task<(AlignmentPlan Plan, AlignmentFacts Facts)> PlanAsync(AlignmentReport report, CancellationToken cancellationToken)
    {
        var policy = session.Connection.Policies.Alignment;
        var facts = policy is null ? new() : await FactsAsync(report, policy, cancellationToken).ConfigureAwait(false);
        return (AlignmentPlanner.Plan(report, policy, facts), facts);
    }

    private async Task<AlignmentFacts> FactsAsync(AlignmentReport report, AlignmentPolicy policy, CancellationToken cancellationToken)
    {
        var missing = !policy.CreateProjects ? [] : report.Projects
            .Where(row => row is { Standing: AlignmentStanding.OnlyInProcore, Procore: { IsActive: true, Number.Length: > 0 } })
            .Select(row => row.Procore!).ToList();
        var closed = !policy.ProjectStatus ? [] : report.Projects
            .Where(row => row is { Standing: AlignmentStanding.Different, Zoho.IsActive: true, Procore.IsActive: false }).ToList();
        var (notes, made) = (new OpenAlignment(session, store), new MadeInZoho(session, store));
        var open = (await notes.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(one => one.Until > session.Now).ToList();
        var earlier = await notes.ReadEarlierAsync(missing.Select(project => project.Id), cancellationToken).ConfigureAwait(false);
        var needsAccount = policy.AddCodes && report.Home.IsShared() && report.ZohoCodesUnknown is null
            && report.Codes.Any(code => code.Standing == AlignmentStanding.OnlyInProcore);
        var another = (policy.WritesCodes && report.Home != CostCodeHome.Field) || policy.WritesTypes
            ? await new CodeTurn(session, store).OfAnotherAsync(cancellationToken).ConfigureAwait(false) : null;
        var (account, accountUnknown) = needsAccount && !string.IsNullOrWhiteSpace(policy.CodeAccount)
            ? await session.Answers.GetAsync(
                $"account {policy.CodeAccount!.Trim()}",
                async () =>
                {
                    var read = await new CodeAccountReader(session).ReadAsync(policy.CodeAccount!.Trim(), cancellationToken)
                        .ConfigureAwait(false);
                    return (read, read.Unknown is null);
                }).ConfigureAwait(false)
            : (null, null);
        return new()
        {
            Customers = await new CustomerReader(session, store, policy).ReadAsync(missing, cancellationToken).ConfigureAwait(false),
            LeadId = missing.Count == 0 ? string.Empty : policy.Lead ?? await session.Answers.GetAsync(
                "own user",
                async () =>
                {
                    var own = await OwnUserAsync(cancellationToken).ConfigureAwait(false);
                    return (own, own.Length > 0);
                }).ConfigureAwait(false),
            Doubtful = open.Where(one => one.Step.Kind == AlignmentStepKind.CreateProject)
                .Select(one => (one.Step.ProjectId, one.Until))
                .Concat(earlier.Where(one => one.Value > session.Now).Select(one => (ProjectId: one.Key, Until: one.Value)))
                .GroupBy(one => one.ProjectId).ToDictionary(same => same.Key, same => same.Max(one => one.Until)),
            Unlisted = await made.UnlistedAsync(
                [.. missing.Select(project => project.Id)], report.Projects.Select(row => row.Zoho?.Id).OfType<string>(), cancellationToken)
                .ConfigureAwait(false),
            RecordsUnlisted = !policy.AddCodes || !report.Home.IsRecords() ? [] : await made.UnlistedAsync(
                report.Home,
                report.Codes.Where(code => code.Standing == AlignmentStanding.OnlyInProcore).Select(CodeSteps.TextOf),
                cancellationToken).ConfigureAwait(false),
            RecordsDoubtful = open.Where(one => one.Step is { IsOfRecord: true, Kind: AlignmentStepKind.AddOption })
                .GroupBy(one => one.Step.Name, StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.Max(one => one.Until), StringComparer.Ordinal),
            OwnNames = policy.WritesCodes && report.Home.IsRecords()
                ? await notes.ReadOwnAsync(
                    report.Home,
                    report.Codes.Where(code => code.Standing is AlignmentStanding.Different or AlignmentStanding.OnlyInZoho)
                        .SelectMany(code => code.Options),
                    cancellationToken).ConfigureAwait(false)
                : [],
            CodeModule = session.Connection.Policies.Mapping?.CostCodeModule,
            CodeAccount = account,
            CodeAccountUnknown = accountUnknown,
            CodesOfAnother = another is var (connection, end) ? (CodeTurn.SentenceOf(connection), end) : null,
            OptionsDoubtful = open.Where(one => one.Step is { IsOfList: true, IsCostType: false }).Select(one => (Instant?)one.Until).Max(),
            TypesDoubtful = open.Where(one => one.Step is { IsOfList: true, IsCostType: true }).Select(one => (Instant?)one.Until).Max(),
            TypesNotFound = policy is { WritesTypes: true, RetireTypes: true }
                ? await new CostTypeReader(session, store).NotFoundAsync(report, cancellationToken).ConfigureAwait(false)
                : [],
            TypeChoices = policy.WritesTypes
                ? await new UsedChoice(session, store).OfTypesAsync(LoneTypeOptions.In(report), cancellationToken).ConfigureAwait(false)
                : new Dictionary<string, TypeChoice>(),
            StillOpen = await OpenAsync([.. closed.Select(row => row.Procore!.Id)], cancellationToken).ConfigureAwait(false),
            Waiting = await new OpenOrderProjects(store, session.Connection.Id)
                .ReadAsync([.. closed.Select(row => row.Zoho!.Id)], cancellationToken).ConfigureAwait(false),
        };
    }

    private async Task<string> OwnUserAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await session.Clients.Books.Users.GetCurrentAsync(cancellationToken).ConfigureAwait(false)).UserId;
        }
        catch (ZohoBooksAuthenticationException failure) when (failure is { MissingScope: not null })
        {
            return string.Empty; // the connection may do everything else
        }
    }

    /// <summary>
    /// What of the sync's commitments stands open in projects that Procore has closed, as Procore shows it now: what was deleted there is
    /// nothing that could be closed.
    /// </summary>
    private async Task<IReadOnlyDictionary<long, IReadOnlyList<string>>> OpenAsync(
        IReadOnlyList<long> projects, CancellationToken cancellationToken)
    {
        var open = new Dictionary<long, IReadOnlyList<string>>();
        if (projects.Count == 0)
        {
            return open;
        }

        var lists = new ProjectContracts(session);
        var written = await store.ListCommitmentsAsync(session.Connection.Id, new() { ProjectIds = projects }, cancellationToken)
            .ConfigureAwait(false);
        foreach (var same in written.GroupBy(one => one.ProjectId))
        {
            // What the sync learns of its commitments makes it another question.
            var ours = same.Select(one => FormattableString.Invariant($"{one.ContractId} {one.Status}"))
                .OrderBy(one => one, StringComparer.Ordinal);
            open[same.Key] = await session.Answers.GetAsync(
                FormattableString.Invariant($"open of {same.Key}: {string.Join(", ", ours)}"),
                async () => (await OpenAsync(lists, same.Key, same, cancellationToken).ConfigureAwait(false), true)).ConfigureAwait(false);
        }

        return open;
    }

    private static async Task<IReadOnlyList<string>> OpenAsync(
        ProjectContracts lists, long projectId, IEnumerable<WrittenCommitment> written, CancellationToken cancellationToken)
    {
        var ours = new HashSet<long>(written.Select(one => one.ContractId));
        return
        [
            .. (await lists.GetAsync(projectId, cancellationToken).ConfigureAwait(false))
                .Where(one => !one.IsDeleted && ours.Contains(one.Id) && one.Typed.Status != CommitmentStatuses.Closed)
                .Select(one => $"{one.Number} ({one.Typed.Status})").OrderBy(name => name, StringComparer.Ordinal),
        ];
    }
}
