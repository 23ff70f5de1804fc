using System.Text.Json;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What a request gets that can't be answered: one sentence as problem details, whatever happened, and never a stack trace.</summary>
internal static class Answering
{
    public static void UseSentences(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
            if (SentenceOf(context.Response) is { } sentence) await Refusal.Of(context.Response.StatusCode, sentence).ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (BadHttpRequestException problem) when (!context.Response.HasStarted && BodyOf(context, problem) is { } refusal)
        {
            await refusal.ExecuteAsync(context);
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            await Refusal.WriteAsync(context, StatusOf(problem), problem is BadHttpRequestException ? Unreadable(problem.InnerException as JsonException) : Problem.SentenceOf(problem));
        }
    });

    /// <summary>Whose fault it is.</summary>
    public static int StatusOf(Exception problem) => problem switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        InputException or PoliciesInvalidException => StatusCodes.Status400BadRequest,
        OrderNotFoundException => StatusCodes.Status404NotFound,
        ChangesOutdatedException or DecisionRefusedException => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static IResult? BodyOf(HttpContext context, BadHttpRequestException problem) =>
        problem.InnerException is JsonException unread && ApiOperation.Of(context.GetEndpoint()) is { Body: { } body } ? UnreadBody.Of(body, unread) : null;

    private static string Unreadable(JsonException? problem) => problem?.Path == "$.by"
        ? "Who decides is whoever is signed in, so a request can't say \"by\", and nothing was done. Leave it out."
        : $"The request can't be read{(problem?.Path is { Length: > 1 } path ? $" at {path}" : string.Empty)}: its body has to be one JSON object with the members that the README "
        + "names and no others, and its parameters have to be of their kind.";

    // What routing refuses has no words of its own.
    private static string? SentenceOf(HttpResponse response) => response switch
    {
        { HasStarted: true } or { ContentLength: not null } or { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status400BadRequest } => Unreadable(problem: null),
        { StatusCode: StatusCodes.Status404NotFound } => "There is nothing at this address. The README lists the addresses that there are.",
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => "This address does not take requests of this method. The README says which it takes.",
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => "The request's body has to be JSON, with Content-Type: application/json.",
        _ => null,
    };
}
