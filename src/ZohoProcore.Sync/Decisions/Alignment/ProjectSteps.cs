using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>What is written about projects. Pure.</summary>
internal static class ProjectSteps
{
    private const int LongestName = 100;

    public static IEnumerable<AlignmentDraft> Of(AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts) =>
        report.Projects.Select(row => row switch
        {
            { Standing: AlignmentStanding.OnlyInProcore, Procore: { IsActive: true, Number.Length: > 0 } one } when policy.CreateProjects =>
                Made(one, report, policy, facts),
            { Standing: AlignmentStanding.Different, Procore: { } one } when policy.ProjectStatus && HasOtherStatus(row) =>
                row.IsShared ? OfTwoCompanies(row.Zoho!, one, row.Elsewhere!)
                : IsSame(row) ? Status(row.Zoho!, one, facts) : MayBeTwo(row.Zoho!, one),
            _ => null,
        }).OfType<AlignmentDraft>();

    /// <summary>A project that Zoho Books does not have, unless it may have it, or what it needs is not known.</summary>
    private static AlignmentDraft? Made(ProcoreProject project, AlignmentReport report, AlignmentPolicy policy, AlignmentFacts facts)
    {
        var known = facts.Customers.TryGetValue(project.Id, out var found) ? found : CustomerRules.Nobody(project);
        if (known.IsLeftOut)
        {
            return null;
        }

        var name = $"{project.Number} {project.Name}".Trim();
        AlignmentDraft Asks(string why, string next) => AlignmentDraft.Asks(name, $"Project '{name}' of Procore {why}", next);
        var areInGroups = report.Projects.Any(row => row.Procore is { } other
            && (LeadingCode.IsInGroups(other.Number) || LeadingCode.IsInGroups(other.AccountingNumber)));
        if (LeadingCode.OfProject(name, number => number == project.Number, areInGroups) != project.Number)
        {
            return Asks(
                $"has the number '{project.Number}', which can't be told from the name behind it in Zoho Books.",
                "Make the project in Zoho Books and link it.");
        }

        if (name.Length > LongestName)
        {
            return Asks(
                FormattableString.Invariant($"has a name of {name.Length} characters with its number, and Zoho Books takes {LongestName}."),
                "Make it in Zoho Books with a shorter name behind its number.");
        }

        if (report.Projects.Any(row => row.Procore is { } other && other.Id != project.Id
            && (other.Number == project.Number || other.AccountingNumber == project.Number)))
        {
            return Asks(
                "shares its number with another project of Procore.",
                "Give each its own number in Procore, or make the project in Zoho Books and link it.");
        }

        if (report.Projects.FirstOrDefault(row =>
            row is { Zoho: { } zoho, Procore: null }
            && (AlignedNames.MayBe(zoho, project) || AlignedNames.LooksNumbered(project.Number, zoho.Name))) is { } near)
        {
            return Asks(
                $"may be '{near.Zoho!.Name}' of Zoho Books.",
                $"Link the two, or put the number {project.Number} in front of that name in Zoho Books. If they are two, rename one.");
        }

        if (report.Projects.FirstOrDefault(row =>
            row.Zoho is { } zoho && AlignedNames.IsTaken(name, project.Number, zoho.Name)) is { } taken)
        {
            return Asks(
                $"would be called as '{taken.Zoho!.Name}' of Zoho Books is, which is another project by a link or a decision.",
                "Link the two if they are one project, or give one of them another number.");
        }

        if (facts.Unlisted.TryGetValue(project.Id, out var unlisted))
        {
            return Asks(
                $"is project {unlisted} of Zoho Books, which the list of projects there does not show. No second one is made.",
                "Look again: a list may leave something out once. If it should be another one, give it another name there and unlink the "
                    + "two.");
        }

        if (facts.Doubtful.TryGetValue(project.Id, out var until))
        {
            return Asks(
                "was sent to Zoho Books, which did not say whether it was made; it is not among its projects yet.",
                $"Look again after {InstantPattern.General.Format(until)}: it is made then if it is still not there.");
        }

        if (known is not { Customer: { } customer })
        {
            var draft = Asks(known.Why, known.NextStep);
            return draft with { Question = draft.Question! with { CustomerOf = project.Id } };
        }

        if (facts.LeadId.Length == 0)
        {
            return Asks(
                "needs a user who leads it in Zoho Books, and who the connection's own user is can't be read.",
                "Name the user_id of one under alignment.lead.");
        }

        return AlignmentDraft.Writes(new()
        {
            Kind = AlignmentStepKind.CreateProject,
            ProjectId = project.Id,
            Number = project.Number,
            Name = name,
            CustomerId = customer.Id,
            LeadId = facts.LeadId,
            BillingType = policy.BillingType ?? AlignmentPolicy.BillingTypes[0],
            Sentence = $"Make project '{name}' in Zoho Books, for customer '{customer.Name}': {known.Evidence}.",
        });
    }

