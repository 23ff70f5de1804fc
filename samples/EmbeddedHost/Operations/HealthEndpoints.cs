using System.Text.Json.Serialization.Metadata;

namespace EmbeddedHost;

/// <summary>
/// <c>/health</c> and <c>/ready</c>, for monitors: without sign-in, and only on this machine with more than a word, so that a proxy which publishes them tells a stranger nothing.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        // Many monitors and load balancers look at the status alone, and ask for no more than that.
        foreach (var method in (string[])[HttpMethods.Get, HttpMethods.Head])
        {
            routes.MapMethods("/health", [method], HealthAsync);
            routes.MapMethods("/ready", [method], ReadyAsync);
        }
    }

    private static async Task<IResult> HealthAsync(SyncRuntime runtime, HttpRequest request, CancellationToken cancellationToken)
    {
        var view = await Health.LookAliveAsync(runtime, cancellationToken);
        return Answer(request, view, ApiJson.Sentences.HealthView, view.Status == Health.Ok ? Health.Ok : Health.Unhealthy);
    }

    private static async Task<IResult> ReadyAsync(SyncRuntime runtime, HttpRequest request, CancellationToken cancellationToken)
    {
        var view = await Health.LookReadyAsync(runtime, cancellationToken);
        return Answer(request, view, ApiJson.Sentences.ReadyView, view.Status is Health.Ok or Health.Degraded ? view.Status : Health.Unhealthy);
    }

    private static IResult Answer<T>(HttpRequest request, T view, JsonTypeInfo<T> json, string word)
    {
        var status = word == Health.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return OnThisMachine.IsOfThisMachine(request) ? Results.Json(view, json, statusCode: status) : Results.Text(word, "text/plain", statusCode: status);
    }
}
