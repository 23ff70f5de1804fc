using System.Globalization;
using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The go-ahead and approvals that come in by the forms, each for what was shown.</summary>
internal static class GoAheadFormEndpoints
{
    public static void MapGoAheadForms(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/waits/start", StartAsync).OnlyFromOwnForms();
        pages.MapPost("/waits/approve", ApproveAsync).OnlyFromOwnForms();
        pages.MapPost("/waits/pause", PauseAsync).OnlyFromOwnForms();
    }

    private static async Task<IResult> StartAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var projects = form["project"].Select(one => long.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : throw new InputException($"{one} is no project. Open the page again and send the form from there.")).ToList();
        var isForAll = form["reach"] == "everything";
        if (!isForAll && projects.Count == 0) throw new InputException("Nothing was chosen: choose the projects of the pilot, and send the form again.");
        var goAhead = new GoAhead { By = user.By(), Note = form["note"].ToString().Trim(), Hash = form["hash"].ToString(), Projects = isForAll ? null : projects };
        await runtime.Engine.StartAsync(connection.Id, goAhead, cancellationToken);
        wakeUps.Wake(connection.Id);
        var first = isForAll && form["first"] is [{ Length: > 0 } order] ? await runtime.Store.GetRecordAsync(connection.Id, RecordKey.PurchaseOrder(order), cancellationToken) : null;
        var answered = AnsweredView.Of(connection.Id, "Go ahead", null, PageWords.Name(connection.Name), isForAll ? "What was shown is written now." : "What was shown of the pilot is written now.");
        return PageEndpoints.Page<AnsweredPage>(answered with { First = first is null ? null : new(first.Key.Id, PageWords.Name(first.OrderNumber), string.Empty, []) });
    }

    private static async Task<IResult> ApproveAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var (done, refused) = (new List<AnsweredQuestion>(), new List<AnsweredQuestion>());
        foreach (var (order, hash) in form["order"].OfType<string>().Select(one => one.Split(' ')).Where(one => one.Length == 2).Select(one => (one[0], one[1])))
        {
            try
            {
                var record = await runtime.Engine.ApproveAsync(connection.Id, order, hash, user.By(), form["note"].ToString().Trim(), cancellationToken);
                done.Add(new(order, PageWords.Name(record.OrderNumber), "Approved as it was shown.", []));
            }
            catch (Exception problem) when (problem is DecisionRefusedException or OrderNotFoundException or ChangesOutdatedException)
            {
                refused.Add(new(order, PageWords.Name(order), PageWords.Name(problem.Message), []));
            }
        }

        if (done.Count + refused.Count == 0) throw new InputException("The form names no order. Open the page again and send it from there.");
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(new AnsweredView(connection.Id, "Approve", done, refused, 0), done.Count > 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> PauseAsync(SyncRuntime runtime, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        await runtime.Engine.PauseAsync(connection.Id, user.By(), form["note"].ToString().Trim(), cancellationToken);
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(connection.Id, "Pause", null, PageWords.Name(connection.Name), "Nothing more is written until somebody gives the go-ahead again."));
    }
}
