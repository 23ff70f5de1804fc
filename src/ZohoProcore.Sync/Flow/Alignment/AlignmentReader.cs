using System.Globalization;
using NodaTime;
using Procore.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads the projects, cost codes and cost types of both sides fresh and lays them next to each other. Writes nothing.</summary>
internal sealed class AlignmentReader(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    public async Task<AlignmentReport> ReadAsync(CancellationToken cancellationToken)
    {
        var (report, tag) = await ReadWithTagAsync(cancellationToken).ConfigureAwait(false);
        return (await new CostTypeReader(session, store).BesideAsync(report, tag, cancellationToken).ConfigureAwait(false)).Report;
    }

    /// <summary>Both sides without cost types, and the tag that the cost codes are in.</summary>
    public async Task<(AlignmentReport Report, TagReading Tag)> ReadWithTagAsync(CancellationToken cancellationToken)
    {
        var odd = new UnreadableRows();
        var zoho = DirectoryReader.ReadZohoProjectsAsync(session.Clients, odd, cancellationToken);
        var procore = DirectoryReader.ReadProcoreProjectsAsync(session.Clients, odd, cancellationToken);
        await Task.WhenAll(zoho, procore).ConfigureAwait(false);
        var (report, tag, _) = await ReadAsync(
            await zoho.ConfigureAwait(false), await procore.ConfigureAwait(false), odd, null, cancellationToken)
            .ConfigureAwait(false);
        return (report, tag);
    }

    /// <summary>
    /// Both sides as the directory has them, and the links that their projects were laid beside each other by. Codes that it does not have
    /// are read, and so is what Zoho Books has of them; cost types are read where anything is written about them.
    /// </summary>
    /// <param name="withCodes">Whether codes are laid beside each other, too.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task<(AlignmentReport Report, LinkSet Links)> KnownAsync(bool withCodes, CancellationToken cancellationToken)
    {
        var company = (await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false)).Directory;
        if (withCodes)
        {
            var odd = new UnreadableRows();
            odd.Take(company.Unreadable?.Where(one => one.Kind is ListedKind.ZohoProject or ListedKind.ProcoreProject).ToList());
            var kept = await session.Directory.KnownProjectsAsync(null, cancellationToken).ConfigureAwait(false);
            var (report, tag, laidBy) = await ReadAsync(
                company.ZohoProjects, company.ProcoreProjects, odd, [.. kept.Select(index => index.Codes)], cancellationToken)
                .ConfigureAwait(false);
            return (await WithTypesAsync(report, tag, cancellationToken).ConfigureAwait(false), laidBy);
        }

        var links = new LinkSet(await LinksAsync(LinkKind.Project, cancellationToken).ConfigureAwait(false));
        var elsewhere = await ElsewhereAsync(company.ZohoProjects, links, cancellationToken).ConfigureAwait(false);
        var known = new AlignmentReport
        {
            ConnectionId = session.Connection.Id,
            At = Instant.FromDateTimeOffset(time.GetUtcNow()),
            Projects = ProjectAlignment.Of(company.ZohoProjects, company.ProcoreProjects, links, company.Unreadable ?? [], elsewhere),
        };
        return (await WithTypesAsync(known, new(), cancellationToken).ConfigureAwait(false), links);
    }

    private async Task<AlignmentReport> WithTypesAsync(AlignmentReport report, TagReading tag, CancellationToken cancellationToken) =>
        session.Connection.Policies.Alignment is not { WritesTypes: true } ? report
            : (await new CostTypeReader(session, store).BesideAsync(report, tag, cancellationToken).ConfigureAwait(false)).Report;

    private async Task<(AlignmentReport Report, TagReading Tag, LinkSet Links)> ReadAsync(
        IReadOnlyList<ZohoProject> zoho,
        IReadOnlyList<ProcoreProject> procore,
        UnreadableRows odd,
        IReadOnlyList<ProjectCodes>? known,
        CancellationToken cancellationToken)
    {
        var at = Instant.FromDateTimeOffset(time.GetUtcNow());
        var links = new LinkSet(
        [
            .. await LinksAsync(LinkKind.Project, cancellationToken).ConfigureAwait(false),
            .. await LinksAsync(LinkKind.CostCode, cancellationToken).ConfigureAwait(false),
        ]);
        var elsewhere = await ElsewhereAsync(zoho, links, cancellationToken).ConfigureAwait(false);
        var projects = ProjectAlignment.Of(zoho, procore, links, odd.Records ?? [], elsewhere);
        if (known is null && session.Connection.Policies.Alignment is { ComparesFields: true } policy)
        {
            projects = await new ProjectDetailReader(session, policy).ComparedAsync(projects, odd, cancellationToken)
                .ConfigureAwait(false);
        }

        var (codes, hidden, booked) = (new List<ProjectCodes>(), new HashSet<long>(), new HashSet<long>());
        var common = projects.Where(row => row is { Zoho.IsActive: true, Procore.IsActive: true }).Select(row => row.Procore!.Id);
        foreach (var projectId in common.Distinct())
        {
            codes.Add(await CodesAsync(projectId, known, odd, hidden, booked, cancellationToken).ConfigureAwait(false));
        }

        var tag = await new TagReader(session).ReadAsync(cancellationToken).ConfigureAwait(false);
        var home = CodeHomes.Of(session.Connection.Policies);
        var module = session.Connection.Policies.Mapping?.CostCodeModule;
        var records = CodeRecords.Of(session, home, module) is { } kept
            ? await kept.ReadAsync(cancellationToken).ConfigureAwait(false) : null;
        var written = home is CostCodeHome.Tag or CostCodeHome.Module ? []
            : await new OrderCodeTexts(store, session.Connection).ReadAsync(cancellationToken).ConfigureAwait(false);
        var options = home == CostCodeHome.Tag ? tag.Codes : home == CostCodeHome.Field ? written : records!.Codes;
        var unknown = home == CostCodeHome.Tag ? tag.Unknown : records?.Unknown;
        var isComplete = home != CostCodeHome.Field && unknown is null;
        var areSubJobsNamed = session.Connection.Policies.Mapping?.SubJob is not null;
        var laid = CodeAlignment.Of(options, isComplete, codes, links, home, booked, areSubJobsNamed);
        if (session.Connection.Policies.Alignment is { } rule && laid.Any(code => IsTaken(code, rule)))
        {
            foreach (var projectId in Beside(projects).Except(codes.Select(one => one.ProjectId)).ToList())
            {
                // They only keep a code from being taken, and are read afresh before one is.
                async Task<(ProjectCodes Codes, bool IsCertain)> ReadNowAsync()
                {
                    var read = await CodesAsync(projectId, known, odd, hidden, booked, cancellationToken).ConfigureAwait(false);
                    return (read, read.Unreadable is null);
                }

                codes.Add(known is null ? (await ReadNowAsync().ConfigureAwait(false)).Codes
                    : await session.Answers.GetAsync(FormattableString.Invariant($"codes of {projectId}"), ReadNowAsync)
                        .ConfigureAwait(false));
            }

            var wider = CodeAlignment.Of(options, isComplete, codes, links, home, booked, areSubJobsNamed)
                .ToDictionary(code => code.Code, StringComparer.Ordinal);
            laid =
            [
                .. laid.Select(code => !IsTaken(code, rule) ? code
                    : wider.TryGetValue(code.Code, out var all) ? all
                    : code with { Standing = AlignmentStanding.Unknown }),
            ];
        }

        var before = await KeptCodes.LeftOutAsync(session, store, laid, codes, cancellationToken).ConfigureAwait(false);
        laid = CodeAlignment.Doubted(laid, codes, before);
        var aligned = laid.Where(code => home switch
        {
            CostCodeHome.Tag or CostCodeHome.Module => true,
            CostCodeHome.Field => code.Options.Count > 0, // in a field people may write any code: only what they wrote can be wrong
            _ => code.ProjectIds.Count > 0 || code.DeletedProjectIds.Count > 0 || code.Options.Any(IsOnOrders), // others are no codes
        }).Select(code => code with { LackingProjectIds = Seen(code) }).ToList();
        if (await new SharedCodesReader(session.Connection, store).ReadAsync(at, cancellationToken).ConfigureAwait(false) is { } others)
        {
            aligned = aligned.ConvertAll(others.Beside);
        }

        return (new()
        {
            ConnectionId = session.Connection.Id,
            At = at,
            Projects = projects,
            Codes = aligned,
            Home = home,
            ZohoCodesUnknown = unknown,
            OptionsNeeded = tag.Options?.Count + aligned.Count(code => code.Standing == AlignmentStanding.OnlyInProcore),
            WithoutCodes = [.. codes.Where(one => one.CostCodes.Count == 0).Select(one => one.ProjectId)],
            Unreadable = odd.Records ?? [],
        }, tag, links);

        bool IsOnOrders(string text) => written.Any(one => one.Text == CodeForms.KeyOf(text));

        // A project whose codes may not be seen lacks none of them, as far as anybody knows.
        IReadOnlyList<long> Seen(AlignedCode code) => [.. code.LackingProjectIds.Where(id => !hidden.Contains(id))];
    }

    /// <summary>Whether policy has an option renamed or made inactive for it.</summary>
    private static bool IsTaken(AlignedCode code, AlignmentPolicy policy) => code.Standing switch
    {
        AlignmentStanding.OnlyInZoho => policy.RetireCodes && code.DeletedProjectIds.Count > 0,
        AlignmentStanding.Different => policy.RenameCodes
            && code.Differences.Any(difference => difference.Field == AlignmentField.Name),
        _ => false,
    };

    /// <summary>
    /// The projects in Procore that have codes, though no order names them now: those that are inactive in Zoho Books alone, and those that
    /// one of Zoho Books may be.
    /// </summary>
    private static IEnumerable<long> Beside(IReadOnlyList<AlignedProject> projects) => projects
        .SelectMany(row => row is { Zoho: not null, Procore: { } one } ? row.MaybeProcore.Append(one) : row.MaybeProcore)
        .Where(project => project.IsActive).Select(project => project.Id).Distinct();

    private Task<IReadOnlyList<ForeignProject>?> ElsewhereAsync(
        IReadOnlyList<ZohoProject> zoho, LinkSet links, CancellationToken cancellationToken) =>
        new SharedBooksReader(session.Connection, store).ReadAsync(zoho.Select(project => project.Id), links, cancellationToken);

    private ValueTask<IReadOnlyList<Link>> LinksAsync(LinkKind kind, CancellationToken cancellationToken) =>
        store.ListLinksAsync(session.Connection.Id, new() { Kind = kind }, cancellationToken);

    private async Task<ProjectCodes> CodesAsync(
        long projectId,
        IReadOnlyList<ProjectCodes>? known,
        UnreadableRows odd,
        HashSet<long> hidden,
        HashSet<long> booked,
        CancellationToken cancellationToken)
    {
        var mapping = session.Connection.Policies.Mapping;
        if (known?.FirstOrDefault(one => one.ProjectId == projectId) is { } read && !CostCodeReader.IsMissingIn(read, mapping))
        {
            odd.Take(read.Unreadable?.Where(one => one.Kind is ListedKind.CostCode or ListedKind.SubJob).ToList());
            var used = new HashSet<(bool InSubJob, string Code)>(
                read.WbsCodes.Where(code => code.IsBudgeted).Select(code => (code.SubJob.Length > 0, code.CostCode)));
            booked.UnionWith(read.CostCodes.Where(code => used.Contains((code.InSubJob, code.FullCode))).Select(code => code.Id));
            return read;
        }

        var own = new UnreadableRows();
        try
        {
            var (codes, _) = await new CostCodeReader(session.Clients, projectId, own).ReadAsync(mapping, booked, cancellationToken)
                .ConfigureAwait(false);
            odd.Take(own.Records);
            return new() { ProjectId = projectId, CostCodes = codes, Unreadable = own.Records };
        }
        catch (ProcoreException failure) when (failure is not (ProcoreRateLimitException or ProcoreAuthenticationException))
        {
            // What can't be read of one project says nothing about the others.
            var id = projectId.ToString(CultureInfo.InvariantCulture);
            IReadOnlyList<UnreadableRecord> all = [new(ListedKind.CostCode, id, $"all cost codes of project {id}", failure.Message)];
            odd.Take(all);
            hidden.Add(projectId);
            return new() { ProjectId = projectId, Unreadable = all };
        }
    }
}
