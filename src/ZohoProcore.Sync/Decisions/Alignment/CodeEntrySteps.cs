using NodaTime.Text;

namespace ZohoProcore.Sync;

/// <summary>
/// What is written where each cost code is a record of its own: an item, an account or a record of a custom module. Pure.
/// </summary>
internal static class CodeEntrySteps
{
    /// <summary>How many are made by one word of a person: each is a call, and Zoho Books takes a hundred a minute.</summary>
    public const int MostAtOnce = 200;

    private const int LongestItem = 100;

    /// <summary>The records that are made, or what is in the way.</summary>
    /// <param name="missing">The codes that only Procore has.</param>
    /// <param name="home">What they are in Zoho Books.</param>
    /// <param name="facts">What the plan rests on.</param>
    /// <param name="texts">The names that are taken.</param>
    public static IEnumerable<AlignmentDraft> Added(
        IReadOnlyList<AlignedCode> missing, CostCodeHome home, AlignmentFacts facts, HashSet<string> texts)
    {
        if (home.IsShared() && facts.CodeAccount is null)
        {
            yield return AlignmentDraft.Asks(
                "cost codes",
                facts.CodeAccountUnknown ?? $"An account is needed for {home.Several()} that are made, and policy names none.",
                "Name one under alignment.codeAccount, by its name or account_id in Zoho Books.");
            yield break;
        }

        var made = 0;
        foreach (var code in missing)
        {
            var draft = Added(code, facts, texts, made < MostAtOnce);
            made += draft?.Step is null ? 0 : 1;
            if (draft is not null)
            {
                yield return draft;
            }
        }

        if (missing.Count > made && made == MostAtOnce)
        {
            yield return AlignmentDraft.Asks(
                "cost codes",
                FormattableString.Invariant($"Procore has {missing.Count} codes that no {home.Noun()} of Zoho Books has, and ")
                    + FormattableString.Invariant($"{made} are made at once."),
                "Apply this plan, and look again for the others.");
        }
    }

    /// <summary>A question where Zoho Books does not take a name for its length; null where it does.</summary>
    public static AlignmentDraft? TooLong(string text, CostCodeHome home) =>
        home != CostCodeHome.Items || text.Length <= LongestItem ? null : AlignmentDraft.Asks(
            text,
            FormattableString.Invariant($"'{text}' has {text.Length} characters, and Zoho Books takes {LongestItem} in an item's name."),
            "Give the item a shorter name behind its code by hand, or the code a shorter name in Procore.");

    private static AlignmentDraft? Added(
        AlignedCode code, AlignmentFacts facts, HashSet<string> texts, bool hasRoom)
    {
        var text = CodeSteps.TextOf(code);
        var noun = code.Home.Noun();
        return CodeSteps.Unreadable(code, text) ?? TooLong(text, code.Home)
            ?? (facts.RecordsDoubtful.TryGetValue(text, out var until)
                ? AlignmentDraft.Asks(
                    text,
                    $"The {noun} '{text}' was sent to Zoho Books, which did not say whether it was made; it is not there yet.",
                    $"Look again after {InstantPattern.General.Format(until)}: it is made then if it is still not there.")
                : facts.RecordsUnlisted.Contains(text) ? AlignmentDraft.Asks(
                    text,
                    $"The {noun} '{text}' stands in Zoho Books, whose list does not show it. No second one is made.",
                    "Look again: a list may leave something out once. If it should be another one, give it another name there.")
                : !hasRoom || !texts.Add(text) ? null
                : AlignmentDraft.Writes(new()
                {
                    Kind = AlignmentStepKind.AddOption,
                    Home = code.Home,
                    Name = text,
                    AccountId = facts.CodeAccount?.Id ?? string.Empty,
                    Sentence = code.Home switch
                    {
                        CostCodeHome.Items => $"Make item '{text}', which is bought on account '{facts.CodeAccount!.Name}'.",
                        CostCodeHome.Accounts => $"Make account '{text}' below '{facts.CodeAccount!.Name}'.",
                        _ => $"Make record '{text}' in the custom module '{facts.CodeModule}'.",
                    },
                }));
    }
}
