using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>What waits for a person: questions, and plans that nobody has given the go-ahead for.</summary>
internal static class WaitEndpoints
{
    // A page ends with the group in which it gets that far.
    private const int QuestionsAPage = 100;
    private const int GroupsAtATime = 50;

    public static void MapWaits(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/waits", ShowAsync);
        pages.MapAnswers();
        pages.MapGoAheadForms();
    }

    private static async Task<IResult> ShowAsync(SyncRuntime runtime, string? connection, string? after, CancellationToken cancellationToken)
    {
        var sections = new List<WaitSection>();
        var from = GroupAfter(after);
        foreach (var one in runtime.Asked(string.IsNullOrEmpty(connection) ? null : connection))
        {
            var (groups, next) = await GroupsAsync(runtime, one, from, cancellationToken);
            var waiting = from == 0 ? await runtime.WaitingAsync(one.Id, cancellationToken) : null;
            string[] far = waiting is { IsComplete: false, State.IsStarted: false } ? [.. OverviewSentences.Of(waiting.State, await runtime.Engine.GetProgressAsync(one.Id, cancellationToken))] : [];
            sections.Add(new(one.Id, PageWords.Name(one.Name), groups, waiting is null ? null : GoAheadWait.Of(waiting), far, next is { } place ? Address(one.Id, place) : null));
        }

        return PageEndpoints.Page<WaitsPage>(new WaitsView(sections));
    }

    // The largest groups first, and no question is read that is not shown.
    private static async Task<(IReadOnlyList<QuestionGroup> Groups, int? Next)> GroupsAsync(SyncRuntime runtime, Connection connection, int from, CancellationToken cancellationToken)
    {
        var (shown, looked, questions) = (new List<QuestionGroup>(), 0, 0);
        var groups = await runtime.Store.GroupReviewsAsync(connection.Id, ReviewStatus.Open, from, GroupsAtATime + 1, cancellationToken);
        foreach (var group in groups.Take(GroupsAtATime))
        {
            if (questions >= QuestionsAPage) break;
            var items = await runtime.Store.ListReviewsAsync(connection.Id, new() { Status = ReviewStatus.Open, Group = group, Most = QuestionGroup.MostShown }, cancellationToken);
            (looked, questions) = (looked + 1, questions + items.Count);
            if (items.Count > 0) shown.Add(QuestionGroup.Of(group, items, item => runtime.LinksOf(connection, item))); // none where all were answered meanwhile
        }

        return (shown, groups.Count > looked ? from + looked : null);
    }

    private static int GroupAfter(string? after) => string.IsNullOrEmpty(after) ? 0
        : int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var groups) ? groups
        : throw new InputException("The address does not say where the page begins. Open the page again and go on from there.");

    private static string Address(string connectionId, int after) =>
        "/waits" + QueryString.Create([KeyValuePair.Create<string, string?>("connection", connectionId), KeyValuePair.Create<string, string?>("after", after.ToString(CultureInfo.InvariantCulture))]);
}
