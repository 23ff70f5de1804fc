namespace EmbeddedHost;

/// <summary>Every question: one for each switch of the sandbox.</summary>
internal static class ProbeQuestions
{
    // What looks at what the others met comes last.
    public static IReadOnlyList<ProbeQuestion> All { get; } =
    [
        .. ZohoReadQuestions.All, .. ProcoreReadQuestions.All, .. ZohoWriteQuestions.All, .. ProcoreWriteQuestions.All, .. ProcoreOriginQuestions.All,
        .. ProcoreChangeQuestions.All, .. ProcoreHookQuestions.All, .. UntoldQuestions.All,
    ];
}
