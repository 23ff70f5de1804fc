using System.Globalization;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Month end for a spreadsheet: one line an order and project, one for what stands in Procore alone, and in words what budgets show, which month is closed and what changed after it. A text that a spreadsheet would take for a formula is none here.</summary>
internal static class MonthEndCsv
{
    private const string Header = "order,date,vendor,currency,zoho status,zoho total,project,cost,procore,approved changes,changes not approved,difference,result,why,next step,procore status";

    private const string Unknown = "not known";

    private const string CodesHeader = "order,date,vendor,currency,project,code,cost,procore,difference,result";

    public static Task WriteAsync(FileInfo file, ReconciliationReport report, CancellationToken cancellationToken) =>
        WriteAsync(file, Lines(report), cancellationToken);

    /// <summary>The header, one line an order and project, one line for each commitment that is no order's, and one for what is said of budgets and of the close.</summary>
    public static IEnumerable<string> Lines(ReconciliationReport report) =>
        Dated(Header, report.Rows.SelectMany(Lines).Concat(report.OnlyInProcore.Select(Line)).Concat(Said(report)), report);

    /// <summary>One line an order, project and code; an order whose codes are not known has one line without.</summary>
    public static Task WriteCodesAsync(FileInfo file, ReconciliationReport report, CancellationToken cancellationToken) =>
        WriteAsync(file, Dated(CodesHeader, report.Rows.SelectMany(CodeLines), report), cancellationToken);

    // Every line says as of when it stands so: a spreadsheet is sorted, cut and sent on.
    private static IEnumerable<string> Dated(string header, IEnumerable<string> rows, ReconciliationReport report) =>
        rows.Select(row => $"{row},{Cell(Words.Time(report.At))}").Prepend(header + ",as of");

    private static Task WriteAsync(FileInfo file, IEnumerable<string> lines, CancellationToken cancellationToken) => WholeFile.WriteAsync(file, async stream =>
    {
        await using var writer = new StreamWriter(stream, leaveOpen: true);
        foreach (var line in lines) await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
    });

    /// <summary>A text as a cell: quoted, and with a mark in front where it would be a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text.TrimStart(' ', '\u00a0') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20'
            ? "'" + text
            : text;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static IEnumerable<string> Lines(ReconciledOrder row) => row.Projects.Count == 0
        ? [Line(row, row.Currency, string.Empty, row.IsExpected ? row.Cost : null, row.ProcoreTotal, 0, 0)]
        : row.Projects.SelectMany((project, index) => Lines(row, project, isFirst: index == 0));

    // What stands in Procore in another currency has a line of its own: who adds up a column adds up one currency. An order of several projects has its total on its first line alone.
    private static IEnumerable<string> Lines(ReconciledOrder row, ReconciledProject project, bool isFirst)
    {
        var name = project.ProjectName.Length > 0 ? project.ProjectName : project.ProjectId.ToString(CultureInfo.InvariantCulture);
        return project.ProcoreAmounts.Count == 0
            ? [Line(row, row.Currency, name, project.Cost, project.ProcoreTotal, project.ApprovedChanges, project.NotApproved, isFirst)]
            : project.ProcoreAmounts
                .Select(one => Line(row with { OrderStatus = string.Empty, ZohoTotal = 0 }, one.Currency.Length > 0 ? one.Currency : Unknown, name, null, one.Amount, null, null))
                .Prepend(Line(row, row.Currency, name, project.Cost, null, null, null, isFirst));
    }

    private static IEnumerable<string> CodeLines(ReconciledOrder row) => row.Codes.Count == 0
        ? [
            CodeLine(row, row.Currency, row.IsExpected ? row.Cost : null, row.ProcoreAmounts.Count == 0 ? row.ProcoreTotal : null),
            .. row.ProcoreAmounts.Select(one => CodeLine(row, one.Currency.Length > 0 ? one.Currency : Unknown, null, one.Amount)),
        ]
        : row.Codes.Select(code => CodeLine(
            row,
            row.Currency,
            row.Projects.FirstOrDefault(project => project.ProjectId == code.ProjectId) is { ProjectName.Length: > 0 } project ? project.ProjectName : code.ProjectId.ToString(CultureInfo.InvariantCulture),
            code.Code,
            code.Cost,
            code.ProcoreTotal));

