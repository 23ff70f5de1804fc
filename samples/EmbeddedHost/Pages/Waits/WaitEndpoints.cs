using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What waits for a person: questions, and plans that nobody has given the go-ahead for.</summary>
internal static class WaitEndpoints
{
    public static void MapWaits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/waits", ShowAsync);
        pages.MapAnswers();
        pages.MapGoAheadForms();
    }

    private static async Task<IResult> ShowAsync(SyncRuntime runtime, string? connection, CancellationToken cancellationToken)
    {
        var sections = new List<WaitSection>();
        foreach (var one in runtime.Asked(string.IsNullOrEmpty(connection) ? null : connection))
        {
            var questions = await runtime.Store.ListReviewsAsync(one.Id, new() { Status = ReviewStatus.Open }, cancellationToken);
            var report = await runtime.WaitingAsync(one.Id, cancellationToken);
            sections.Add(new(
                one.Id,
                PageWords.Name(one.Name),
                [.. QuestionGroup.Of(questions, item => runtime.LinksOf(one, item))],
                GoAheadWait.Of(report)));
        }

        return PageEndpoints.Page<WaitsPage>(new WaitsView(sections));
    }
}
