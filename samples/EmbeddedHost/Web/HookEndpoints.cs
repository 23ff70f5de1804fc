using Microsoft.AspNetCore.Http.Features;

namespace EmbeddedHost;

/// <summary>
/// Where the vendors' webhooks come in. The body is read once, as bytes and up to a cap; it is stored before anything is answered, and it is never trusted as
/// data: it only says which record to look at.
/// </summary>
internal static class HookEndpoints
{
    /// <summary>The largest body that is read. Far above what a purchase order with hundreds of lines comes to.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    public static void MapHooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/hooks/zoho/{connection}", (string connection, HttpContext context, HookReceiver receiver) =>
            AcceptAsync(context, body => receiver.ReceiveZohoAsync(connection, context.Request, body, context.RequestAborted)));
        routes.MapPost("/hooks/procore/{connection}", (string connection, HttpContext context, HookReceiver receiver) =>
            AcceptAsync(context, body => receiver.ReceiveProcoreAsync(connection, context.Request, body, context.RequestAborted)));
    }

    private static async Task AcceptAsync(HttpContext context, Func<ReadOnlyMemory<byte>, Task<int>> receive)
    {
        try
        {
            context.Response.StatusCode = await receive(await ReadBodyAsync(context));
        }
        catch (BadHttpRequestException problem)
        {
            // Kestrel counts the bytes: 413 above the cap, 408 when they come too slowly.
            context.Response.StatusCode = problem.StatusCode;
        }

        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "5";
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MaxBodyBytes;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