    private static string CodeLine(ReconciledOrder row, string currency, decimal? cost, decimal? procore) => CodeLine(row, currency, string.Empty, string.Empty, cost, procore);

    private static string CodeLine(ReconciledOrder row, string currency, string project, string code, decimal? cost, decimal? procore) => string.Join(
        ",",
        Cell(row.OrderNumber),
        Cell(row.Date is { } date ? LocalDatePattern.Iso.Format(date) : string.Empty),
        Cell(row.VendorName),
        Cell(currency),
        Cell(project),
        Cell(code),
        CostOf(row, cost) is { } known ? Words.Money(known) : string.Empty,
        Of(row, procore),
        Difference(row, cost, procore),
        Cell(row.Result.ToString()));

    // What can't be read is not 0: an order that Zoho Books shows has its own side alone.
    private static decimal? CostOf(ReconciledOrder row, decimal? cost) => row.IsReadable || row.OrderStatus.Length > 0 ? cost : null;

    private static string Of(ReconciledOrder row, decimal? procore) => row.IsReadable && procore is { } known ? Words.Money(known) : string.Empty;

    private static string Difference(ReconciledOrder row, decimal? cost, decimal? procore) => Of(row, procore - cost);

    private static string Line(ReconciledOrder row, string currency, string project, decimal? cost, decimal? procore, decimal? approved, decimal? open, bool isFirst = true) => string.Join(
        ",",
        Cell(row.OrderNumber),
        Cell(row.Date is { } date ? LocalDatePattern.Iso.Format(date) : string.Empty),
        Cell(row.VendorName),
        Cell(currency),
        Cell(row.OrderStatus),
        isFirst && row.OrderStatus.Length > 0 && CostOf(row, row.ZohoTotal) is { } total ? Words.Money(total) : string.Empty,
        Cell(project),
        CostOf(row, cost) is { } known ? Words.Money(known) : string.Empty,
        Of(row, procore),
        Of(row, approved),
        Of(row, open),
        Difference(row, cost, procore),
        Cell(row.Result.ToString()),
        Cell(ReconciliationWords.Sentence(row.Cause)),
        Cell(ReconciliationWords.NextStep(row.Cause)),
        string.Empty);

    // What is said of a budget or of the close has its amounts in words: who adds up a column adds up orders.
    private static IEnumerable<string> Said(ReconciliationReport report) =>
    [
        .. report.Budgets.Select(budget => Line("Budget", string.Empty, string.Empty, MonthEndBudget.NameOf(budget), string.Join("; ", MonthEndBudget.Lines(budget).Select(line => line.Trim())))),
        .. report.Closed is { } closed ? [Line("Closed", string.Empty, string.Empty, string.Empty, MonthEndClose.Sentence(closed))] : Array.Empty<string>(),
        .. MonthEndClose.Changes(report).Select(change => Line("ChangedAfterClose", change.Number, change.Vendor, string.Empty, $"was {change.Was}; is {change.Is} ({change.Kinds})")),
    ];

    private static string Line(string result, string number, string vendor, string project, string words) => string.Join(
        ",",
        Cell(number),
        Cell(string.Empty),
        Cell(vendor),
        Cell(string.Empty),
        Cell(string.Empty),
        string.Empty,
        Cell(project),
        string.Empty,
        string.Empty,
        string.Empty,
        string.Empty,
        string.Empty,
        Cell(result),
        Cell(words),
        Cell(string.Empty),
        string.Empty);

    // No order has it, so it has no side of Zoho Books and no difference: who adds up the differences adds up those of orders.
    private static string Line(UnclaimedCommitment one) => string.Join(
        ",",
        Cell(MonthEndUnclaimedView.NumberOf(one)),
        Cell(string.Empty),
        Cell(one.VendorName),
        Cell(one.Currency),
        Cell(string.Empty),
        string.Empty,
        Cell(MonthEndUnclaimedView.ProjectOf(one)),
        string.Empty,
        Words.Money(one.Total),
        Words.Money(one.ApprovedChanges),
        Words.Money(one.NotApproved),
        string.Empty,
        Cell(nameof(ReconciliationReport.OnlyInProcore)),
        Cell(ReconciliationWords.Sentence(one.Cause)),
        Cell(ReconciliationWords.NextStep(one.Cause)),
        Cell(one.Status));
}
