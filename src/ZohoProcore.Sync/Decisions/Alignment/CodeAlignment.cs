namespace ZohoProcore.Sync;

/// <summary>Lays the cost codes of Zoho Books next to those of the projects in Procore. Pure.</summary>
internal static class CodeAlignment
{
    /// <param name="options">Where Zoho Books has codes, as they are written there; null where that is not known.</param>
    /// <param name="isComplete">Whether those are all.</param>
    /// <param name="projects">The codes of each project that stands on both sides.</param>
    /// <param name="links">What a person linked.</param>
    /// <param name="home">What they are there.</param>
    /// <param name="booked">The cost codes of Procore that are known to be on a budget, by id.</param>
    /// <param name="areSubJobsNamed">Whether orders name sub jobs, so that what one of them has can be chosen.</param>
    public static IReadOnlyList<AlignedCode> Of(
        IReadOnlyList<CodeOption>? options,
        bool isComplete,
        IReadOnlyList<ProjectCodes> projects,
        LinkSet links,
        CostCodeHome home = CostCodeHome.Tag,
        IReadOnlyCollection<long>? booked = null,
        bool areSubJobsNamed = false)
    {
        projects = [.. projects.Select(codes => codes with { CostCodes = Named(codes, areSubJobsNamed) })];
        var indexes = projects.Select(codes => new CodeIndex(codes)).ToList();
        var known = new HashSet<string>(
            projects.SelectMany(codes => codes.CostCodes).Select(code => code.FullCode), StringComparer.Ordinal);
        var headings = Headings(known);
        var written = (options ?? []).SelectMany(option => CodesOf(option, known, projects, links).Select(code => (code, option)))
            .ToLookup(one => one.code, one => one.option, StringComparer.Ordinal);
        return
        [
            .. written.Select(same => same.Key).Concat(known).Distinct(StringComparer.Ordinal).Where(code => code.Length > 0)
                .OrderBy(code => code, StringComparer.Ordinal)
                .Select(code => Of(code, options is null ? null : [.. written[code]], isComplete, indexes, home, booked ?? []))
                .Where(code => code.Options.Count > 0
                    ? code.ProjectIds.Count > 0 || code.Found.Any(option => option.IsActive != false) // else nobody can choose it
                    : code.ProjectIds.Count > 0 && (!headings.Contains(code.Code) || code.Differences.Count > 0)),
        ];
    }

    /// <summary>
    /// The codes, of which none counts as deleted that a project leaves out of its cost codes and showed in its WBS codes when those were
    /// read last: what is not listed is not gone for that.
    /// </summary>
    /// <param name="codes">The codes.</param>
    /// <param name="projects">The cost codes that they were laid beside.</param>
    /// <param name="kept">The projects as the directory has them.</param>
    public static IReadOnlyList<AlignedCode> Doubted(
        IReadOnlyList<AlignedCode> codes, IReadOnlyList<ProjectCodes> projects, IReadOnlyList<ProjectCodes> kept)
    {
        return
        [
            .. codes.Select(code => IsDeleted(code)
                && projects.Any(project => MayHave(project, code.Code)) ? code with { Standing = AlignmentStanding.Unknown } : code),
        ];

        bool MayHave(ProjectCodes project, string code) => LeavesOut(project, code)
            && kept.Any(one => one.ProjectId == project.ProjectId
                && one.WbsCodes.Any(wbs => wbs.IsActive && wbs.CostCode == code));
    }

    /// <summary>Whether it is in no project any more, and was deleted in some.</summary>
    public static bool IsDeleted(AlignedCode code) => code is { Standing: AlignmentStanding.OnlyInZoho, DeletedProjectIds.Count: > 0 };

    /// <summary>Whether a project does not list a code at all, not even as one that was deleted.</summary>
    public static bool LeavesOut(ProjectCodes project, string code) => project.CostCodes.All(one => one.FullCode != code);

    private static AlignedCode Of(
        string code,
        IReadOnlyList<CodeOption>? options,
        bool isComplete,
        List<CodeIndex> projects,
        CostCodeHome home,
        IReadOnlyCollection<long> booked)
    {
        var found = projects.ConvertAll(project => (project.Codes, All: project.CostCodes(code).ToList()));
        var having = found.ConvertAll(one => (one.Codes, All: one.All.FindAll(known => !known.IsDeleted)))
            .FindAll(one => one.All.Count > 0);
        var lacking = found.FindAll(one => one.All.TrueForAll(known => known.IsDeleted));

        // What the project itself has is called as the project calls it, whatever its sub jobs call theirs.
        var isUnsure = found.Exists(one => one.All.TrueForAll(known => known.IsDeleted || known.InSubJob)
            && one.Codes.Unreadable?.Any(record => MayBe(record, code)) == true);
        var named = having.SelectMany(one => one.All).Select(known => known.Name).Where(name => name.Trim().Length > 0).ToList();
        List<AlignmentDifference> differences =
            having.Count > 0 && options is { Count: > 0 } ? [.. Differences(code, options, having[0].All[0], home)] : [];
        var heading = having.Where(one => IsHeading(code, one.Codes)).Select(one => one.Codes.ProjectId).ToList();
        var leaves = having.Count(one => !heading.Contains(one.Codes.ProjectId)
            && (options is { Count: > 0 } || one.All.Exists(known => booked.Contains(known.Id))));
        if (heading.Count > 0 && leaves > 0)
        {
            differences.Add(new(AlignmentField.Heading, Count(leaves), Count(heading.Count)));
        }

        return new()
        {
            HeadingProjectIds = heading,
            Code = code,
            Home = home,
            Options = [.. (options ?? []).Select(option => option.Text)],
            Found = options ?? [],
            ProcoreName = named.FirstOrDefault() ?? string.Empty,
            ProcoreNames = [.. named.Select(name => name.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)],
            ProjectIds = [.. having.Select(one => one.Codes.ProjectId)],
            LackingProjectIds = [.. lacking.Select(one => one.Codes.ProjectId)],
            DeletedProjectIds = [.. lacking.Where(one => one.All.Count > 0).Select(one => one.Codes.ProjectId)],
            Differences = differences,
            IsUnsure = isUnsure,
            Standing = options is null || (options.Count == 0 && !isComplete) || (having.Count == 0 && isUnsure) ? AlignmentStanding.Unknown
                : options.Count == 0 ? AlignmentStanding.OnlyInProcore
                : having.Count == 0 ? AlignmentStanding.OnlyInZoho
                : differences.Count > 0 ? AlignmentStanding.Different
                : AlignmentStanding.InBoth,
        };
    }

