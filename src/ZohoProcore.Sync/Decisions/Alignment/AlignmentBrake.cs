using System.Globalization;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Stops what an alignment writes by policy in the same way again and again because it never stands as it was written: a person looks
/// before it is written once more, and what else there is to write is written. Pure.
/// </summary>
internal static class AlignmentBrake
{
    /// <summary>How often a step is written in the same way within a day.</summary>
    public const int Most = 5;

    private static readonly Duration Within = Duration.FromDays(1);

    /// <summary>The plan as it may be written, and the question about what is left out of it.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="before">What was written before.</param>
    /// <param name="isAsked">Whether the question is open.</param>
    /// <param name="now">Now.</param>
    public static (AlignmentPlan Plan, Finding? Asked) Hold(
        AlignmentPlan plan, IReadOnlyList<RepeatedWrite> before, bool isAsked, Instant now)
    {
        var held = plan.Steps.Select(step => (Step: step, Last: Find(before, step)))
            .Where(one => one.Last is { Times: >= Most } last && (isAsked || now - last.Since < Within + Within)).ToList();
        if (held.Count == 0)
        {
            return (plan, null);
        }

        var finding = new Finding
        {
            Code = FindingCodes.WriteRepeated,
            Sentence = string.Format(
                CultureInfo.InvariantCulture,
                "In Zoho Books the same was written {0} times since {1:uuuu-MM-dd HH:mm} UTC, and does not stand as it was written. "
                    + "It is not written again by itself. It would be: {2}",
                held.Max(one => one.Last!.Times),
                held.Min(one => one.Last!.Since),
                string.Join(" ", held.Select(one => one.Step.Sentence))),
            NextStep = "See why what was written does not stay as it was written, then retry.",
        };
        return (AlignmentPlanner.With(plan, [.. plan.Steps.Where(step => held.TrueForAll(one => one.Step != step))]), finding);
    }

    /// <summary>What was written from now on. What was written so long ago that it says nothing any more is left out.</summary>
    public static IReadOnlyList<RepeatedWrite> Next(
        IReadOnlyList<RepeatedWrite> before, IEnumerable<AlignmentStep> written, Instant now)
    {
        var next = written.Select(step => Find(before, step) is { } last && now - last.Since < Within
            ? last with { Times = last.Times + 1 }
            : new RepeatedWrite(HashOf(step), 1, now)).ToList();
        return
        [
            .. next,
            .. before.Where(one => (one.Times >= Most || now - one.Since < Within) && next.TrueForAll(same => same.Hash != one.Hash)),
        ];
    }

    // What it replaces is no part of it: where somebody else writes there too, that may be another one each time.
    private static string HashOf(AlignmentStep step) => AlignmentPlanner.HashOf([step with { Was = string.Empty }]);

    private static RepeatedWrite? Find(IReadOnlyList<RepeatedWrite> before, AlignmentStep step)
    {
        var hash = before.Count == 0 ? string.Empty : HashOf(step);
        return before.FirstOrDefault(one => one.Hash == hash);
    }
}
