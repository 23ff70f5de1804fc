using System.Security.Claims;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How far a connection goes: what waits for a go-ahead, the go-ahead, the pause, and the end.</summary>
internal static class GoAheadEndpoints
{
    public static void MapGoAhead(this IEndpointRouteBuilder api)
    {
        api.MapGet("/waiting", WaitingAsync).Produces<WaitingView>().WithSummary("What waits for the go-ahead, with the hash that a go-ahead names.");
        api.MapPost("/start", StartAsync).Produces<StateView>().WithSummary("The go-ahead for what was looked at, for everything or for a pilot; also ends a pause.");
        api.MapPost("/approve", ApproveAsync).Produces<OrderView>().WithSummary("Approves the plan of one order as it was seen.");
        api.MapPost("/pause", PauseAsync).Produces<StateView>().WithSummary("Stops all writes; reading and planning go on.");
        api.MapPost("/remove", RemoveAsync).Produces<RemovedView>().WithSummary("Ends a connection for good.");
    }

    private static async Task<IResult> WaitingAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        return Results.Ok(WaitingView.Of(one.Id, await runtime.Engine.GetWaitingAsync(one.Id, cancellationToken)));
    }

    private static async Task<IResult> StartAsync(SyncRuntime runtime, WakeUps wakeUps, GoAheadRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        if (request.Everything != (request.Projects is null && request.Vendors is null))
            return Refusal.BadRequest("Say how far the go-ahead reaches: either \"everything\": true, or \"projects\" or \"vendors\".");
        var goAhead = new GoAhead { By = user.By(), Note = request.Note ?? string.Empty, Hash = request.Hash ?? string.Empty, Projects = request.Projects, Vendors = request.Vendors is null ? null : GivenTexts.Of(request.Vendors, "vendors") };
        var state = await runtime.Engine.StartAsync(connection.Id, goAhead, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(StateView.Of(state));
    }

    private static async Task<IResult> ApproveAsync(SyncRuntime runtime, WakeUps wakeUps, ApprovalRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.OrderId) || string.IsNullOrWhiteSpace(request.Hash))
            return Refusal.BadRequest("Say what is approved: \"orderId\" and \"hash\", as /api/waiting shows them.");
        var record = await runtime.Engine.ApproveAsync(connection.Id, request.OrderId, request.Hash, user.By(), request.Note ?? string.Empty, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(OrderView.Of(connection.Id, record, await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken), []));
    }

    private static async Task<IResult> PauseAsync(SyncRuntime runtime, PauseRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        return Results.Ok(StateView.Of(await runtime.Engine.PauseAsync(connection.Id, user.By(), request.Note ?? string.Empty, cancellationToken)));
    }

    // Which one is named in any case: what is deleted here nobody can put back.
    private static async Task<IResult> RemoveAsync(SyncRuntime runtime, WakeUps wakeUps, PauseRequest request, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Connection)) return Refusal.BadRequest("Say which connection is removed: \"connection\" is empty.");
        var connection = runtime.One(request.Connection);
        await runtime.RemoveAsync(connection.Id, user.By(), request.Note ?? string.Empty, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(new RemovedView(
            $"The connection {connection.Id} is removed, with its credentials and tokens. What was written stays in Procore, and its records and audit stay here. "
            + "Take it out of the configuration as well: the next start would add it again, and wait for a go-ahead."));
    }
}
