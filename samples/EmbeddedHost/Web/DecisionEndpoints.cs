using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The way back from decisions: what stands about an order, how it is withdrawn, and how links are made and ended.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/orders/{number}/decisions", ListAsync);
        api.MapPost("/decisions/{id}/withdraw", WithdrawAsync);
        api.MapPost("/links", DecideAsync);
    }

    private static async Task<IResult> ListAsync(SyncRuntime runtime, string number, string? connection, CancellationToken cancellationToken)
    {
        var views = new List<DecisionView>();
        var isKnown = false;
        foreach (var one in runtime.Asked(connection))
        {
            var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, OrderNumber = number };
            await foreach (var record in runtime.Store.ReadRecordsAsync(one.Id, query, cancellationToken))
            {
                isKnown = true;
                var standing = await runtime.Store.ListDecisionsAsync(one.Id, record.Key.Id, cancellationToken);
                views.AddRange(standing.Select(decision => DecisionView.Of(one.Id, decision)));
            }
        }

        return isKnown ? Results.Ok(views.ToArray()) : Refusal.NotFound($"Nothing is known of an order {number}.");
    }

    private static async Task<IResult> WithdrawAsync(
        SyncRuntime runtime, WakeUps wakeUps, string id, WithdrawalRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        foreach (var connection in runtime.Connections)
        {
            if (await runtime.Store.GetDecisionAsync(connection.Id, id, cancellationToken) is null) continue;
            try
            {
                var ended = await runtime.Engine.WithdrawAsync(connection.Id, id, user.By(), request.Note ?? string.Empty, cancellationToken);
                wakeUps.Wake(connection.Id);
                return Results.Ok(DecisionView.Of(connection.Id, ended));
            }
            catch (DecisionRefusedException problem)
            {
                return Refusal.Conflict(problem.Message);
            }
        }

        return Refusal.NotFound($"No decision {id} stands: it was used up, lapsed or was withdrawn. The order's audit says which.");
    }

    private static async Task<IResult> DecideAsync(SyncRuntime runtime, WakeUps wakeUps, LinkRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (!Named.TryFind<LinkAction>(request.Action, out var action))
            return Refusal.BadRequest($"There is no action \"{request.Action}\". Actions are {string.Join(", ", Enum.GetNames<LinkAction>())}.");
        if (!Named.TryFind<LinkKind>(request.Kind, out var kind))
            return Refusal.BadRequest($"There is no kind \"{request.Kind}\". Kinds are {string.Join(", ", Enum.GetNames<LinkKind>())}.");
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
