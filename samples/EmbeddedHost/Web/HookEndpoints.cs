using Microsoft.AspNetCore.Http.Features;

namespace EmbeddedHost;

/// <summary>
/// Where the vendors' webhooks come in. The body is read once, as bytes and up to a cap; it is stored before anything is answered, and it is never trusted as
/// data: it only says which record to look at.
/// </summary>
internal static class HookEndpoints
{
    /// <summary>The largest body of Zoho's that is read, which carries the whole order: far above what one with a thousand lines comes to.</summary>
    public const int MostZohoBytes = 2 * 1024 * 1024;

    /// <summary>The largest body of Procore's that is read: it only carries ids. Of a larger one, the header is enough to know whose it is.</summary>
    public const int MostProcoreBytes = 256 * 1024;

    // What is beyond is read and thrown away, so that the sender hears the answer.
    private const int MostThrownAway = 8 * 1024 * 1024;

    public static void MapHooks(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/hooks/zoho/{connection}", (string connection, HttpContext context, HookReceiver receiver, HookLimits limits) =>
            AcceptAsync(context, MostZohoBytes, limits.BodyTime, body => body is { } read
                ? receiver.ReceiveZohoAsync(connection, context.Request, read, context.RequestAborted)
                : Task.FromResult(receiver.TooLarge(connection, MostZohoBytes))));
        routes.MapPost("/hooks/procore/{connection}", (string connection, HttpContext context, HookReceiver receiver, HookLimits limits) =>
            AcceptAsync(context, MostProcoreBytes, limits.BodyTime, body => receiver.ReceiveProcoreAsync(connection, context.Request, body, context.RequestAborted)));
    }

    private static async Task AcceptAsync(HttpContext context, int most, TimeSpan bodyTime, Func<ReadOnlyMemory<byte>?, Task<int>> receive)
    {
        try
        {
            context.Response.StatusCode = await receive(await ReadBodyAsync(context, most, bodyTime));
        }
        catch (BadHttpRequestException problem)
        {
            // A body that comes too slowly, or is none.
            context.Response.StatusCode = problem.StatusCode;
        }

        if (context.Response.StatusCode == StatusCodes.Status503ServiceUnavailable) context.Response.Headers.RetryAfter = "5";
    }

    /// <summary>The body; null when it is larger than the cap. Where its length says so before, nothing of it is read here.</summary>
    private static async Task<ReadOnlyMemory<byte>?> ReadBodyAsync(HttpContext context, int most, TimeSpan bodyTime)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = MostThrownAway;
        if (context.Request.ContentLength > most) return null;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        over.CancelAfter(bodyTime); // by the wall's clock, which is the sender's; however little comes at a time
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        long length = 0;
        try
        {
            for (int read; (read = await context.Request.Body.ReadAsync(part, over.Token)) > 0;)
            {
                length += read;
                if (length <= most) body.Write(part, 0, read);
            }
        }
        catch (BadHttpRequestException problem) when (problem.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
            throw new BadHttpRequestException("The body did not come in time.", StatusCodes.Status408RequestTimeout);
        }

        // Without its type null would be an empty body.
        return length > most ? (ReadOnlyMemory<byte>?)null : body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