    private static AlignmentDraft Status(ZohoProject zoho, ProcoreProject procore, AlignmentFacts facts)
    {
        var open = facts.StillOpen.TryGetValue(procore.Id, out var commitments) ? commitments : [];
        var waiting = facts.Waiting.TryGetValue(zoho.Id, out var orders) ? orders : [];
        List<string> reasons =
        [
            .. open.Count == 0 ? [] : new[]
            {
                FormattableString.Invariant($"{open.Count} of its commitments are open: {string.Join(", ", open)}"),
            },
            .. waiting.Count == 0 ? [] : new[]
            {
                FormattableString.Invariant($"{waiting.Count} of its orders wait: {string.Join(", ", waiting)}"),
            },
        ];
        return !procore.IsActive && reasons.Count > 0
            ? AlignmentDraft.Asks(
                zoho.Name,
                $"Project '{zoho.Name}' is inactive in Procore, and {string.Join("; ", reasons)}.",
                "See to them, or make the project inactive in Zoho Books yourself: no order can name it then.")
            : AlignmentDraft.Writes(new()
            {
                Kind = procore.IsActive ? AlignmentStepKind.ActivateProject : AlignmentStepKind.DeactivateProject,
                ProjectId = procore.Id,
                ZohoId = zoho.Id,
                Sentence = $"Make project '{zoho.Name}' {AlignedNames.Status(procore.IsActive)} in Zoho Books, as it is in Procore.",
            });
    }

    // The other connection would take it back, and so on for ever.
    private static AlignmentDraft OfTwoCompanies(ZohoProject zoho, ProcoreProject procore, string elsewhere) => AlignmentDraft.Asks(
        zoho.Name,
        $"Project '{zoho.Name}' of Zoho Books is {AlignedNames.Status(zoho.IsActive)}, and {AlignedNames.Status(procore.IsActive)} in this "
            + $"company of Procore. It is, or may be, {elsewhere} as well, which says nothing about that.",
        "Link the project in the one connection that it is of, and unlink it in the other; or set its status in Zoho Books yourself.");

    private static AlignmentDraft MayBeTwo(ZohoProject zoho, ProcoreProject procore) => AlignmentDraft.Asks(
        zoho.Name,
        $"Project '{zoho.Name}' of Zoho Books is {AlignedNames.Status(zoho.IsActive)}, and '{procore.Number} {procore.Name}' of Procore is "
            + $"{AlignedNames.Status(procore.IsActive)}: the number is the same and the name is not, so they may be two projects.",
        "Give them one name on both sides if they are one project, or one of them another number if they are two.");

    // A number may be used again, and a name may be changed: what says one thing and not the other is the same only where a link says so.
    private static bool IsSame(AlignedProject row) => row.IsLinked
        || row.Differences.All(difference => difference.Field is not (AlignmentField.Name or AlignmentField.Number));

    // Where several of Zoho Books are the one in Procore, none of them is closed or opened for it.
    private static bool HasOtherStatus(AlignedProject row) =>
        row.Differences.Any(difference => difference.Field == AlignmentField.Status)
        && row.Differences.All(difference => difference.Field != AlignmentField.Count);
}
