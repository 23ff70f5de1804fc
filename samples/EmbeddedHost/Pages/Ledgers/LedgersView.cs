using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The page of both ledgers.</summary>
/// <param name="Connections">The connections to choose from.</param>
/// <param name="Report">What was read; null before somebody asked.</param>
/// <param name="Find">Of which project, vendor or order alone; empty for everything.</param>
/// <param name="Month">Of which month alone, as in 2026-11; empty for all.</param>
/// <param name="Part">How much of everything that is; null for everything.</param>
public sealed record LedgersView(IReadOnlyList<Choice> Connections, LedgerReport? Report, string Find = "", string Month = "", string? Part = null);

/// <summary>Both ledgers, as they were read.</summary>
/// <param name="Connection">Of which connection.</param>
/// <param name="At">When.</param>
/// <param name="Ties">Whether nothing is open, and no budget shows something else.</param>
/// <param name="Sentence">How many tie, how many are open, what can't be read, what stands in Procore alone and what budgets show.</param>
/// <param name="Totals">By project, by vendor and by cost code.</param>
/// <param name="Open">The orders that should tie and do not, the largest difference first.</param>
/// <param name="More">How many more are open than are shown.</param>
/// <param name="Alone">The commitments that stand in Procore and are no order's.</param>
/// <param name="MoreAlone">How many more of those there are than are shown.</param>
/// <param name="Unreadable">What could not be read, and why.</param>
/// <param name="Closed">Which month was closed last, by whom and as of when; null where none was.</param>
/// <param name="Changes">What changed after that.</param>
/// <param name="Budgets">What the budgets of projects show, those that differ or are not known first.</param>
public sealed record LedgerReport(
    string Connection, string At, bool Ties, string Sentence, IReadOnlyList<LedgerTotals> Totals, IReadOnlyList<OpenOrder> Open, int More, IReadOnlyList<AloneInProcore> Alone, int MoreAlone, IReadOnlyList<Fact> Unreadable, string? Closed, IReadOnlyList<MonthEndChange> Changes, IReadOnlyList<ShownBudget> Budgets)
{
    private const int MostShown = 500;

    /// <summary>The orders that should tie and do not, the largest difference first.</summary>
    internal static IReadOnlyList<ReconciledOrder> OpenOf(ReconciliationReport report) =>
        [.. report.Rows.Where(row => !row.IsSettled).OrderByDescending(row => Math.Abs(row.Difference ?? row.Cost)).ThenBy(row => row.OrderNumber, StringComparer.Ordinal)];

    internal static LedgerReport Of(ReconciliationReport report)
    {
        var open = OpenOf(report);
        return new(
            report.ConnectionId,
            PageWords.Time(report.At),
            report.Ties && !MonthEndBudget.Differ(report),
            $"{MonthEndWords.Headline(report)} {MonthEndBudget.Sentence(report)}",
            [LedgerTotals.Of("project", report.Projects), LedgerTotals.Of("vendor", report.Vendors), LedgerTotals.Of("cost code", report.Codes)],
            [.. open.Take(MostShown).Select(OpenOrder.Of)],
            Math.Max(0, open.Count - MostShown),
            [.. report.OnlyInProcore.OrderByDescending(one => Math.Abs(one.Total)).Take(MostShown).Select(AloneInProcore.Of)],
            Math.Max(0, report.OnlyInProcore.Count - MostShown),
            [.. report.Unreadable.Select(one => new Fact(PageWords.Name($"{one.Kind} {one.Id} {string.Join(", ", one.Names)}"), PageWords.Name(one.Reason)))],
            report.Closed is { } closed ? PageWords.Name(MonthEndClose.Sentence(closed)) : null,
            [.. MonthEndClose.Changes(report).Select(change => change with { Number = PageWords.Name(change.Number), Vendor = PageWords.Name(change.Vendor) })],
            [.. report.Budgets.OrderBy(budget => budget.Ties switch { false => 0, null => 1, _ => 2 }).Select(ShownBudget.Of)]);
    }
}

