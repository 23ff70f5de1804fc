using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How far a connection goes: what waits for a go-ahead, the go-ahead, and the pause.</summary>
internal static class GoAheadEndpoints
{
    public static void MapGoAhead(this IEndpointRouteBuilder api)
    {
        api.MapGet("/waiting", WaitingAsync);
        api.MapPost("/start", StartAsync);
        api.MapPost("/pause", PauseAsync);
    }

    private static async Task<IResult> WaitingAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken) =>
        One(runtime, connection, out var problem) is { } one
            ? Results.Ok(WaitingView.Of(one.Id, await runtime.Engine.GetWaitingAsync(one.Id, cancellationToken)))
            : problem;

    private static async Task<IResult> StartAsync(SyncRuntime runtime, WakeUps wakeUps, GoAheadRequest request, CancellationToken cancellationToken)
    {
        if (One(runtime, request.Connection, out var problem) is not { } connection) return problem;
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who gives the go-ahead: \"by\" is empty."));
        if (request.Everything != (request.Projects is null && request.Vendors is null))
            return Results.BadRequest(new ProblemView("Say how far the go-ahead reaches: either \"everything\": true, or \"projects\" or \"vendors\"."));
        var state = await runtime.Engine.StartAsync(
            connection.Id,
            new() { By = request.By.Trim(), Note = request.Note ?? string.Empty, Projects = request.Projects, Vendors = request.Vendors },
            cancellationToken);
        wakeUps.Wake(connection.Id);
        return Results.Ok(StateView.Of(state));
    }

    private static async Task<IResult> PauseAsync(SyncRuntime runtime, GoAheadRequest request, CancellationToken cancellationToken)
    {
        if (One(runtime, request.Connection, out var problem) is not { } connection) return problem;
        if (string.IsNullOrWhiteSpace(request.By)) return Results.BadRequest(new ProblemView("Say who pauses it: \"by\" is empty."));
        return Results.Ok(StateView.Of(await runtime.Engine.PauseAsync(connection.Id, request.By.Trim(), request.Note ?? string.Empty, cancellationToken)));
    }

    private static Connection? One(SyncRuntime runtime, string? id, out IResult problem)
    {
        var meant = runtime.Connections.Where(one => id is null || one.Id == id).ToList();
        problem = Results.BadRequest(new ProblemView("Say which connection: \"connection\" names none, or there are several."));
        return meant is [var one] ? one : null;
    }
}