    private static IEnumerable<AlignmentDifference> Differences(
        string code, IReadOnlyList<CodeOption> options, ProcoreCostCode procore, CostCodeHome home)
    {
        // Several things may be bought under one code, each as an item of its own.
        if (options.Count > 1 && !home.IsShared())
        {
            yield return new(AlignmentField.Count, string.Join(", ", options.Select(option => option.Text)), procore.FullCode);
        }

        var name = AlignedNames.Behind(options[0].Text, code).TrimStart(':', '-', ' ');
        if ((options.Count == 1 || !home.IsShared()) && LeadingCode.StandsBefore(code, options[0].Text)
            && !AlignedNames.AreEqual(name, procore.Name))
        {
            yield return new(AlignmentField.Name, name, procore.Name);
        }

        if (options.All(option => option.IsActive == false))
        {
            yield return new(AlignmentField.Status, AlignedNames.Status(false), AlignedNames.Status(true));
        }
    }

    /// <summary>
    /// The codes that an option is for: those that a person linked it to, and the one that it names itself where Procore has that, or
    /// where no link says anything.
    /// </summary>
    private static IEnumerable<string> CodesOf(
        CodeOption option, HashSet<string> known, IReadOnlyList<ProjectCodes> projects, LinkSet links)
    {
        var keys = CodeForms.KeysOf(option.Text).ToList();
        var linked = projects.Select(project => LinkIn(project) is { } link
                ? project.CostCodes.FirstOrDefault(code => code.Id == link.ProcoreId)?.FullCode : null)
            .OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var own = CodeOf(option.Text, known);
        var isLinkedAll = projects.All(project => LinkIn(project) is not null);
        return linked.Count > 0 && (isLinkedAll || !known.Contains(own)) ? linked : linked.Append(own).Distinct(StringComparer.Ordinal);

        Link? LinkIn(ProjectCodes project) =>
            keys.ConvertAll(key => links.Find(LinkKind.CostCode, key, project.ProjectId)).Find(link => link is not null);
    }

    /// <summary>
    /// The code that a text names: one that Procore has, in the forms that orders are read by, or what a decision is kept under.
    /// </summary>
    private static string CodeOf(string text, HashSet<string> known) =>
        CodeForms.Of(text).Prepend(LeadingCode.Of(text, known.Contains)).FirstOrDefault(known.Contains)
        ?? CodeForms.NameOf(text);

    // What Procore puts in front of a code below another one is that one's code and a hyphen. One that has none below it in some project
    // is a heading there, too, whose codes the project does not use.
    private static HashSet<string> Headings(HashSet<string> known) => new(
        from code in known
        from at in Enumerable.Range(1, Math.Max(0, code.Length - 1))
        where code[at] == '-'
        select code.Substring(0, at),
        StringComparer.Ordinal);

    private static bool IsHeading(string code, ProjectCodes project) => project.CostCodes.Any(one =>
        !one.IsDeleted && one.FullCode.StartsWith(code + "-", StringComparison.Ordinal));

    private static string Count(int projects) => projects == 1 ? "1 project" : FormattableString.Invariant($"{projects} projects");

    // Of a sub job that can't be read nobody knows which codes it has; sub jobs are read only where orders name them.
    private static bool MayBe(UnreadableRecord record, string code) => record.Kind == ListedKind.SubJob
        || (record.Kind == ListedKind.CostCode && (record.Names.Count == 0 || record.Names.Contains(code)));

    /// <summary>
    /// The codes that a line of the project may be on. One that the project and a sub job of it have is called as the project calls it.
    /// </summary>
    private static IReadOnlyList<ProcoreCostCode> Named(ProjectCodes codes, bool areSubJobsNamed)
    {
        var all = codes.CostCodes.Where(code => code.FullCode.Length > 0).ToList();
        List<ProcoreCostCode> own = all.FindAll(code => !code.InSubJob);
        var known = new HashSet<string>(own.Where(code => !code.IsDeleted).Select(code => code.FullCode), StringComparer.Ordinal);
        return areSubJobsNamed ? [.. own, .. all.Where(code => code.InSubJob && !known.Contains(code.FullCode))] : own;
    }
}

/// <summary>A text in Zoho Books that names a cost code.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="IsActive">Whether it can be chosen; null where that is not told.</param>
/// <param name="Id">Its option_id, item_id, account_id or module_record_id.</param>
internal sealed record CodeOption(string Text, bool? IsActive, string Id = "");
