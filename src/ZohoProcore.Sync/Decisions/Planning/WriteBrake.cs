using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Stops what is written in the same way again and again because it never stands as it was written: whatever makes it so, a person looks
/// before it is written once more. Pure.
/// </summary>
internal static class WriteBrake
{
    /// <summary>
    /// How often a record is written in the same way within a day, without anything else of it being written in between; or in each of two
    /// or three ways that take turns.
    /// </summary>
    public const int Most = 5;

    private const string NextStep = "See why what was written does not stay as it was written, then retry.";

    private static readonly Duration Within = Duration.FromDays(1);

    /// <summary>What was written of a record before; null where a person who looked has it counted anew.</summary>
    public static RepeatedWrite? Counted(SyncRecord? record, IReadOnlyList<ReviewItem> reviews) =>
        record?.Repeated is { } last && !reviews.Any(item => IsAnswered(item) && item.ClosedAt >= last.Since) ? last : null;

    /// <summary>It was written once more. What a person decided is no repetition.</summary>
    public static RepeatedWrite? Next(RepeatedWrite? last, OrderPlan plan, Instant now) =>
        IsDecided(plan) ? null : Next(last, HashOf(plan), now);

    /// <summary>It was written once more. What a person decided is no repetition.</summary>
    public static RepeatedWrite? Next(RepeatedWrite? last, VendorStep step, Instant now) =>
        step.DecisionId is not null ? null : Next(last, HashOf(step), now);

    /// <summary>The plan as it may be worked off: as it is, or as a question.</summary>
    public static OrderPlan Hold(OrderPlan plan, RepeatedWrite? last, IReadOnlyList<ReviewItem> reviews, Instant now)
    {
        if (last is null || plan.Steps.Count == 0 || IsDecided(plan) || !Stops(last, HashOf(plan), reviews, now))
        {
            return plan;
        }

        var finding = Asked(
            $"Order {plan.OrderNumber}", string.Empty, string.Join(" ", plan.Steps.Select(step => step.Sentence)), last) with
        {
            Table = plan.Amounts,
        };
        return plan with
        {
            Outcome = RecordState.NeedsReview,
            Reason = finding.Sentence,
            Findings = [.. plan.Findings, finding],
            Commitments = [],
            Steps = [],
            Forgotten = [],
        };
    }

    /// <summary>The plan of a vendor as it may be worked off: as it is, or as a question.</summary>
    public static VendorPlan Hold(
        VendorPlan plan, VendorPlanInput input, RepeatedWrite? last, IReadOnlyList<ReviewItem> reviews, Instant now)
    {
        if (last is null || plan.Step is not { DecisionId: null } step || !Stops(last, HashOf(step), reviews, now))
        {
            return plan;
        }

        var finding = Asked($"Vendor '{input.Name}'", input.ContactId, step.Sentence, last);
        return plan with
        {
            Outcome = RecordState.NeedsReview,
            Reason = finding.Sentence,
            Findings = [.. plan.Findings, finding],
            Step = null,
            Note = input.Note,
        };
    }

    private static RepeatedWrite Next(RepeatedWrite? last, string hash, Instant now)
    {
        if (last is null || now - last.Since >= Within)
        {
            return new(hash, 1, now);
        }

        // The turns of several ways begin with the last of them; who writes the same once more, or something else, begins anew. What came
        // once after another way took no turn yet.
        return last.Hash == hash
            ? last.Other is null || last.Times == 1
                ? last with { Times = last.Times + 1, Other = null, Third = null } : new(hash, 1, now)
            : last.Other == hash && last is { Third: null } or { Times: 1 }
                ? last with { Hash = hash, Times = last.Times + 1, Other = last.Hash, Third = null }
            : last.Third == hash ? last with { Hash = hash, Times = last.Times + 1, Other = last.Hash, Third = last.Other }
            : new(hash, 1, now) { Other = last.Hash, Third = last.Other };
    }

    private static bool IsAnswered(ReviewItem item) =>
        item is { Finding.Code: FindingCodes.WriteRepeated, Status: ReviewStatus.Decided };

    private static bool IsAsked(ReviewItem item) => item is { Finding.Code: FindingCodes.WriteRepeated, Status: ReviewStatus.Open };

    // The last of them came within a day of the first. Where nobody is asked another day after that, it stayed as it was written: that it
    // is to be written once more has nothing to do with them. While somebody is asked, none of the ways goes on: what takes turns whether
    // or not the sync writes would come to the next one.
    private static bool Stops(RepeatedWrite last, string hash, IReadOnlyList<ReviewItem> reviews, Instant now)
    {
        var (ways, isAsked) = (last.Third is not null ? 3 : last.Other is not null ? 2 : 1, reviews.Any(IsAsked));
        return last.Times >= Most * ways
            && (hash == (last.Third ?? last.Other ?? last.Hash) || (isAsked && (hash == last.Hash || hash == last.Other)))
            && (now - last.Since < Within + Within || isAsked);
    }

    private static bool IsDecided(OrderPlan plan) => plan.DecisionUses?.Any(use => use.Effect == DecisionEffect.Allows) == true;

    private static string HashOf(OrderPlan plan) => ContentHash.Of(string.Join("\n", OrderApproval.Writes(plan)));

    // What it replaces is no part of it: where somebody else writes there too, that may be another one each time.
    private static string HashOf(VendorStep step) => ContentHash.Of(string.Join(
        "\n",
        step.Values.Select(field => $"{field.Key}={field.Value}").Prepend(FormattableString.Invariant($"{step.Kind} {step.ProcoreId}"))));

    private static Finding Asked(string what, string subject, string steps, RepeatedWrite last) => new()
    {
        Code = FindingCodes.WriteRepeated,
        Subject = subject,
        Sentence = string.Format(
            CultureInfo.InvariantCulture,
            "{0} was written {1} times in {4} since {2:uuuu-MM-dd HH:mm} UTC, and does not stand as it was written. "
                + "It is not written again by itself. It would be: {3}",
            what,
            last.Times,
            last.Since,
            steps,
            last.Third is not null ? "three ways that take turns" : last.Other is not null ? "two ways that take turns" : "the same way"),
        NextStep = NextStep,
    };
}
