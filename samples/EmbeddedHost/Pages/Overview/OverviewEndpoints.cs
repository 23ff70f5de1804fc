using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>How it goes, at a glance.</summary>
internal static class OverviewEndpoints
{
    public static void MapOverview(this IEndpointRouteBuilder pages) => pages.MapGet("/", ShowAsync);

    private static async Task<IResult> ShowAsync(SyncRuntime runtime, CancellationToken cancellationToken)
    {
        var sections = new List<OverviewSection>();
        foreach (var connection in runtime.Connections) sections.Add(await SectionAsync(runtime, connection, cancellationToken));
        return PageEndpoints.Page<OverviewPage>(new OverviewView(runtime.Systems.Description, PageWords.Time(Instant.FromDateTimeOffset(runtime.Time.GetUtcNow())), sections, runtime.UnreadSentence is { } unread ? PageWords.Name(unread) : null));
    }

    private static async Task<OverviewSection> SectionAsync(SyncRuntime runtime, Connection connection, CancellationToken cancellationToken)
    {
        var state = await runtime.Engine.GetStateAsync(connection.Id, cancellationToken);
        var health = await runtime.Engine.GetHealthAsync(connection.Id, cancellationToken);
        var work = await runtime.Store.CountWorkAsync(connection.Id, Instant.FromDateTimeOffset(runtime.Time.GetUtcNow()), cancellationToken);
        var questions = await runtime.Store.CountReviewsAsync(connection.Id, ReviewStatus.Open, cancellationToken);
        var states = await runtime.Store.CountRecordsAsync(connection.Id, RecordKind.PurchaseOrder, cancellationToken);
        return new(
            connection.Id,
            PageWords.Name(connection.Name),
            [
                OverviewSentences.Of(state),
                .. runtime.StandStills.Of(connection.Id) is { } why ? [$"Its work stands still. {why}"] : Array.Empty<string>(),
                OverviewSentences.Of("Zoho Books", health.Zoho),
                OverviewSentences.Of("Procore", health.Procore),
                OverviewSentences.CallsLeft(await runtime.CallsLeftAsync(connection, cancellationToken)),
                .. OverviewSentences.Of(state, await runtime.Engine.GetProgressAsync(connection.Id, cancellationToken)),
                OverviewSentences.Of(work, await OverviewSentences.FirstAsync(runtime.Store, connection.Id, work, cancellationToken)),
            ],
            health.IsWell && runtime.StandStills.Of(connection.Id) is null,
            [.. states.OrderBy(one => one.Key).Select(one => new StateCount(one.Key.ToString(), PageWords.State(one.Key), one.Value, PageWords.Share(one.Value, states.Values.Sum())))],
            questions.Values.Sum(),
            states.GetValueOrDefault(RecordState.AwaitingApproval),
            MoneyInStep.Of(await runtime.Store.SumOrdersAsync(connection.Id, cancellationToken)),
            Health.NeedsPerson(health.Zoho),
            Health.NeedsPerson(health.Procore));
    }
}
