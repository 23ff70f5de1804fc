using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Both ledgers side by side. They are read fresh, which takes calls of both services, so only when somebody asks with the page's own form.</summary>
internal static class LedgerEndpoints
{
    public static void MapLedgers(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/ledgers", Ask);
        pages.MapPost("/ledgers", ReadAsync).OnlyFromOwnForms();
    }

    private static IResult Ask(SyncRuntime runtime) => PageEndpoints.Page<LedgersPage>(new LedgersView(ConnectionsOf(runtime, chosen: null), Report: null));

    private static async Task<IResult> ReadAsync(SyncRuntime runtime, HttpContext context, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"] is [{ Length: > 0 } id] ? id : null);
        var (find, month) = (form["find"].ToString().Trim(), MonthOf(form["month"].ToString().Trim()));
        var all = await runtime.Engine.ReconcileAsync(connection.Id, cancellationToken);
        var report = month is { } asked ? ReconcileCommand.Within(all, asked, await runtime.Engine.GetStatementAsync(connection.Id, asked, cancellationToken)) : all;
        if (find.Length > 0) report = Of(report, new(find));
        var (of, part) = (month is { } one ? YearMonthPattern.Iso.Format(one) : string.Empty, PartOf(all, report, PageWords.Name(find), month));
        return form["as"].ToString() switch
        {
            "csv" => Results.File(Csv(report), "text/csv; charset=utf-8", $"ledgers-{(of.Length > 0 ? of : $"{report.At.InUtc().Date:uuuu-MM-dd}")}.csv"),
            "statement" => PageEndpoints.Page<StatementPage>(StatementSheet.Of(of.Length > 0 ? $"Statement of {of}" : "Statement of all orders", PageWords.Name(connection.Name), report, part)),
            _ => PageEndpoints.Page<LedgersPage>(new LedgersView(ConnectionsOf(runtime, connection.Id), LedgerReport.Of(report), PageWords.Name(find), of, part)),
        };
    }

    private static YearMonth? MonthOf(string text)
    {
        if (text.Length == 0) return null;
        return YearMonthPattern.Iso.Parse(text) is { Success: true, Value: var month }
            ? month
            : throw new InputException($"\"{PageWords.Name(text)}\" is no month. Say one as in 2026-11, or leave it out, and send the form again.");
    }

    private static string? PartOf(ReconciliationReport all, ReconciliationReport report, string find, YearMonth? month)
    {
        if (find.Length == 0 && month is null) return null;
        var of = month is { } asked ? $", of {YearMonthPattern.Iso.Format(asked)} or without a date" : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{report.Rows.Count:N0} of {all.Rows.Count:N0} orders{of}")
            + (find.Length > 0 ? $", by \"{find}\" in project, vendor or number. The sums are theirs; what changed after a close is shown without that." : ". The sums are theirs; budgets and what stands only in Procore have no month and are shown whole.");
    }

    private static ReconciliationReport Of(ReconciliationReport all, LinkSearch search) => all with
    {
        Rows = [.. all.Rows.Where(row => search.Finds([row.OrderNumber, row.VendorName, .. row.Projects.Select(one => one.ProjectName)]))],
        OnlyInProcore = [.. all.OnlyInProcore.Where(one => search.Finds(one.Number, one.VendorName, one.ProjectName))],
        Budgets = [.. all.Budgets.Where(one => search.Finds(one.ProjectName))],
        Closed = null,
        ChangedAfterClose = [],
        OnlyInProcoreAfterClose = [],
    };

    private static byte[] Csv(ReconciliationReport report) => Encoding.UTF8.GetBytes(string.Concat(MonthEndCsv.Lines(report).Select(line => line + "\r\n")));

    private static IReadOnlyList<Choice> ConnectionsOf(SyncRuntime runtime, string? chosen) =>
        [.. runtime.Connections.Select(one => new Choice(one.Id, PageWords.Name(one.Name), one.Id == chosen))];
}
