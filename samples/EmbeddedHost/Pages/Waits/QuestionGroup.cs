using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Questions that one answer settles, or that at least ask the same.</summary>
/// <param name="Title">What is asked.</param>
/// <param name="IsOneAnswer">Whether one link settles all of them.</param>
/// <param name="Shared">The answers that can be given to all of them at once; none where there is one question.</param>
/// <param name="Candidates">What could be chosen for all of them; none where each has a choice of its own.</param>
/// <param name="Questions">The questions that are shown, the oldest first.</param>
/// <param name="More">How many more there are.</param>
public sealed record QuestionGroup(
    string Title, bool IsOneAnswer, IReadOnlyList<PossibleAnswer> Shared, IReadOnlyList<Choosable> Candidates, IReadOnlyList<Question> Questions, int More)
{
    // As many as a person looks at before they decide about all of them.
    private const int MostShown = 200;

    /// <summary>The groups, the largest first.</summary>
    internal static IEnumerable<QuestionGroup> Of(IEnumerable<ReviewItem> items, Func<ReviewItem, IReadOnlyList<WebLink>> links) => items
        .GroupBy(item => (item.Finding.Code, Target: TargetOf(item.Finding)))
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal).ThenBy(group => group.Key.Target?.ZohoId, StringComparer.Ordinal)
        .Select(group => Of(group.Key.Code, group.Key.Target is not null, [.. group], links));

    private static QuestionGroup Of(string code, bool hasTarget, IReadOnlyList<ReviewItem> items, Func<ReviewItem, IReadOnlyList<WebLink>> links)
    {
        var questions = items.Take(MostShown).Select(item => Question.Of(item, links(item))).ToList();
        var isOneAnswer = hasTarget && items.Count > 1;
        return new(
            TitleOf(code, hasTarget && items[0].Finding.LinkTarget is { } target ? target.Name ?? target.ZohoId : null),
            isOneAnswer,
            questions.Count == 1 ? [] : [.. questions[0].Answers.Where(answer => (isOneAnswer || !answer.NeedsChoice) && questions.TrueForAll(one => one.Answers.Contains(answer)))],
            isOneAnswer ? [.. questions.SelectMany(one => one.Candidates).DistinctBy(one => one.Id)] : [],
            questions,
            items.Count - questions.Count);
    }

    // A decided cost code holds for the company, whatever the project; a commitment is one order's.
    private static (LinkKind Kind, string ZohoId)? TargetOf(Finding finding) =>
        finding.LinkTarget is { Kind: not LinkKind.Commitment } target ? (target.Kind, target.ZohoId) : null;

    private static string TitleOf(string code, string? about)
    {
        var sentence = FindingWords.Sentence(code) is { Length: > 0 } words ? words : $"{code}.";
        return about is null ? sentence : $"{PageWords.Name(about)}: {sentence}";
    }
}
