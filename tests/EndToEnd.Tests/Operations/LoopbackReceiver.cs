using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace EndToEnd.Tests;

/// <summary>What came to a receiver.</summary>
/// <param name="Path">The path that was called.</param>
/// <param name="Headers">The headers, by their names.</param>
/// <param name="Body">The body, as it came.</param>
internal sealed record ReceivedRequest(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);

/// <summary>Takes whatever is sent to it on this machine, and answers as the test says.</summary>
internal sealed class LoopbackReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedRequest> _all = new();

    private LoopbackReceiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What came, in the order in which it came.</summary>
    public IReadOnlyList<ReceivedRequest> All => [.. _all];

    /// <summary>The status that a request is answered with.</summary>
    public Func<HttpResponse, int> Answer { get; set; } = _ => StatusCodes.Status200OK;

    /// <summary>What a request is answered with beside.</summary>
    public string Says { get; set; } = string.Empty;

    /// <summary>Starts one.</summary>
    /// <param name="speaksGrpc">Whether it speaks gRPC alone: HTTP/2 from the first byte, and every call is answered with an empty message.</param>
    public static async Task<LoopbackReceiver> StartAsync(bool speaksGrpc = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (speaksGrpc) builder.WebHost.ConfigureKestrel(server => server.ConfigureEndpointDefaults(listener => listener.Protocols = HttpProtocols.Http2));
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new LoopbackReceiver(app);
        app.Run(context => speaksGrpc ? receiver.CalledAsync(context) : receiver.TakeAsync(context));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        await KeepAsync(context);
        context.Response.StatusCode = Answer(context.Response);
        if (Says.Length > 0) await context.Response.WriteAsync(Says, context.RequestAborted);
    }

    // A message has its length in front of it, and how the call went stands behind what is answered.
    private async Task CalledAsync(HttpContext context)
    {
        await KeepAsync(context);
        context.Response.ContentType = "application/grpc";
        await context.Response.Body.WriteAsync(new byte[5], context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    }

    private async Task KeepAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        _all.Enqueue(new(context.Request.Path, context.Request.Headers.ToDictionary(one => one.Key, one => one.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
    }
}
