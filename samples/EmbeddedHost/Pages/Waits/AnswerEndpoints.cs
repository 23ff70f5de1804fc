using System.Globalization;
using System.Security.Claims;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Answers that come in by the forms: one decision for as many questions as the form names, each on the version that was shown.</summary>
internal static class AnswerEndpoints
{
    public static void MapAnswers(this IEndpointRouteBuilder pages)
    {
        pages.MapPost("/waits", AnswerAsync).OnlyFromOwnForms();
        pages.MapPost("/decisions/withdraw", WithdrawAsync).OnlyFromOwnForms();
    }

    private static async Task<IResult> AnswerAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var items = form["item"].OfType<string>().Select(one => one.Split(' ')).Where(one => one.Length == 2).Select(one => new AnsweredItem(one[0], one[1])).ToList();
        if (items.Count == 0) throw new InputException("The form names no question. Open the page again and send it from there.");
        if (!Named.TryFind<ReviewAction>(form["action"], out var action)) throw new InputException("The form names no answer that there is. Open the page again and send it from there.");
        var chosen = action is ReviewAction.Link or ReviewAction.Reject or ReviewAction.Choose ? Chosen(form) : 0;
        var decision = new ReviewDecision
        {
            Action = action,
            ProcoreId = chosen,
            ZohoId = action == ReviewAction.Choose ? chosen.ToString(CultureInfo.InvariantCulture) : null, // whose id it is, the question says
            By = user.By(),
            Note = form["note"].ToString().Trim(),
            At = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()),
        };
        var answered = await new Answerer(runtime, connection, decision).AnswerAsync(items, cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(answered, answered.Done.Count > 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> WithdrawAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var ended = await runtime.Engine.WithdrawAsync(connection.Id, form["decision"].ToString(), user.By(), form["note"].ToString().Trim(), cancellationToken);
        wakeUps.Wake(connection.Id);
        var number = await runtime.Store.GetRecordAsync(connection.Id, RecordKey.PurchaseOrder(ended.OrderId), cancellationToken) is { } record ? record.OrderNumber : null;
        return PageEndpoints.Page<AnsweredPage>(AnsweredView.Of(
            connection.Id, $"Taken back: {PageWords.Decision(ended)}", number is null ? null : ended.OrderId, PageWords.Name(number ?? ended.OrderId), "It is looked at again now."));
    }

    private static long Chosen(IFormCollection form)
    {
        var (candidate, other) = (form["procoreId"].ToString(), form["otherId"].ToString().Trim());
        if (candidate.Length > 0 && other.Length > 0) throw new InputException("Two were named: choose one of the list, or write the id of another one, and send the form again.");
        return long.TryParse(candidate.Length > 0 ? candidate : other, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
            ? id
            : throw new InputException("Nothing was chosen: choose one of the list, or write the id of another one, a number as the service's address bar shows it, and send the form again.");
    }
}
