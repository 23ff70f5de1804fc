namespace EmbeddedHost;

/// <summary>One thing that was checked.</summary>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="Sentence">What was found, and what to do about it.</param>
internal sealed record PingFinding(bool IsWell, string Sentence)
{
    public static PingFinding Well(string sentence) => new(true, sentence);

    public static PingFinding Missing(string sentence) => new(false, sentence);
}
