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
    /// <summary>How many are shown: as many as a person looks at before they decide about all of them.</summary>
    internal const int MostShown = 100;

    /// <summary>A group with the oldest of its questions.</summary>
    internal static QuestionGroup Of(ReviewGroup group, IReadOnlyList<ReviewItem> items, Func<ReviewItem, IReadOnlyList<WebLink>> links)
    {
        var questions = items.Select(item => Question.Of(item, links(item))).ToList();
        var isOneAnswer = group is { Kind: not null, Items: > 1 };
        return new(
            TitleOf(group.Code, group.Kind is not null && items[0].Finding.LinkTarget is { } target ? target.Name ?? target.ZohoId : null),
            isOneAnswer,
            questions.Count == 1 ? [] : [.. questions[0].Answers.Where(answer => (isOneAnswer || !answer.NeedsChoice) && questions.TrueForAll(one => one.Answers.Contains(answer)))],
            isOneAnswer ? [.. questions.SelectMany(one => one.Candidates).DistinctBy(one => one.Id)] : [],
            questions,
            Math.Max(0, group.Items - questions.Count));
    }

    private static string TitleOf(string code, string? about)
    {
        var sentence = FindingWords.Sentence(code) is { Length: > 0 } words ? words : $"{code}.";
        return about is null ? sentence : $"{PageWords.Name(about)}: {sentence}";
    }
}
