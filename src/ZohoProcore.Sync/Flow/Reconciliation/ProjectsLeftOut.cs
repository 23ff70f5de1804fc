namespace ZohoProcore.Sync;

/// <summary>Which projects a month is closed without, because nobody can read them. Pure.</summary>
internal static class ProjectsLeftOut
{
    /// <summary>The projects that a person names.</summary>
    /// <param name="report">What can't be read.</param>
    /// <param name="names">The number, the name, both, or the id of each.</param>
    /// <exception cref="DecisionRefusedException">One is no project that can't be read, or several are called so.</exception>
    public static IReadOnlyList<UnreadableRecord> Of(ReconciliationReport report, IEnumerable<string> names) =>
        [.. names.Select(name => Find(report.Unreadable, name.Trim())).Distinct()];

    /// <summary>What it is and which, by number and name where they are known.</summary>
    public static string Called(UnreadableRecord record) =>
        record.Names.Count > 0 ? $"{record.Kind.Words()} {NameOf(record)}" : record.Describe();

    /// <summary>Number and name, else the id.</summary>
    public static string NameOf(UnreadableRecord record) => record.Names.Count > 0 ? string.Join(" ", record.Names) : record.Id;

    private static UnreadableRecord Find(IEnumerable<UnreadableRecord> unreadable, string name)
    {
        var projects = unreadable.Where(one => one.Kind == ListedKind.ProcoreProject).ToList();
        return projects.FindAll(one => one.Id == name || Is(NameOf(one), name) || one.Names.Any(its => Is(its, name))) switch
        {
            [var only] => only,
            [] => throw new DecisionRefusedException(
                "Close",
                $"No project that can't be read is called '{name}', so the month can't be closed without it. "
                    + (projects.Count == 0 ? "Every project can be read."
                        : $"What can't be read: {string.Join(", ", projects.Select(NameOf))}.")),
            _ => throw new DecisionRefusedException(
                "Close", $"Several projects that can't be read are called '{name}'. Name each by its number, or by its id in Procore."),
        };
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
