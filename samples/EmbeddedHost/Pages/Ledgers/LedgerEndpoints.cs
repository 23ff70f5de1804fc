using System.Globalization;
using System.Text;
using NodaTime;
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
        var (all, find) = (await runtime.Engine.ReconcileAsync(connection.Id, cancellationToken), form["find"].ToString().Trim());
        var report = find.Length == 0 ? all : Of(all, new(find));
        var part = find.Length == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{report.Rows.Count:N0} of {all.Rows.Count:N0} orders, by \"{PageWords.Name(find)}\" in project, vendor or number. The sums are theirs; what changed after a close is shown without that.");
        return form["as"] is ["csv"]
            ? Results.File(Csv(report), "text/csv; charset=utf-8", $"ledgers-{report.At.InUtc().Date:uuuu-MM-dd}.csv")
            : PageEndpoints.Page<LedgersPage>(new LedgersView(ConnectionsOf(runtime, connection.Id), LedgerReport.Of(report), PageWords.Name(find), part));
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
