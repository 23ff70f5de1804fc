using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The way back from decisions: what stands about an order, how it is withdrawn, and how links are made and ended.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/orders/{number}/decisions", ListAsync).Produces<DecisionView[]>().WithSummary("The decisions that stand about an order.");
        api.MapPost("/decisions/{id}/withdraw", WithdrawAsync).Produces<DecisionView>().WithSummary("Takes a decision back.");
        api.MapGet("/links", LinksAsync).Produces<StoredLinkView[]>().WithSummary("What is linked, and what a person said is never to be linked.");
        api.MapPost("/links", DecideAsync).Produces<LinkChangeView>().WithSummary("Makes a link, moves it, ends it, or keeps the two apart.");
    }

    private static async Task<IResult> ListAsync(SyncRuntime runtime, string number, string? connection, CancellationToken cancellationToken)
    {
        var views = new List<DecisionView>();
        var isKnown = false;
        foreach (var one in runtime.Asked(connection))
        {
            foreach (var record in await OrderNames.FindAsync(runtime.Store, one.Id, number, cancellationToken))
            {
                isKnown = true;
                var standing = await runtime.Store.ListDecisionsAsync(one.Id, record.Key.Id, cancellationToken);
                views.AddRange(standing.Select(decision => DecisionView.Of(one.Id, decision)));
            }
        }

        return isKnown ? Results.Ok(views.ToArray()) : Refusal.NotFound($"Nothing is known of an order {PageWords.Name(number)}.");
    }

    private static async Task<IResult> LinksAsync(
        SyncRuntime runtime, HttpContext context, string? connection, string? kind, string? status, string? after, int? most, CancellationToken cancellationToken)
    {
        LinkKind[] kinds = kind is null ? Enum.GetValues<LinkKind>() : [ApiEndpoints.Asked<LinkKind>(kind, "kind")];
        LinkStatus? wanted = status is null ? null : ApiEndpoints.Asked<LinkStatus>(status, "status");
        if (ListPart.IsAsked(after, most))
        {
            if (kinds is not [var only]) throw new InputException("Say of which links a part is asked for: \"kind\" is missing.");
            var (of, size) = (runtime.One(connection), ListPart.Size(most));
            var links = await runtime.Store.ListLinksAsync(of.Id, new() { Kind = only, Status = wanted, After = LinkPlace.Read(only, after), Most = size + 1 }, cancellationToken);
            if (links.Count > size) ListPart.Next(context, LinkPlace.Of(links[size - 1]));
            return Results.Ok(links.Take(size).Select(link => StoredLinkView.Of(of.Id, link)).ToArray());
        }

        var views = new List<StoredLinkView>();
        foreach (var one in runtime.Asked(connection))
            foreach (var asked in kinds)
                views.AddRange((await runtime.Store.ListLinksAsync(one.Id, new() { Kind = asked, Status = wanted }, cancellationToken)).Select(link => StoredLinkView.Of(one.Id, link)));
        return Results.Ok(views.ToArray());
    }

    private static async Task<IResult> WithdrawAsync(
        SyncRuntime runtime, WakeUps wakeUps, string id, WithdrawalRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (await AskedConnections.WhoseAsync(runtime.Asked(request.Connection), one => runtime.Store.GetDecisionAsync(one.Id, id, cancellationToken), "\"connection\"") is not { } found)
            return Refusal.NotFound($"No decision {id} stands: it was used up, lapsed or was withdrawn. The order's audit says which.");
        var connectionId = found.Connection.Id;
        try
        {
            var ended = await runtime.Engine.WithdrawAsync(connectionId, id, user.By(), request.Note ?? string.Empty, cancellationToken);
            wakeUps.Wake(connectionId);
            return Results.Ok(DecisionView.Of(connectionId, ended));
        }
        catch (DecisionRefusedException problem)
        {
            return Refusal.Conflict(problem.Message);
        }
    }

    private static async Task<IResult> DecideAsync(SyncRuntime runtime, WakeUps wakeUps, LinkRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var (action, kind) = (ApiEndpoints.Asked<LinkAction>(request.Action, "action"), ApiEndpoints.Asked<LinkKind>(request.Kind, "kind"));
        var connection = runtime.One(request.Connection);
        try
        {
            var looked = await runtime.Engine.DecideLinkAsync(
                connection.Id,
                new()
                {
                    Action = action,
                    Kind = kind,
                    ZohoId = request.ZohoId ?? string.Empty,
                    ProcoreId = request.ProcoreId,
                    ProjectId = request.ProjectId,
                    By = user.By(),
                    Note = request.Note ?? string.Empty,
                },
                cancellationToken);
            wakeUps.Wake(connection.Id);
            return Results.Ok(new LinkChangeView(connection.Id, [.. looked.Select(key => key.ToString())]));
        }
        catch (DecisionRefusedException problem)
        {
            return Refusal.BadRequest(problem.Message);
        }
    }
}
