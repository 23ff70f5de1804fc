using System.Net;

namespace EmbeddedHost;

/// <summary>
/// The pages and the API are for this machine, and for people whom a provider signs in through a proxy that is known: any other request, from elsewhere, through another proxy or under another name,
/// finds nothing, signed in or not, and so uses up no link and shows no token; and a web page of somebody else's changes nothing.
/// </summary>
internal static class OnThisMachine
{
    private static readonly string[] LoopbackHosts = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Forwarding = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "X-ProxyUser-Ip", "True-Client-IP", "CF-Connecting-IP", "CF-Ray"];
    private static readonly string[] ForwardingKinds = ["X-Forwarded", "X-Original-"];

    public static TBuilder OnlyOnThisMachine<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new MachineMark());

    /// <summary>Looks at a request before anything of it is read.</summary>
    public static void UseOnThisMachine(this IApplicationBuilder app)
    {
        var reach = app.ApplicationServices.GetRequiredService<Reach>();
        app.Use(async (context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<MachineMark>() is null) await next(context);
            else if (!reach.Admits(context.Request)) context.Response.StatusCode = StatusCodes.Status404NotFound;
            else if (ComesFromElsewhere(context.Request))
                await Refusal.WriteAsync(
                    context,
                    StatusCodes.Status403Forbidden,
                    "This request comes from a web page of another site, so nothing was changed. Do it on the host's own pages, or from a program.");
            else await next(context);
        });
    }

    /// <summary>Whether it comes from this machine, by a name of this machine and through no proxy.</summary>
    public static bool IsOfThisMachine(HttpRequest request) =>
        LoopbackHosts.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && request.HttpContext.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && !WasForwarded(request);

    private static bool WasForwarded(HttpRequest request) =>
        Forwarding.Any(request.Headers.ContainsKey) || request.Headers.Keys.Any(name => ForwardingKinds.Any(kind => name.StartsWith(kind, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Browsers say with every change which page it comes from; programs say nothing.</summary>
    private static bool ComesFromElsewhere(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
        && ((request.Headers.Origin is { Count: > 0 } origin && origin != $"{request.Scheme}://{request.Host}")
            || request.Headers["Sec-Fetch-Site"] is { Count: > 0 } and not ["same-origin" or "none"]);
}

/// <summary>Marks what answers on this machine only, or to whom a provider signed in through a known proxy.</summary>
internal sealed record MachineMark;
