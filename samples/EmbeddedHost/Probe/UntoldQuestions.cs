namespace EmbeddedHost;

/// <summary>What can't be asked without harm, or not from outside. Where the probe happens to meet it, it says what it saw.</summary>
internal static class UntoldQuestions
{
    private const string NoLimit = "It shows only when a limit is exceeded, and the probe stays below all of them: it would take calls from the sync. None was met by chance.";

    public static IEnumerable<ProbeQuestion> All =>
    [
        new("procore.RetryAfterOnTooMany", "Does a 429 carry Retry-After?", "Looks at a 429, where one is met.", ProbeReach.Nothing, (bench, _) => Task.FromResult(RetryAfter(bench.ProcoreWire))),
        new("procore.RemainingFallsBelowZero", "Does a call over the limit say that -1 remain?", "Looks at a 429, where one is met.", ProbeReach.Nothing, (bench, _) => Task.FromResult(BelowZero(bench.ProcoreWire))),
        Never("procore.VendorsWithUsersStayActive", "Does a vendor stay active whose people are users?", "It takes a vendor with users of its own, whom it would lock out of the project if the answer is no. Make a test vendor with a test user inactive by hand."),
        new("zoho.RetryAfterOnTooMany", "Does a 429 carry Retry-After?", "Looks at a 429, where one is met.", ProbeReach.Nothing, (bench, _) => Task.FromResult(RetryAfter(bench.ZohoWire))),
        Never("zoho.MinuteBlock", "For how long is the organization blocked after too many calls in a minute?", "It takes blocking the organization for everybody."),
        Never("zoho.MintThrottleStatus", "With which status are too many tokens refused?", "It takes using up the tokens of ten minutes, which the sync needs."),
        Never("zoho.ActiveTokens", "How many access tokens of a refresh token may be active?", "It takes asking for so many that the sync's own one ends."),
        Never("zoho.OmittedRecordFieldsAreCleared", "Are fields of a custom module's record emptied that an update leaves out?", "It takes a record of a module that people made, with fields of theirs. The sync sends all of them back."),
        Never("zoho.WebhookRetries", "How often is a webhook sent again that was not answered well?", "It takes a server that Zoho reaches and that refuses; the list of webhooks in Zoho Books shows what it did."),
    ];

    private static ProbeQuestion Never(string name, string words, string why) =>
        new(name, words, "It is not asked.", ProbeReach.Nothing, (_, _) => Task.FromResult(ProbeAnswer.Untold(why)));

    private static ProbeAnswer RetryAfter(ProbeWire wire) => wire.TooMany is not { } seen
        ? ProbeAnswer.Untold(NoLimit)
        : ProbeAnswer.Is(seen.Headers.ContainsKey("Retry-After"), "A limit was met by chance, and its answer showed it.");

    private static ProbeAnswer BelowZero(ProbeWire wire) => wire.TooMany?.Number("X-Rate-Limit-Remaining") is not { } remaining
        ? ProbeAnswer.Untold(NoLimit)
        : ProbeAnswer.Is(remaining < 0, FormattableString.Invariant($"A limit was met by chance, and {remaining} remained."));
}
