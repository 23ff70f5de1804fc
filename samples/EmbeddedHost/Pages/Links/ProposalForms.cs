using System.Globalization;
using System.Security.Claims;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Proposals that are approved together: first it is shown what would be approved and what follows, then it is done for exactly that.</summary>
internal static class ProposalForms
{
    public static async Task<IResult> ApproveAsync(SyncRuntime runtime, WakeUps wakeUps, HttpContext context, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var connection = runtime.One(form["connection"]);
        var items = form["item"].OfType<string>().Select(Item).OfType<AnsweredItem>().DistinctBy(one => one.Id).ToList();
        if (items.Count == 0) throw new InputException("Nothing was ticked: tick the proposals to approve, and send the form again.");
        if (form["step"] == "look") return PageEndpoints.Page<ApprovalPage>(await LookAsync(runtime, connection, items, cancellationToken));
        if (form["step"] != "approve") throw new InputException("The form does not say what to do. Open the page again and send it from there.");
        var decision = new ReviewDecision { Action = ReviewAction.Link, By = user.By(), Note = form["note"].ToString().Trim(), At = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()) };
        var answered = await new Answerer(runtime, connection, decision).AnswerAsync(items, cancellationToken);
        wakeUps.Wake(connection.Id);
        return PageEndpoints.Page<AnsweredPage>(answered, answered.Done.Count > 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
    }

    private static async Task<ApprovalView> LookAsync(SyncRuntime runtime, Connection connection, IReadOnlyList<AnsweredItem> items, CancellationToken cancellationToken)
    {
        var (rows, settled, left) = (new List<ProposalRow>(), new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var item in items)
        {
            // What changed since it was shown is shown again before it is approved.
            var found = await runtime.Store.GetReviewAsync(connection.Id, item.Id, cancellationToken);
            if (found is not { Status: ReviewStatus.Open } now || now.Version != item.Version || new Proposal(now, 1) is not { Target: not null, IsClear: true } proposal || proposal.Best.ProcoreId != item.ProcoreId)
            {
                left.Add(PageWords.Name(found is null ? item.Id : Proposal.NameOf(found)));
                continue;
            }

            // So is what somebody linked, or kept apart, meanwhile.
            var links = await runtime.Store.ListLinksAsync(connection.Id, new() { Kind = proposal.Target.Kind, ZohoIds = [proposal.Target.ZohoId] }, cancellationToken);
            if (LinkVersion.Of(proposal.Target, links) != item.Links)
            {
                left.Add(PageWords.Name(proposal.About));
                continue;
            }

            var asking = await runtime.Store.ListReviewsAsync(connection.Id, new() { Status = ReviewStatus.Open, Target = proposal.Target }, cancellationToken);
            settled.UnionWith(asking.Select(one => one.Id));
            rows.Add(ProposalRow.Of(proposal with { Asking = asking.Count }, links, []));
        }

        return new(connection.Id, rows, settled.Count, left, Follows(await runtime.Engine.GetStateAsync(connection.Id, cancellationToken)));
    }

    private static string Follows(SyncState state) => state.Stage switch
    {
        SyncStage.Running when state.Projects is null && state.Vendors is null => "What is clear then is written as policy says; what is not is asked.",
        SyncStage.Running => "What is clear then and belongs to the pilot is written as policy says; the rest waits.",
        SyncStage.Paused => "The connection is paused: what is clear then is planned, and nothing is written before it goes on.",
        _ => "What is clear then is planned, and nothing is written before the go-ahead.",
    };

    private static AnsweredItem? Item(string text) => text.Split(' ') is [var id, var version, var chosen, var links]
        && long.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var procoreId) && procoreId > 0 ? new(id, version, procoreId, links) : null;
}
