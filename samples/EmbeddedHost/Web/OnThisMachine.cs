using System.Net;

namespace EmbeddedHost;

/// <summary>
/// What has no sign-in is for whoever sits at this machine: a request that comes from elsewhere, through a proxy or under another name finds nothing, and a web page of
/// somebody else's changes nothing.
/// </summary>
internal static class OnThisMachine
{
    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via"];

    public static TBuilder OnlyOnThisMachine<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder =>
        routes.AddEndpointFilter(async (context, next) => Refusal(context.HttpContext.Request) ?? await next(context));

    private static IResult? Refusal(HttpRequest request) =>
        !IsOfThisMachine(request) ? Results.NotFound()
        : ComesFromElsewhere(request) ? Results.Json(
            new ProblemView("This request comes from a web page of another site, so nothing was changed. Do it on the host's own pages, or from a program."),
            ApiJson.Sentences.ProblemView,
            statusCode: StatusCodes.Status403Forbidden)
        : null;

    private static bool IsOfThisMachine(HttpRequest request) =>
        LoopbackHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !Forwarding.Any(request.Headers.ContainsKey);

    /// <summary>Browsers say with every change which page it comes from; programs say nothing.</summary>
    private static bool ComesFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && ((request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}")
            || request.Headers["Sec-Fetch-Site"] is { Count: > 0 } and not ["same-origin" or "none"]);
}
