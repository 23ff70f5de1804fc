namespace ZohoProcore.Sync;

/// <summary>
/// What a month is closed without, because nobody can read it: a project of Procore, or a single order or commitment. Pure.
/// </summary>
internal static class LeftOutOfMonth
{
    private const int MostNamed = 20;

    /// <summary>What a person names.</summary>
    /// <param name="report">What can't be read.</param>
    /// <param name="names">The number, the name, both, or the id of each; of what says none of them, what it is.</param>
    /// <exception cref="DecisionRefusedException">One is nothing that can't be read, or several are called so.</exception>
    public static IReadOnlyList<UnreadableRecord> Of(ReconciliationReport report, IEnumerable<string> names) =>
        [.. names.SelectMany(name => Find(report.Unreadable, name.Trim())).Distinct()];

    /// <summary>What it is and which, by number and name where they are known.</summary>
    public static string Called(UnreadableRecord record) =>
        record.Names.Count > 0 ? $"{record.Kind.Words()} {NameOf(record)}" : record.Describe();

    /// <summary>How a statement calls it: a project by number and name, anything else with what it is.</summary>
    public static string Written(UnreadableRecord record) => IsProject(record) ? NameOf(record) : Called(record);

    /// <summary>
    /// Whether nothing is known to be open because of it: what a whole project has is told by its orders. A single record that nobody can
    /// read is open by itself.
    /// </summary>
    public static bool IsProject(UnreadableRecord record) => record.Kind == ListedKind.ProcoreProject;

    /// <summary>Number and name, else the id.</summary>
    private static string NameOf(UnreadableRecord record) => record.Names.Count > 0 ? string.Join(" ", record.Names) : record.Id;

    private static IEnumerable<UnreadableRecord> Find(IReadOnlyList<UnreadableRecord> unreadable, string name)
    {
        var found = unreadable.Where(one => one.Id == name || Is(NameOf(one), name) || Is(Called(one), name) || Is(one.Describe(), name)
            || one.Names.Any(its => Is(its, name))).ToList();
        var byId = found.FindAll(one => one.Id == name);
        found = byId.Count > 0 ? byId : found;
        return found.Count > 1 && found.Exists(one => one.Id.Length > 0)
            ? throw new DecisionRefusedException(
                "Close",
                $"Several that can't be read are called '{name}'. Name each by its id: {string.Join(", ", found.Select(WithId))}.")
            : found.Count > 0 ? found
            : throw new DecisionRefusedException(
                "Close",
                $"Nothing that can't be read is called '{name}', so the month can't be closed without it. "
                    + (unreadable.Count == 0 ? "Everything can be read."
                        : $"What can't be read: {string.Join(", ", unreadable.Take(MostNamed).Select(WithId))}"
                            + (unreadable.Count > MostNamed ? $" and {Text.Amount(unreadable.Count - MostNamed)} more." : ".")));
    }

    private static string WithId(UnreadableRecord record) =>
        record.Names.Count > 0 && record.Id.Length > 0 ? $"{Called(record)} ({record.Id})" : Called(record);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
