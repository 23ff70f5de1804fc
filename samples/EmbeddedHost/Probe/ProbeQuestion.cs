namespace EmbeddedHost;

/// <summary>What a question does to find its answer.</summary>
internal enum ProbeReach
{
    /// <summary>It reads.</summary>
    Reads,

    /// <summary>It reads where there is something to read, and otherwise makes it, where it may write.</summary>
    ReadsOrWrites,

    /// <summary>It makes records and removes them.</summary>
    Writes,

    /// <summary>Nothing: it looks at what the other questions met.</summary>
    Nothing,
}

/// <summary>One thing that the documents of a service leave open.</summary>
/// <param name="Switch">The sandbox's switch that it is about, as in <c>procore.MoneyAsNumbers</c>, or a name of its own that begins with <c>note.</c></param>
/// <param name="Words">The question.</param>
/// <param name="How">How it is asked, and what tells the answer.</param>
/// <param name="Reach">What asking it does.</param>
/// <param name="AskAsync">Asks it.</param>
internal sealed record ProbeQuestion(string Switch, string Words, string How, ProbeReach Reach, Func<ProbeBench, CancellationToken, Task<ProbeAnswer>> AskAsync);
