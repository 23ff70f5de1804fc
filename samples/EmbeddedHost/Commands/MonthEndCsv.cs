using System.Globalization;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Month end for a spreadsheet: one line an order and project. A text that a spreadsheet would take for a formula is none here.</summary>
internal static class MonthEndCsv
{
    private const string Header = "order,date,vendor,currency,zoho status,zoho total,project,cost,procore,approved changes,changes not approved,difference,result,why,next step";

    public static async Task WriteAsync(FileInfo file, ReconciliationReport report, CancellationToken cancellationToken)
    {
        try
        {
            await using var stream = new FileStream(file.FullName, FileMode.CreateNew, FileAccess.Write);
            await using var writer = new StreamWriter(stream);
            await writer.WriteLineAsync(Header);
            foreach (var line in report.Rows.SelectMany(Lines)) await writer.WriteLineAsync(line.AsMemory(), cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{file.FullName} can't be written: {problem.Message.TrimEnd('.')}. Choose another name.");
        }
    }

    /// <summary>A text as a cell: quoted, and with a mark in front where it would be a formula.</summary>
    public static string Cell(string text)
    {
        var safe = text.Length > 0 && text.TrimStart(' ', '\u00a0') is [var first, ..] && first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uff1d' or '\uff0b' or '\uff0d' or '\uff20'
            ? "'" + text
            : text;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }

    private static IEnumerable<string> Lines(ReconciledOrder row) => row.Projects.Count == 0
        ? [Line(row, string.Empty, row.IsExpected ? row.Cost : null, row.ProcoreTotal, 0, 0)]
        : row.Projects.Select(project => Line(
            row,
            project.ProjectName.Length > 0 ? project.ProjectName : project.ProjectId.ToString(CultureInfo.InvariantCulture),
            project.Cost,
            project.ProcoreTotal,
            project.ApprovedChanges,
            project.NotApproved));

    private static string Line(ReconciledOrder row, string project, decimal? cost, decimal procore, decimal approved, decimal open) => string.Join(
        ",",
        Cell(row.OrderNumber),
        Cell(row.Date is { } date ? LocalDatePattern.Iso.Format(date) : string.Empty),
        Cell(row.VendorName),
        Cell(row.Currency),
        Cell(row.OrderStatus),
        Words.Money(row.ZohoTotal),
        Cell(project),
        cost is { } known ? Words.Money(known) : string.Empty,
        Words.Money(procore),
        Words.Money(approved),
        Words.Money(open),
        cost is { } other ? Words.Money(procore - other) : string.Empty,
        Cell(row.Result.ToString()),
        Cell(ReconciliationWords.Sentence(row.Cause)),
        Cell(ReconciliationWords.NextStep(row.Cause)));
}
