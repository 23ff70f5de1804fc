namespace ZohoProcore.Sync;

/// <summary>Says how a project, a cost code or a cost type stands, and what to do about it. Pure.</summary>
public static class AlignmentWords
{
    /// <summary>How a project stands, in a sentence.</summary>
    /// <param name="project">The project.</param>
    public static string Sentence(AlignedProject project)
    {
        var given = project ?? throw new ArgumentNullException(nameof(project));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => $"'{given.Zoho!.Name}' is {Of(given.Procore!)} in Procore: {given.Evidence}.",
            AlignmentStanding.Different =>
                $"'{given.Zoho!.Name}' is {Of(given.Procore!)} in Procore ({given.Evidence}), and the two differ: "
                + $"{Differences(given.Differences)}.",
            AlignmentStanding.OnlyInZoho when given.LinkedUnseen is { } unseen =>
                $"'{given.Zoho!.Name}' is linked to Procore project {unseen}, which the service account can't see.",
            AlignmentStanding.OnlyInZoho when given.IsOthers => $"'{given.Zoho!.Name}' is {given.Elsewhere}.",
            AlignmentStanding.OnlyInZoho =>
                $"'{given.Zoho!.Name}' is in Zoho Books, and no Procore project that the service account can see has the number "
                + $"'{LeadingCode.Of(given.Zoho.Name)}'.",
            AlignmentStanding.OnlyInProcore =>
                $"{Of(given.Procore!)} is in Procore, and no project of Zoho Books has its number in front of its name.",
            AlignmentStanding.Ambiguous =>
                $"'{given.Zoho!.Name}' may be any of {given.MaybeProcore.Count} projects in Procore: "
                + string.Join(", ", given.MaybeProcore.Select(Of)) + ".",
            _ when given.Zoho is { } zoho => $"'{zoho.Name}' may be a project of Procore that cannot be read.",
            _ => $"{Of(given.Procore!)} may be a project of Zoho Books that cannot be read.",
        };
    }

    /// <summary>What to do about a project; empty where nothing is to be done.</summary>
    /// <param name="project">The project.</param>
    public static string NextStep(AlignedProject project)
    {
        var given = project ?? throw new ArgumentNullException(nameof(project));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => string.Empty,
            AlignmentStanding.Different when given.Differences.Any(difference => difference.Field == AlignmentField.Count) =>
                "Give each project in Zoho Books the number of its own project in Procore, or link it.",
            AlignmentStanding.Different => "Correct it on the side that is wrong, or leave it: orders find the project all the same.",
            AlignmentStanding.OnlyInZoho when given.LinkedUnseen is not null =>
                "Add the project to the service account's permitted projects in Procore, or link the project to another one.",
            AlignmentStanding.OnlyInZoho when given.IsOthers => string.Empty,
            AlignmentStanding.OnlyInZoho =>
                "Create the project in Procore, permit it to the service account, or link the project to the one that it is.",
            AlignmentStanding.OnlyInProcore when given.Procore!.Number.Length == 0 =>
                "Give the project a number in Procore if orders shall go there.",
            AlignmentStanding.OnlyInProcore =>
                $"If orders shall go there, make a project '{given.Procore.Number} {given.Procore.Name}' in Zoho Books.",
            AlignmentStanding.Ambiguous => "Link the project to the one that it is.",
            _ => "First see to what cannot be read.",
        };
    }

    /// <summary>How a cost code stands, in a sentence.</summary>
    /// <param name="code">The code.</param>
    public static string Sentence(AlignedCode code)
    {
        var given = code ?? throw new ArgumentNullException(nameof(code));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => $"{given.Code} is in both{Lacking(given)}.",
            AlignmentStanding.Different => $"{given.Code} is in both, and they differ: {Differences(given.Differences)}{Lacking(given)}.",
            AlignmentStanding.OnlyInZoho when given.DeletedProjectIds.Count > 0 =>
                $"'{given.Options[0]}' can be chosen in Zoho Books, and was deleted in {Projects(given.DeletedProjectIds)} of Procore.",
            AlignmentStanding.OnlyInZoho when given.Home is not (CostCodeHome.Tag or CostCodeHome.Module) =>
                $"'{given.Options[0]}' is written on orders in Zoho Books, and no project that both sides have has the code.",
            AlignmentStanding.OnlyInZoho =>
                $"'{given.Options[0]}' can be chosen in Zoho Books, and no project that both sides have has the code.",
            AlignmentStanding.OnlyInProcore =>
                $"{CodeSteps.TextOf(given)} is in {Projects(given.ProjectIds)} of Procore and can't be chosen in Zoho Books"
                + (IsHeadingToo(given) ? $"; {Differences(given.Differences)}." : "."),
            _ when IsOthersPerhaps(given) =>
                $"'{given.Options[0]}' was deleted in {Projects(given.DeletedProjectIds)} of Procore, and another company may use it, to "
                + $"which connection {given.UnreadElsewhere} leads from the same organization: not all of its codes are known.",
            _ when given.Options.Count > 0 => $"'{given.Options[0]}' may be a code in Procore that cannot be read.",
            _ => $"{CodeSteps.TextOf(given)} is in {Projects(given.ProjectIds)} of Procore; what Zoho Books has is not known.",
        };
    }

    /// <summary>What to do about a cost code; empty where nothing is to be done.</summary>
    /// <param name="code">The code.</param>
    public static string NextStep(AlignedCode code)
    {
        var given = code ?? throw new ArgumentNullException(nameof(code));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => string.Empty,
            AlignmentStanding.Different when given.Differences.Any(difference => difference.Field == AlignmentField.Count) =>
                $"Keep one of the {given.Home.Several()} and make the others inactive in Zoho Books.",
            AlignmentStanding.Different when given.Differences.Any(difference => difference.Field == AlignmentField.Status) =>
                $"Make the {given.Home.Noun()} active in Zoho Books if orders shall name the code.",
            _ when IsHeadingToo(given) =>
                "Make it a heading or a code of its own in all of them in Procore; nobody should choose it for a project in which it is a "
                + "heading.",
            AlignmentStanding.Different => "Correct the name on the side that is wrong, or leave it: orders find the code all the same.",
            AlignmentStanding.OnlyInZoho when given.Home == CostCodeHome.Field
                || (given.Home.IsShared() && given.DeletedProjectIds.Count == 0) =>
                "Add the code to the projects in Procore that need it, link it to the one that it is, or correct it where it is written.",
            AlignmentStanding.OnlyInZoho when given.DeletedProjectIds.Count > 0 =>
                $"Restore the code in Procore, or make the {given.Home.Noun()} inactive in Zoho Books.",
            AlignmentStanding.OnlyInZoho =>
                "Add the code to the projects in Procore that need it, link it to the one that it is, or make the "
                + $"{given.Home.Noun()} inactive in Zoho Books.",
            AlignmentStanding.OnlyInProcore =>
                $"If orders shall name it, add {given.Home.One()} '{CodeSteps.TextOf(given)}' in Zoho Books.",
            _ when IsOthersPerhaps(given) =>
                $"Ask who works in the other company: make the {given.Home.Noun()} inactive in Zoho Books yourself if nobody uses it "
                + "there, or restore the code in Procore.",
            _ when given.Options.Count > 0 => "First see to what cannot be read.",
            _ => string.Empty,
        };
    }

    /// <summary>How a cost type stands, in a sentence.</summary>
    /// <param name="type">The cost type.</param>
    public static string Sentence(AlignedCostType type)
    {
        var given = type ?? throw new ArgumentNullException(nameof(type));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => $"Cost type {given.Code} is in both.",
            AlignmentStanding.Different => $"Cost type {given.Code} is in both, and they differ: {Differences(given.Differences)}.",
            AlignmentStanding.OnlyInZoho =>
                $"'{given.Options[0]}' can be chosen in Zoho Books, and Procore has no cost type '{given.Code}'.",
            AlignmentStanding.OnlyInProcore => $"Cost type {TextOf(given)} is in Procore and can't be chosen in Zoho Books.",
            AlignmentStanding.Ambiguous => FormattableString.Invariant(
                $"Procore has {given.ProcoreNames.Count} cost types {given.Code}: {string.Join(", ", given.ProcoreNames)}."),
            _ when given.Options.Count > 0 => $"'{given.Options[0]}' may be a cost type of Procore that cannot be read.",
            _ => $"Cost type {TextOf(given)} is in Procore; what Zoho Books has is not known.",
        };
    }

    /// <summary>What to do about a cost type; empty where nothing is to be done.</summary>
    /// <param name="type">The cost type.</param>
    public static string NextStep(AlignedCostType type)
    {
        var given = type ?? throw new ArgumentNullException(nameof(type));
        return given.Standing switch
        {
            AlignmentStanding.InBoth => string.Empty,
            AlignmentStanding.Different when given.Differences.Any(difference => difference.Field == AlignmentField.Count) =>
                "Keep one of the options and make the others inactive in Zoho Books.",
            AlignmentStanding.Different when given.Differences.Any(difference => difference.Field == AlignmentField.Status) =>
                "Make the option active in Zoho Books if orders shall name the cost type.",
            AlignmentStanding.Different =>
                "Correct the name on the side that is wrong, or leave it: orders find the cost type all the same.",
            AlignmentStanding.OnlyInZoho => "Add the cost type in Procore, or make the option inactive in Zoho Books.",
            AlignmentStanding.OnlyInProcore => $"If orders shall name it, add an option '{TextOf(given)}' to the tag in Zoho Books.",
            AlignmentStanding.Ambiguous => "Give each of them a code of its own in Procore.",
            _ => "First see to what cannot be read.",
        };
    }

    private static string TextOf(AlignedCostType type) => $"{type.Code} {type.ProcoreNames[0]}".Trim();

    // Nothing of this company keeps it from being known.
    private static bool IsOthersPerhaps(AlignedCode code) =>
        code is { Standing: AlignmentStanding.Unknown, Options.Count: > 0, DeletedProjectIds.Count: > 0, UnreadElsewhere.Length: > 0 };

    private static string Of(ProcoreProject project) =>
        $"'{project.Number}{(project.Number.Length > 0 ? " " : string.Empty)}{project.Name}'";

    private static string Projects(IReadOnlyList<long> ids) =>
        ids.Count == 1 ? "1 project" : FormattableString.Invariant($"{ids.Count} projects");

    private static bool IsHeadingToo(AlignedCode code) =>
        code.Differences.Any(difference => difference.Field == AlignmentField.Heading);

    private static string Lacking(AlignedCode code) =>
        code.LackingProjectIds.Count == 0 ? string.Empty : $"; {Projects(code.LackingProjectIds)} of Procore without it";

    private static string Name(AlignmentField field) => field switch
    {
        AlignmentField.StartDate => "start date",
        AlignmentField.CompletionDate => "completion date",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static string Differences(IReadOnlyList<AlignmentDifference> differences) => string.Join("; ", differences.Select(difference =>
        difference.Field switch
        {
            AlignmentField.Count => $"Zoho Books has {difference.Zoho} for it",
            AlignmentField.Heading => $"it is a heading in {difference.Procore} of Procore, and a code of its own in {difference.Zoho}",
            var field => $"{Name(field)} {Said(difference.Zoho)} in Zoho Books, {Said(difference.Procore)} in Procore",
        }));

    private static string Said(string value) => value.Trim().Length > 0 ? $"'{value}'" : "none";
}
