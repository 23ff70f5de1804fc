using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Questions that one answer settles, or that at least ask the same.</summary>
/// <param name="Title">What is asked.</param>
/// <param name="IsOneAnswer">Whether one link settles all of them.</param>
/// <param name="Questions">The questions, the oldest first.</param>
public sealed record QuestionGroup(string Title, bool IsOneAnswer, IReadOnlyList<Question> Questions)
{
    /// <summary>The groups, the largest first.</summary>
    internal static IEnumerable<QuestionGroup> Of(IEnumerable<ReviewItem> items, Func<ReviewItem, IReadOnlyList<WebLink>> links) => items
        .GroupBy(item => (item.Finding.Code, Target: TargetOf(item.Finding)))
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Code, StringComparer.Ordinal).ThenBy(group => group.Key.Target?.ZohoId, StringComparer.Ordinal)
        .Select(group => new QuestionGroup(
            TitleOf(group.Key.Code, group.First().Finding.LinkTarget is { } target && group.Key.Target is not null ? target.Name ?? target.ZohoId : null),
            group.Key.Target is not null && group.Count() > 1,
            [.. group.Select(item => Question.Of(item, links(item)))]));

    // A decided cost code holds for the company, whatever the project; a commitment is one order's.
    private static (LinkKind Kind, string ZohoId)? TargetOf(Finding finding) =>
        finding.LinkTarget is { Kind: not LinkKind.Commitment } target ? (target.Kind, target.ZohoId) : null;

    private static string TitleOf(string code, string? about)
    {
        var sentence = FindingWords.Sentence(code) is { Length: > 0 } words ? words : $"{code}.";
        return about is null ? sentence : $"{PageWords.Name(about)}: {sentence}";
    }
}
