namespace ZohoProcore.Sync;

/// <summary>The sub job that a line names, where policy says where: its codes alone are the line's. Pure.</summary>
internal static class OrderSubJob
{
    private const int MostNamed = 5;

    private const string Elsewhere = "Name the sub job on the line in Zoho Books by its code in Procore.";

    private const string Unknown = "Add the sub job to the project in Procore, or name another one on the line.";

    /// <summary>What is written where policy has the sub job, or empty.</summary>
    public static string Written(OrderSnapshot order, OrderLine line, ZohoItem? item, SyncPolicies policies) =>
        policies.Mapping?.SubJob is { } place ? OrderFieldText.Of(FieldText.Of(place), order, line, item) : string.Empty;

    /// <summary>The sub job; none where the line names none. Where it can't be told, the finding says why.</summary>
    public static (ProcoreSubJob? SubJob, Finding? Wrong) Of(OrderLineContext line)
    {
        var written = Written(line.Order, line.Line, line.Item, line.Policies);
        if (written.Length == 0)
        {
            return (null, null);
        }

        var (project, what) = ($"'{line.Project!.Name}'", $"{line.Describe()} names the sub job '{written}'");
        if (line.ProjectCodes!.Codes.SubJobs is not { } all)
        {
            return (null, Wrong(
                FindingCodes.DirectoryIncomplete, $"{what}, and the sub jobs of {project} were not read yet.", "Look at it again."));
        }

        var possible = CodeForms.Possible(written);
        var code = possible.FirstOrDefault(one => all.Any(subJob => subJob.Code == one));
        var others = possible.Where(one => one != code && !StandsBefore(one, code) && all.Any(subJob => subJob.Code == one)).ToList();
        var found = all.Where(subJob => subJob.Code == code || others.Contains(subJob.Code)).ToList();
        var unreadable = possible.SelectMany(one => line.Namesakes(ListedKind.SubJob, one)).Distinct().ToList();
        return found switch
        {
            _ when unreadable.Count > 0 => (null, Wrong(
                FindingCodes.DirectoryIncomplete,
                $"{what}, and one of {project} with that code cannot be read: {Incompleteness.List(unreadable)}",
                Incompleteness.First + Elsewhere)),
            [{ IsActive: false }] => (null, Wrong(
                FindingCodes.SubJobInactive,
                $"{what}, which is inactive in {project}.",
                "Activate the sub job in Procore, or name another one on the line.")),
            [var only] => (only, null),
            [] => (null, Wrong(FindingCodes.SubJobUnknown, $"{what}, which {project} does not have.{Having(line, all)}", Unknown)),
            _ => (null, Wrong(
                FindingCodes.SubJobUnknown,
                $"{what}, which may be more than one of {project}: {string.Join(", ", found.Select(Words))}.",
                Elsewhere)),
        };

        Finding Wrong(string kind, string sentence, string nextStep) => Incompleteness.Qualify(
            new() { Code = kind, Subject = line.Line.LineId, Sentence = sentence, NextStep = nextStep }, line.Company, line.ProjectCodes);
    }

    // "A 1 Annex" names the sub job 'A 1' where there is one, and not 'A'.
    private static bool StandsBefore(string one, string? code) => code is not null && LeadingCode.StandsBefore(one, code);

    private static string Having(OrderLineContext line, IReadOnlyList<ProcoreSubJob> all) =>
        line.Unreadable(ListedKind.SubJob).Any() ? string.Empty
        : all.Count == 0 ? " It has no sub jobs."
        : $" It has {string.Join(", ", all.Take(MostNamed).Select(Words))}"
            + (all.Count > MostNamed ? FormattableString.Invariant($" and {all.Count - MostNamed} more.") : ".");

    private static string Words(ProcoreSubJob subJob) => $"'{subJob.Code} {subJob.Name}'";
}
