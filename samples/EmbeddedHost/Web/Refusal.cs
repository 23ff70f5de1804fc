namespace EmbeddedHost;

/// <summary>What a request gets that can't be answered: problem details (RFC 9457) whose detail is one sentence, or a page with that sentence.</summary>
internal static class Refusal
{
    public const string ContentType = "application/problem+json";

    public static IResult BadRequest(string sentence) => Of(StatusCodes.Status400BadRequest, sentence);

    public static IResult NotFound(string sentence) => Of(StatusCodes.Status404NotFound, sentence);

    public static IResult Conflict(string sentence) => Of(StatusCodes.Status409Conflict, sentence);

    public static IResult Of(int status, string sentence) => Results.Json(ProblemView.Of(status, sentence), ApiJson.Sentences.ProblemView, ContentType, status);

    /// <summary>Answers before anything else does, in the form that is asked for.</summary>
    public static Task WriteAsync(HttpContext context, int status, string sentence) =>
        (context.IsPage() ? PageEndpoints.Page<ProblemPage>(sentence, status) : Of(status, sentence)).ExecuteAsync(context);

    /// <summary>Whether a page is asked for.</summary>
    public static bool IsPage(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageMark>() is not null;
}
