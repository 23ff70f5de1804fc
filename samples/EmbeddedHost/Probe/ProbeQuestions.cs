namespace EmbeddedHost;

/// <summary>Every question: one for each switch of the sandbox, and those of the notes on the wire that no switch has.</summary>
internal static class ProbeQuestions
{
    // What looks at what the others met comes last.
    public static IReadOnlyList<ProbeQuestion> All { get; } =
    [
        .. ZohoReadQuestions.All, .. ProcoreReadQuestions.All, .. ZohoWriteQuestions.All, .. ProcoreWriteQuestions.All, .. ProcoreOriginQuestions.All,
        .. ProcoreChangeQuestions.All, .. ProcoreHookQuestions.All, .. NoteQuestions.All, .. UntoldQuestions.All,
    ];
}
