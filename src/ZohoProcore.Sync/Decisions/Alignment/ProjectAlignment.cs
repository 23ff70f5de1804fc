namespace ZohoProcore.Sync;

/// <summary>Lays the projects of both sides next to each other, by the links and numbers that orders find theirs by. Pure.</summary>
internal static class ProjectAlignment
{
    /// <param name="zoho">Zoho Books' projects.</param>
    /// <param name="procore">Procore's.</param>
    /// <param name="links">What is linked, or never to be.</param>
    /// <param name="unreadable">What could not be read.</param>
    /// <param name="elsewhere">What other connections of the organization have of its projects; null for nothing.</param>
    public static IReadOnlyList<AlignedProject> Of(
        IReadOnlyList<ZohoProject> zoho,
        IReadOnlyList<ProcoreProject> procore,
        LinkSet links,
        IReadOnlyList<UnreadableRecord> unreadable,
        IReadOnlyList<ForeignProject>? elsewhere = null)
    {
        var others = (elsewhere ?? []).ToLookup(one => one.ZohoId, StringComparer.Ordinal);
        var byId = procore.ToDictionary(project => project.Id);
        var byNumber = procore.SelectMany(project => Numbers(project).Select(number => (number, project)))
            .ToLookup(pair => pair.number, pair => pair.project, StringComparer.Ordinal);
        var areInGroups = byNumber.Any(same => LeadingCode.IsInGroups(same.Key));
        string NumberOf(string name) => LeadingCode.OfProject(name, byNumber.Contains, areInGroups);
        bool HasNumber(AlignedProject row) => Numbers(row.Procore!).Contains(NumberOf(row.Zoho!.Name));
        var rows = zoho.OrderBy(project => project.Name, StringComparer.Ordinal).ThenBy(project => project.Id, StringComparer.Ordinal)
            .Select(project => Beside(project, others[project.Id].ToList(), links)
                ?? Shared(Of(project, NumberOf(project.Name), byId, byNumber, links, unreadable), [.. others[project.Id]]))
            .ToList();
        var met = rows.Where(row => row.Procore is not null)
            .GroupBy(row => row.Procore!.Id).ToDictionary(same => same.Key, same => same.ToList());
        var open = new HashSet<long>(rows.SelectMany(row => row.MaybeProcore).Select(project => project.Id));
        var maybe = unreadable.Where(record => record.Kind == ListedKind.ZohoProject).ToList();
        return
        [
            .. rows.Select(row => row.Procore is { } one && HasNumber(row) && met[one.Id].Where(HasNumber).ToList() is { Count: > 1 } same
                ? Doubled(row, same) : row),
            .. procore.Where(project => !met.ContainsKey(project.Id) && !open.Contains(project.Id))
                .OrderBy(project => project.Number, StringComparer.Ordinal).ThenBy(project => project.Name, StringComparer.Ordinal)
                .Select(project => new AlignedProject
                {
                    Procore = project,
                    Standing = maybe.Exists(record =>
                        record.Names.Count == 0 || record.Names.Any(name => Numbers(project).Contains(NumberOf(name))))
                        ? AlignmentStanding.Unknown
                        : AlignmentStanding.OnlyInProcore,
                }),
        ];
    }

    /// <summary>A project that another connection linked to one of its own company, and nobody to one of this one; else null.</summary>
    private static AlignedProject? Beside(ZohoProject zoho, List<ForeignProject> others, LinkSet links) =>
        others.Find(one => one.IsLinked) is { } other && links.Find(LinkKind.Project, zoho.Id) is null
            ? new() { Zoho = zoho, Standing = AlignmentStanding.OnlyInZoho, Elsewhere = other.Called }
            : null;

    /// <summary>With what others have of it: by a link it is theirs too, by its number only where no link says whose it is.</summary>
    private static AlignedProject Shared(AlignedProject row, List<ForeignProject> others) => row with
    {
        Elsewhere = (others.Find(one => one.IsLinked) ?? others.FirstOrDefault())?.Called,
        IsShared = others.Exists(one => one.IsLinked || !row.IsLinked),
    };

    private static AlignedProject Of(
        ZohoProject zoho,
        string number,
        Dictionary<long, ProcoreProject> byId,
        ILookup<string, ProcoreProject> byNumber,
        LinkSet links,
        IReadOnlyList<UnreadableRecord> unreadable)
    {
        if (links.Find(LinkKind.Project, zoho.Id) is { } link)
        {
            return byId.TryGetValue(link.ProcoreId, out var linked)
                ? Both(zoho, number, linked, $"stored link ({link.Evidence})") with { IsLinked = true }
                : new() { Zoho = zoho, Standing = AlignmentStanding.OnlyInZoho, LinkedUnseen = link.ProcoreId };
        }

        var found = byNumber[number].Where(project => !links.IsRejected(LinkKind.Project, zoho.Id, project.Id)).Distinct().ToList();
        var odd = unreadable.Any(record =>
            record.Kind == ListedKind.ProcoreProject && (record.Names.Count == 0 || record.Names.Contains(number)));
        return found switch
        {
            _ when number.Length > 0 && odd => new() { Zoho = zoho, Standing = AlignmentStanding.Unknown, MaybeProcore = found },
            [var one] => Both(zoho, number, one, $"project number '{number}' is equal"),
            [] => new() { Zoho = zoho, Standing = AlignmentStanding.OnlyInZoho },
            _ => new() { Zoho = zoho, Standing = AlignmentStanding.Ambiguous, MaybeProcore = found },
        };
    }

    private static AlignedProject Both(ZohoProject zoho, string number, ProcoreProject procore, string evidence)
    {
        var numbers = Numbers(procore).ToList();
        var hasNumber = numbers.Contains(number);
        List<AlignmentDifference> differences = [];
        if (!hasNumber && numbers.Count > 0)
        {
            differences.Add(new(AlignmentField.Number, number, string.Join(" or ", numbers)));
        }

        var name = hasNumber ? AlignedNames.Behind(zoho.Name, number) : zoho.Name;
        if (!AlignedNames.AreEqual(name, procore.Name) && !AlignedNames.MayBe(zoho, procore))
        {
            differences.Add(new(AlignmentField.Name, name, procore.Name));
        }

        if (zoho.IsActive != procore.IsActive)
        {
            differences.Add(new(AlignmentField.Status, AlignedNames.Status(zoho.IsActive), AlignedNames.Status(procore.IsActive)));
        }

        return new()
        {
            Zoho = zoho,
            Procore = procore,
            Evidence = evidence,
            Standing = differences.Count == 0 ? AlignmentStanding.InBoth : AlignmentStanding.Different,
            Differences = differences,
        };
    }

    // Orders of all of them land in the one. Where a person linked a project of another number to it, that is meant.
    private static AlignedProject Doubled(AlignedProject row, List<AlignedProject> same) => row with
    {
        Standing = AlignmentStanding.Different,
        Differences =
        [
            .. row.Differences,
            new(AlignmentField.Count, string.Join(", ", same.Select(one => one.Zoho!.Name)), row.Procore!.Name),
        ],
    };

    private static IEnumerable<string> Numbers(ProcoreProject project) =>
        new[] { project.Number, project.AccountingNumber }.Where(number => number.Length > 0).Distinct();
}
