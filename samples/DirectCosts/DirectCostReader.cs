using NodaTime.Text;
using Procore.Client;
using ZohoProcore.Sync;

namespace DirectCosts;

/// <summary>Reads what Procore has for a bill.</summary>
internal static class DirectCostReader
{
    public static async Task<BillStanding> ReadAsync(RecordContext context, BillSource bill, CancellationToken cancellationToken)
    {
        var zohoProject = bill.Lines.Count > 0 ? bill.Lines[0].ProjectId : string.Empty;
        var vendor = await LinkedAsync(context, LinkKind.Vendor, bill.VendorId, cancellationToken);
        var linked = await LinkedAsync(context, LinkKind.Project, zohoProject, cancellationToken);
        var elsewhere = await ElsewhereAsync(context, linked, cancellationToken);
        if (linked is not { } project)
        {
            return new() { VendorId = vendor, Projects = await ProjectsAsync(context, cancellationToken), Elsewhere = elsewhere };
        }

        return new()
        {
            ProjectId = project,
            VendorId = vendor,
            Codes = await CodesAsync(context, project, [.. bill.Lines.Select(line => line.Code)], cancellationToken),
            Cost = await FindAsync(context, project, cancellationToken) is { } cost ? As(cost, project, context.OriginId) : null,
            Elsewhere = elsewhere,
        };
    }

    /// <summary>
    /// The projects in which a direct cost of the record stands, but for one: of those that a write ever began for, which the audit has.
    /// </summary>
    public static async Task<List<long>> ElsewhereAsync(RecordContext context, long? project, CancellationToken cancellationToken)
    {
        var begun = new SortedSet<long>();
        var query = new AuditQuery { ConnectionId = context.Connection.Id, OriginId = context.OriginId, Kind = AuditKind.Intent };
        await foreach (var entry in context.Store.ReadAsync(query, cancellationToken))
        {
            begun.Add(entry.ProjectId);
        }

        var elsewhere = new List<long>();
        foreach (var other in begun.Where(id => id > 0 && id != project))
        {
            if (await FindAsync(context, other, cancellationToken) is not null)
            {
                elsewhere.Add(other);
            }
        }

        return elsewhere;
    }

    /// <summary>The direct cost under the record's origin_id, with its lines; null where there is none.</summary>
    public static async Task<DirectCost?> FindAsync(RecordContext context, long project, CancellationToken cancellationToken)
    {
        var filter = new DirectCostFilter { OriginId = context.OriginId };
        await foreach (var row in context.Procore.DirectCosts.ListAsync(project, filter, cancellationToken))
        {
            if (row.OriginId == context.OriginId && row.DeletedAt is null)
            {
                return await context.Procore.DirectCosts.GetAsync(project, row.Id, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The mark of a line.</summary>
    public static string LineMark(string originId, string lineId) => $"{originId}:line:{lineId}";

    public static PlannedCost As(DirectCost cost, long project, string originId)
    {
        var mark = LineMark(originId, string.Empty);
        return new()
        {
            ProjectId = project,
            VendorId = cost.VendorId,
            InvoiceNumber = cost.InvoiceNumber ?? string.Empty,
            Date = cost.DirectCostDate is { } date ? LocalDatePattern.Iso.Format(date) : string.Empty,
            Lines =
            [
                .. cost.Lines
                    .Select(line => new PlannedCostLine(
                        line.OriginId?.StartsWith(mark, StringComparison.Ordinal) == true ? line.OriginId[mark.Length..] : string.Empty,
                        line.WbsCode?.Id,
                        line.Amount ?? 0,
                        line.Description ?? string.Empty))
                    .OrderBy(line => line.LineId, StringComparer.Ordinal),
            ],
        };
    }

    private static async Task<long?> LinkedAsync(RecordContext context, LinkKind kind, string zohoId, CancellationToken cancellationToken)
    {
        var query = new LinkQuery { Kind = kind, ZohoIds = [zohoId], Status = LinkStatus.Confirmed };
        var links = await context.Store.ListLinksAsync(context.Connection.Id, query, cancellationToken);
        return links.Count == 0 ? null : links[0].ProcoreId;
    }

    private static async Task<Dictionary<string, long>> CodesAsync(
        RecordContext context, long project, HashSet<string> named, CancellationToken cancellationToken)
    {
        var codes = new Dictionary<string, long>(StringComparer.Ordinal);
        var filter = new WbsCodeFilter { Status = WbsCodeStatus.Active };
        await foreach (var code in context.Procore.WorkBreakdown.ListCodesAsync(project, filter, cancellationToken))
        {
            if (code.FlatCode is { } flat && named.Contains(flat))
            {
                codes[flat] = code.Id;
            }
        }

        return codes;
    }

    private static async Task<List<Candidate>> ProjectsAsync(RecordContext context, CancellationToken cancellationToken)
    {
        var projects = new List<Candidate>();
        await foreach (var project in context.Procore.Projects.ListAsync(null, cancellationToken))
        {
            projects.Add(new(project.Id, project.Name ?? string.Empty, "a project of the company") { Number = project.ProjectNumber });
        }

        return projects;
    }
}
