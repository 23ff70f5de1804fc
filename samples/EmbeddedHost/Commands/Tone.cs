namespace EmbeddedHost;

/// <summary>What a line is, where a terminal shows it in a colour.</summary>
internal enum Tone
{
    /// <summary>As it should be.</summary>
    Good,

    /// <summary>Not as it should be.</summary>
    Bad,

    /// <summary>What the lines below it are.</summary>
    Title,
}
