using Sandbox;
using ZohoProcore.Sync;

namespace Simulation;

/// <summary>Flows that are told by hand, each with a name of its own.</summary>
internal static class Scenario
{
    private static readonly FaultKind[] Malformed = [FaultKind.HtmlBody, FaultKind.HalfBody, FaultKind.WrongType, FaultKind.EmptyNumber];

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, Func<VirtualClock, Task>> All { get; } = new SortedDictionary<string, Func<VirtualClock, Task>>(StringComparer.Ordinal)
    {
        ["two-owners-write-nothing-twice"] = clock => new TwoOwners(clock).Write_nothing_twice(),
        ["two-owners-keep-the-limits-together"] = clock => new TwoOwners(clock).Keep_the_limits_together(),
        ["a-commitment-written-before-its-order-failed-elsewhere-can-be-traced"] =
            clock => new Traces(clock).A_commitment_that_was_written_before_its_order_failed_elsewhere_can_be_traced(),
        ["an-unconfirmed-commitment-of-a-cancelled-order-can-be-traced"] =
            clock => new Traces(clock).A_commitment_whose_creation_was_never_confirmed_can_be_traced(deleted: false, RecordState.NeedsReview),
        ["an-unconfirmed-commitment-of-a-deleted-order-can-be-traced"] =
            clock => new Traces(clock).A_commitment_whose_creation_was_never_confirmed_can_be_traced(deleted: true, RecordState.Orphaned),
        ["an-order-that-always-fails-is-shown-to-a-person-and-still-due"] = clock => new MalformedAnswers(clock).An_order_that_always_fails_is_shown_to_a_person_and_still_due(),
        ["a-rename-is-shown-moves-nothing-and-is-settled-by-confirming-the-link"] =
            clock => new VendorRenames(clock).A_rename_is_shown_moves_nothing_and_is_settled_by_confirming_the_link(),
        ["links-of-an-earlier-version-get-the-names-of-today"] = clock => new VendorRenames(clock).Links_of_an_earlier_version_get_the_names_of_today(),
        ["two-hundred-typed-by-hand-end-adopted-or-in-review-and-none-doubled"] = TypedByHand.EndAdoptedOrInReview,
        ["what-was-typed-is-not-forgotten-where-its-order-moves"] = TypedByHand.AreNotForgottenWhereOrdersMove,
        ["what-is-typed-for-orders-that-policy-leaves-out-asks-nothing"] = TypedByHand.AskNothingWherePolicyLeavesOrdersOut,
        ["what-was-asked-about-stays-a-question-until-somebody-answers"] = TypedByHand.StayQuestionsUntilSomebodyAnswers,
        ["what-is-kept-is-kept-and-no-more"] = KeptLines.AreKeptAndNoMore,
        ["what-is-kept-of-dropped-lines-is-kept-with-its-amount"] = KeptLines.ThatOrdersDropAreKeptWithTheirAmounts,
        ["what-was-rejected-stays-unused-until-it-is-taken-back"] = Rejections.StayUnusedUntilTheyAreTakenBack,
        ["what-a-person-linked-may-be-merged-into-another-company"] = MergedCompanies.HaveWhatAPersonLinked,
        ["what-was-typed-in-private-is-never-left-doubled-in-silence"] = TypedInPrivate.AreNeverLeftDoubledInSilence,
        ["vendors-become-one-company-each-and-converge"] = VendorsInStep.BecomeOneCompanyEachAndConverge,
        ["root-cost-codes-are-read-as-procore-writes-them"] = RootCostCodes.AreReadAsProcoreWritesThem,
        ["an-order-is-in-procore-within-two-minutes-of-its-webhook"] = NearRealTime.ByWebhook,
        ["an-order-without-a-webhook-is-in-procore-after-the-next-scan"] = NearRealTime.ByScan,
        ["a-backfill-of-twenty-thousand-orders-runs-over-days-and-edits-overtake-it"] = LongBackfill.RunsOverDays,
        ["two-organizations-of-one-company-leave-each-other-alone"] = clock => SharedSides.RunAsync(clock, 1, sharesBooks: false),
        ["an-order-of-one-organization-is-in-one-of-its-two-companies"] = clock => SharedSides.RunAsync(clock, 1, sharesBooks: true),
        ["a-process-is-told-procores-limits-by-procore-alone"] = Checkers.KnowWhoseLimitsAProcessWasTold,
        ["who-is-told-to-come-back-comes-back-as-often"] = Checkers.ComeBackAsOftenAsTheyAreTold,
        ["options-are-the-offices-the-syncs-or-nobodys"] = Checkers.TellTheOfficesOptionsFromOthers,
        ["codes-of-a-project-that-a-person-linked-elsewhere-are-looked-for-by-nobody"] = Checkers.LookForNoCodesOfAProjectThatAPersonLinkedElsewhere,
        ["malformed-answers-of-zoho-lose-no-record"] = clock => MalformedAsync(clock, SandboxSide.Zoho),
        ["malformed-answers-of-procore-lose-no-record"] = clock => MalformedAsync(clock, SandboxSide.Procore),
    };

    private static async Task MalformedAsync(VirtualClock clock, SandboxSide side)
    {
        foreach (var kind in Malformed)
        {
            await new MalformedAnswers(clock).A_malformed_answer_never_loses_a_record(side, kind);
        }
    }
}
