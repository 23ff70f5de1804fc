using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How far a connection goes: what waits for a go-ahead, the go-ahead, the pause, and the end.</summary>
internal static class GoAheadEndpoints
{
    public static void MapGoAhead(this IEndpointRouteBuilder api)
    {
        api.MapGet("/waiting", WaitingAsync);
        api.MapPost("/start", StartAsync);
        api.MapPost("/approve", ApproveAsync);
        api.MapPost("/pause", PauseAsync);
        api.MapPost("/remove", RemoveAsync);
    }

    private static async Task<IResult> WaitingAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var one = runtime.One(connection);
        return Results.Ok(WaitingView.Of(one.Id, await runtime.Engine.GetWaitingAsync(one.Id, cancellationToken)));
    }

    private static async Task<IResult> StartAsync(SyncRuntime runtime, WakeUps wakeUps, GoAheadRequest request, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who gives the go-ahead: \"by\" is empty."));
        if (request.Everything != (request.Projects is null && request.Vendors is null))
            return Results.BadRequest(new ProblemView("Say how far the go-ahead reaches: either \"everything\": true, or \"projects\" or \"vendors\"."));
        var goAhead = new GoAhead { By = request.By.Trim(), Note = request.Note ?? string.Empty, Hash = request.Hash ?? string.Empty, Projects = request.Projects, Vendors = request.Vendors };
        var state = await runtime.Engine.StartAsync(connection.Id, goAhead, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(StateView.Of(state));
    }

    private static async Task<IResult> ApproveAsync(SyncRuntime runtime, WakeUps wakeUps, ApprovalRequest request, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who approves it: \"by\" is empty."));
        if (string.IsNullOrWhiteSpace(request.OrderId) || string.IsNullOrWhiteSpace(request.Hash))
            return Results.BadRequest(new ProblemView("Say what is approved: \"orderId\" and \"hash\", as /api/waiting shows them."));
        var record = await runtime.Engine.ApproveAsync(connection.Id, request.OrderId, request.Hash, request.By.Trim(), request.Note ?? string.Empty, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(OrderView.Of(connection.Id, record, await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken), []));
    }

    private static async Task<IResult> PauseAsync(SyncRuntime runtime, PauseRequest request, CancellationToken cancellationToken)
    {
        var connection = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who pauses it: \"by\" is empty."));
        return Results.Ok(StateView.Of(await runtime.Engine.PauseAsync(connection.Id, request.By.Trim(), request.Note ?? string.Empty, cancellationToken)));
    }

    // Which one is named in any case: what is deleted here nobody can put back.
    private static async Task<IResult> RemoveAsync(SyncRuntime runtime, WakeUps wakeUps, PauseRequest request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Connection)) return Results.BadRequest(new ProblemView("Say which connection is removed: \"connection\" is empty."));
        var connection = runtime.One(request.Connection);
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who removes it: \"by\" is empty."));
        await runtime.RemoveAsync(connection.Id, request.By.Trim(), request.Note ?? string.Empty, cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(new RemovedView(
            $"The connection {connection.Id} is removed, with its credentials and tokens. What was written stays in Procore, and its records and audit stay here. "
            + "Take it out of the configuration as well: the next start would add it again, and wait for a go-ahead."));
    }
}
