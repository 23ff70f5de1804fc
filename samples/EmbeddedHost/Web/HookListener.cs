using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace EmbeddedHost;

/// <summary>
/// The two listeners of the host. What comes in at the one for webhooks is marked with its connection and not by what the request says, so nothing that a stranger writes gets from there to a page.
/// </summary>
internal static class HookListener
{
    /// <summary>What all addresses of webhooks begin with.</summary>
    public const string Path = "/hooks";

    public static void Listen(this KestrelServerOptions kestrel, string url, IPEndPoint hooks, HookLimits limits)
    {
        var pages = BindingAddress.Parse(url);
        if (IPAddress.TryParse(pages.Host, out var address)) kestrel.Listen(address, pages.Port);
        else if (pages.Port == 0) kestrel.Listen(IPAddress.Loopback, port: 0);
        else kestrel.ListenLocalhost(pages.Port);
        kestrel.Listen(hooks, listener => listener.Use(next =>
        {
            var open = 0;
            return async connection =>
            {
                connection.Features.Set(new HookConnection());
                try
                {
                    // What is too much is let go without a word: a word would cost what it is to save.
                    if (Interlocked.Increment(ref open) > limits.Connections) connection.Abort();
                    else await next(connection);
                }
                finally
                {
                    Interlocked.Decrement(ref open);
                }
            };
        }));
    }

    /// <summary>Where the pages are, as a program on this machine reaches them.</summary>
    public static string PagesAddress(this WebApplication app) => OnThisMachine(app.Urls.First());

    /// <summary>Where webhooks come in, as a program on this machine reaches it.</summary>
    public static string HooksAddress(this WebApplication app) => OnThisMachine(app.Urls.Last());

    /// <summary>Webhooks come in at their listener and at no other, and it has nothing else. Comes before anything of a request is read or logged.</summary>
    public static void UseHookListener(this IApplicationBuilder app)
    {
        var gate = app.ApplicationServices.GetRequiredService<HookGate>();
        app.Use(async (context, next) =>
        {
            var isForHooks = context.Request.Path.StartsWithSegments(Path);
            if (context.Features.Get<HookConnection>() is null) await (isForHooks ? NothingThere(context) : next(context));
            else await gate.PassAsync(context, isForHooks ? next : NothingThere);
        });
    }

    private static Task NothingThere(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static string OnThisMachine(string url)
    {
        var address = new Uri(url);
        if (!IPAddress.TryParse(address.Host, out var bound)) return url;
        return bound.Equals(IPAddress.Any) ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri.GetLeftPart(UriPartial.Authority)
            : bound.Equals(IPAddress.IPv6Any) ? new UriBuilder(address) { Host = "[::1]" }.Uri.GetLeftPart(UriPartial.Authority)
            : url;
    }

    /// <summary>Marks a connection to the listener of webhooks.</summary>
    private sealed record HookConnection;
}
