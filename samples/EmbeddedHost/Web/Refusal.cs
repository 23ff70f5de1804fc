namespace EmbeddedHost;

/// <summary>What a request gets that can't be answered: problem details (RFC 9457) whose detail is one sentence, or a page with that sentence.</summary>
internal static class Refusal
{
    public const string ContentType = "application/problem+json";

    private const int LongestName = 80;

    public static IResult BadRequest(string sentence) => Of(StatusCodes.Status400BadRequest, sentence);

    /// <summary>Something is wrong with a parameter or a member of this name.</summary>
    public static IResult BadRequest(string sentence, string name) => Of(ProblemView.Of(StatusCodes.Status400BadRequest, sentence) with { Name = name });

    /// <summary>There is no parameter or member of this name: which there are, and which of them may be meant.</summary>
    public static IResult Unknown(string what, string name, IReadOnlyList<string> known)
    {
        var shown = PageWords.Name(name.Length > LongestName ? name[..LongestName] : name);
        var meant = Nearest.To(name, known) is { } one ? $" Did you mean \"{one}\"?" : string.Empty;
        var there = known.Count > 0 ? $"Known here: {string.Join(", ", known)}." : $"Nothing takes a {what} here.";
        return Of(ProblemView.Of(StatusCodes.Status400BadRequest, $"There is no {what} \"{shown}\" here, and nothing was done.{meant} {there}") with { Name = shown, Known = known });
    }

    public static IResult NotFound(string sentence) => Of(StatusCodes.Status404NotFound, sentence);

    public static IResult Conflict(string sentence) => Of(StatusCodes.Status409Conflict, sentence);

    public static IResult Of(int status, string sentence) => Of(ProblemView.Of(status, sentence));

    /// <summary>Answers before anything else does, in the form that is asked for.</summary>
    public static Task WriteAsync(HttpContext context, int status, string sentence) =>
        (context.IsPage() ? PageEndpoints.Page<ProblemPage>(sentence, status) : Of(status, sentence)).ExecuteAsync(context);

    /// <summary>Whether a page is asked for.</summary>
    public static bool IsPage(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<PageMark>() is not null;

    private static IResult Of(ProblemView problem) => Results.Json(problem, ApiJson.Sentences.ProblemView, ContentType, problem.Status);
}
