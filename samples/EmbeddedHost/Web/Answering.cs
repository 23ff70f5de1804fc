namespace EmbeddedHost;

/// <summary>What a request gets that can't be answered: one sentence, whatever happened, and never a stack trace.</summary>
internal static class Answering
{
    public static void UseSentences(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for the answer.
        }
        catch (Exception problem) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = problem is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;
            var sentence = problem is BadHttpRequestException
                ? "The request can't be read: its body has to be one JSON object as in the README, and its parameters have to be of their kind."
                : Problem.SentenceOf(problem);
            await context.Response.WriteAsJsonAsync(new ProblemView(sentence), ApiJson.Default.ProblemView, contentType: null, context.RequestAborted);
        }
    });
}
