using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Sandbox;

/// <summary>Serves a sandbox over HTTP on two loopback ports.</summary>
public sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _zoho;
    private readonly WebApplication _procore;

    private SandboxHost(WebApplication zoho, WebApplication procore) => (_zoho, _procore) = (zoho, procore);

    /// <summary>Zoho's address, e.g. <c>http://127.0.0.1:5101</c>: API and accounts server alike.</summary>
    public string ZohoUrl => _zoho.Urls.Single();

    /// <summary>Procore's address: API and login server alike.</summary>
    public string ProcoreUrl => _procore.Urls.Single();

    /// <summary>Starts to listen.</summary>
    /// <param name="server">The sandbox; the caller runs its webhooks.</param>
    /// <param name="zohoPort">A port, or 0 for any free one.</param>
    /// <param name="procorePort">A port, or 0 for any free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="IOException">A port is taken.</exception>
    public static async Task<SandboxHost> StartAsync(SandboxServer server, int zohoPort, int procorePort, CancellationToken cancellationToken)
    {
        var host = new SandboxHost(Build(server, SandboxSide.Zoho, zohoPort), Build(server, SandboxSide.Procore, procorePort));
        try
        {
            await host._zoho.StartAsync(cancellationToken);
            await host._procore.StartAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _zoho.DisposeAsync();
        await _procore.DisposeAsync();
    }

    private static WebApplication Build(SandboxServer server, SandboxSide side, int port)
    {
        // Nothing of it is configured, so no file is watched either: a user may watch some hundred at a time, and each of many customers has two of these.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        var app = builder.Build();
        app.Run(context => ServeAsync(server, side, context));
        return app;
    }

    private static async Task ServeAsync(SandboxServer server, SandboxSide side, HttpContext context)
    {
        var request = await ReadAsync(context);
        var response = request.Path.StartsWith("/_sandbox/", StringComparison.Ordinal)
            ? await server.HandleControlAsync(request, context.RequestAborted)
            : await server.HandleAsync(side, request, context.RequestAborted);
        if (response.BreakAfter == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.Status;
        context.Response.Headers.Date = server.ToldTime;
        foreach (var (name, value) in response.Headers) context.Response.Headers.Append(name, value);
        if (response.ContentType is { } type) context.Response.ContentType = type;
        if (response.Status == StatusCodes.Status204NoContent) return; // even no bytes written to it would end the connection
        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.BreakAfter is { } length ? response.Body[..length] : response.Body, context.RequestAborted);
        if (response.BreakAfter is null) return;
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task<SandboxRequest> ReadAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return new SandboxRequest(
            context.Request.Method,
            host: "",
            context.Request.Path.Value ?? "/",
            SandboxRequest.ParsePairs(context.Request.QueryString.Value ?? ""),
            context.Request.Headers.Select(header => new KeyValuePair<string, string>(header.Key, header.Value.ToString())),
            body.ToArray(),
            $"{context.Request.Scheme}://{context.Request.Host.Value}");
    }
}
