namespace EmbeddedHost;

/// <summary>Where somebody goes to give consent.</summary>
/// <param name="Name">For which connection.</param>
/// <param name="Address">Zoho's authorization page.</param>
/// <param name="Redirect">Where Zoho sends the browser back to.</param>
/// <param name="Scopes">What is asked for.</param>
/// <param name="IsAgain">Whether the connection is there, and its token alone is replaced.</param>
public sealed record ConsentView(string Name, string Address, string Redirect, IReadOnlyList<string> Scopes, bool IsAgain);

/// <summary>What became of a consent, or of other credentials.</summary>
/// <param name="Title">That in a few words.</param>
/// <param name="IsDone">Whether something was stored.</param>
/// <param name="Sentence">What was done, or why not and what to do.</param>
/// <param name="Well">What was checked and is well.</param>
/// <param name="Missing">What is missing, each with what to do.</param>
/// <param name="Back">Where to go on.</param>
/// <param name="BackWords">That in words.</param>
public sealed record ConsentedView(string Title, bool IsDone, string Sentence, IReadOnlyList<string> Well, IReadOnlyList<string> Missing, string Back, string BackWords)
{
    internal static ConsentedView Of(string title, bool isDone, string sentence, IReadOnlyList<PingFinding> findings, string back, string backWords) => new(
        title,
        isDone,
        sentence,
        [.. findings.Where(one => one.IsWell).Select(one => PageWords.Name(one.Sentence))],
        [.. findings.Where(one => !one.IsWell).Select(one => PageWords.Name(one.Sentence))],
        back,
        backWords);
}
