using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>A statement that prints on one sheet: the totals by project, and of the orders only the differences. Everything else is in the CSV.</summary>
/// <param name="Title">What it is a statement of.</param>
/// <param name="Name">Whose books they are.</param>
/// <param name="Ledgers">What was read.</param>
/// <param name="Part">How much of everything that is; null for everything.</param>
/// <param name="Projects">The totals by project; what has no room is one row a currency.</param>
/// <param name="All">What they add up to, a row a currency.</param>
/// <param name="Open">The largest differences.</param>
/// <param name="MoreOpen">How many orders more are open.</param>
/// <param name="Changes">What changed after the close.</param>
/// <param name="MoreChanges">How many changes more there are.</param>
/// <param name="Budgets">The budgets that show something else, or of which that is not known.</param>
/// <param name="MoreBudgets">How many more of those there are.</param>
public sealed record StatementSheet(
    string Title,
    string Name,
    LedgerReport Ledgers,
    string? Part,
    IReadOnlyList<LedgerTotal> Projects,
    IReadOnlyList<LedgerTotal> All,
    IReadOnlyList<OpenOrder> Open,
    int MoreOpen,
    IReadOnlyList<MonthEndChange> Changes,
    int MoreChanges,
    IReadOnlyList<string> Budgets,
    int MoreBudgets)
{
    // Together they leave room on a sheet, also where every name takes two lines.
    private const int MostProjects = 12;
    private const int MostOpen = 6;
    private const int MostChanges = 4;
    private const int MostBudgets = 2;

    internal static StatementSheet Of(string title, string name, ReconciliationReport report, string? part)
    {
        var (ledgers, open) = (LedgerReport.Of(report), LedgerReport.OpenOf(report));
        var budgets = ledgers.Budgets.Where(budget => budget.Ties != true).ToList();
        return new(
            title,
            name,
            ledgers,
            part,
            [.. ProjectsOf(report).Select(LedgerTotal.Of)],
            [.. AllOf(report).Select(LedgerTotal.Of)],
            [.. open.Take(MostOpen).Select(row => OpenOrder.Of(row) with { Why = ReconciliationWords.Sentence(row.Cause) })],
            Math.Max(0, open.Count - MostOpen),
            [.. ledgers.Changes.Take(MostChanges)],
            Math.Max(0, ledgers.Changes.Count - MostChanges),
            [.. budgets.Take(MostBudgets).Select(budget => budget.Sentence)],
            Math.Max(0, budgets.Count - MostBudgets));
    }

    // Those that differ, and then the largest, by name.
    private static IEnumerable<ReconciliationTotal> ProjectsOf(ReconciliationReport report)
    {
        var sorted = report.Projects.OrderByDescending(one => Math.Abs(one.Difference)).ThenByDescending(one => Math.Abs(one.Cost)).ThenBy(one => one.Name, StringComparer.Ordinal).ToList();
        return sorted.Take(MostProjects).OrderBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.Currency, StringComparer.Ordinal)
            .Concat(sorted.Skip(MostProjects).GroupBy(one => one.Currency).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
                Sum(same, FormattableString.Invariant($"{same.Count():N0} more {(same.Count() == 1 ? "project" : "projects")}"), same.Sum(one => one.Orders), same.Sum(one => one.NotRead))));
    }

    // An order of two projects counts once.
    private static IEnumerable<ReconciliationTotal> AllOf(ReconciliationReport report) =>
        report.Projects.GroupBy(one => one.Currency).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
            Sum(same, "All", report.Rows.Count(row => row.IsReadable && row.Currency == same.Key), report.Rows.Count(row => !row.IsReadable && row.Currency == same.Key)));

    private static ReconciliationTotal Sum(IGrouping<string, ReconciliationTotal> same, string name, int orders, int notRead) =>
        new(string.Empty, name, same.Key, orders, same.Sum(one => one.Open), same.Sum(one => one.Cost), same.Sum(one => one.ProcoreTotal)) { NotRead = notRead };
}