/// <summary>What a project's budget shows beside its commitments.</summary>
/// <param name="Ties">Whether it shows the same; null where that is not known.</param>
/// <param name="Sentence">What both come to.</param>
/// <param name="Codes">The codes that differ.</param>
public sealed record ShownBudget(bool? Ties, string Sentence, IReadOnlyList<string> Codes)
{
    internal static ShownBudget Of(ReconciledBudget budget) => MonthEndBudget.Lines(budget).Select(line => PageWords.Name(line.Trim())).ToList() is [var first, .. var codes]
        ? new(budget.Ties, first, codes)
        : new(budget.Ties, string.Empty, []);
}

/// <summary>What orders come to on both sides, by something.</summary>
/// <param name="By">By what.</param>
/// <param name="Rows">The sums; those that differ come first.</param>
public sealed record LedgerTotals(string By, IReadOnlyList<LedgerTotal> Rows)
{
    internal static LedgerTotals Of(string by, IReadOnlyList<ReconciliationTotal> totals) =>
        new(by, [.. totals.OrderBy(one => one.Difference == 0).Select(LedgerTotal.Of)]);
}

/// <summary>One sum on both sides.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Orders">How many orders.</param>
/// <param name="Zoho">What they cost by Zoho Books.</param>
/// <param name="Procore">What their commitments come to.</param>
/// <param name="Difference">The second less the first.</param>
public sealed record LedgerTotal(string Name, string Currency, string Orders, string Zoho, string Procore, string Difference)
{
    internal static LedgerTotal Of(ReconciliationTotal total) => new(
        PageWords.Name(total.Name.Length > 0 ? total.Name : total.Id.Length > 0 ? total.Id : "(not known)"),
        total.Currency.Length > 0 ? total.Currency : "not known",
        total.Orders.ToString("N0", CultureInfo.InvariantCulture) + (total.NotRead > 0 ? FormattableString.Invariant($" and {total.NotRead:N0} that can't be read") : string.Empty),
        PageWords.Money(total.Cost),
        PageWords.Money(total.ProcoreTotal),
        PageWords.Money(total.Difference));
}

/// <summary>An order that should tie and does not.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Vendor">Its vendor.</param>
/// <param name="Zoho">What it costs by Zoho Books.</param>
/// <param name="Procore">What its commitments come to, in the currencies that they are in.</param>
/// <param name="Difference">The second less the first.</param>
/// <param name="Why">Why, and what to do.</param>
public sealed record OpenOrder(string Id, string Number, string Vendor, string Zoho, string Procore, string Difference, string Why)
{
    internal static OpenOrder Of(ReconciledOrder row) => new(
        row.OrderId,
        PageWords.Name(row.OrderNumber),
        PageWords.Name(row.VendorName),
        $"{row.Currency} {PageWords.Money(row.Cost)}",
        row.IsReadable ? MonthEndWords.Procore(row, PageWords.Money) : "not known",
        row is { IsReadable: true, Difference: { } difference } ? $"{row.Currency} {PageWords.Money(difference)}" : "not known",
        $"{ReconciliationWords.Sentence(row.Cause)} {ReconciliationWords.NextStep(row.Cause)}");
}

/// <summary>A commitment that stands in Procore and is no order's.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Project">Its project.</param>
/// <param name="Vendor">Its vendor.</param>
/// <param name="Currency">The currency.</param>
/// <param name="Procore">What it comes to.</param>
/// <param name="Status">Its status.</param>
/// <param name="Why">Why, and what to do.</param>
public sealed record AloneInProcore(string Number, string Project, string Vendor, string Currency, string Procore, string Status, string Why)
{
    internal static AloneInProcore Of(UnclaimedCommitment one) => new(
        PageWords.Name(MonthEndUnclaimedView.NumberOf(one)),
        PageWords.Name(MonthEndUnclaimedView.ProjectOf(one)),
        PageWords.Name(one.VendorName),
        one.Currency,
        PageWords.Money(one.Total),
        one.Status.Length > 0 ? PageWords.Name(one.Status) : "not known",
        $"{ReconciliationWords.Sentence(one.Cause)} {ReconciliationWords.NextStep(one.Cause)}".TrimEnd());
}
