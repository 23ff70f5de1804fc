using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What an alignment writes in the same way again and again goes to a person, and what else there is to write is written.</summary>
public sealed class AlignmentBrakeTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 8, 1, 12, 0);
    private static readonly AlignmentStep Rename = new() { Kind = AlignmentStepKind.RenameOption, Sentence = "Option '02-300 X' becomes '02-300 Concrete'.", ZohoId = "7", Name = "02-300 Concrete" };
    private static readonly AlignmentStep Add = new() { Kind = AlignmentStepKind.AddOption, Sentence = "Option '02-400 Steel' is added.", Name = "02-400 Steel" };
    private static readonly AlignmentPlan Plan = AlignmentPlanner.With(new() { ConnectionId = "c", At = Noon }, [Rename, Add]);

    [Fact]
    public void The_sixth_time_a_step_is_a_question_and_the_others_are_written()
    {
        var before = Written(AlignmentBrake.Most - 1, Rename);
        Assert.Same(Plan, AlignmentBrake.Hold(Plan, before, false, Noon).Plan);

        before = AlignmentBrake.Next(before, [Rename, Add], Noon + Duration.FromHours(20));
        var (plan, asked) = AlignmentBrake.Hold(Plan, before, false, Noon);

        Assert.Equal([Add], plan.Steps);
        Assert.Equal((AlignmentPlanner.HashOf([Add]), FindingCodes.WriteRepeated), (plan.Hash, asked!.Code));
        Assert.Equal(
            $"In Zoho Books the same was written 5 times since 2026-08-01 12:00 UTC, and does not stand as it was written. It is not written again by itself. It would be: {Rename.Sentence}",
            asked.Sentence);
    }

    /// <summary>Somebody gives an item another name each time, and never the same.</summary>
    [Fact]
    public void What_is_written_over_is_no_part_of_what_is_written()
    {
        var item = Rename with { Home = CostCodeHome.Items };
        var before = Enumerable.Range(0, AlignmentBrake.Most).Aggregate((IReadOnlyList<RepeatedWrite>)[], (last, at) => AlignmentBrake.Next(last, [item with { Was = $"Called {at}" }], Noon));

        Assert.Equal(AlignmentBrake.Most, Assert.Single(before).Times);
        Assert.NotNull(AlignmentBrake.Hold(AlignmentPlanner.With(Plan, [item with { Was = "Called otherwise" }]), before, false, Noon).Asked);
    }

    /// <summary>Each of two steps that undo one another is counted for itself.</summary>
    [Fact]
    public void Two_steps_that_take_turns_are_both_a_question()
    {
        var back = Rename with { Name = "02-300 X" };
        var before = Enumerable.Range(0, AlignmentBrake.Most * 2).Aggregate((IReadOnlyList<RepeatedWrite>)[], (last, at) => AlignmentBrake.Next(last, [at % 2 == 0 ? Rename : back], Noon));

        Assert.Empty(AlignmentBrake.Hold(AlignmentPlanner.With(Plan, [Rename]), before, false, Noon).Plan.Steps);
        Assert.Empty(AlignmentBrake.Hold(AlignmentPlanner.With(Plan, [back]), before, false, Noon).Plan.Steps);
    }

    [Fact]
    public void What_stood_for_a_day_after_it_is_no_repetition_any_more()
    {
        var (before, later) = (Written(AlignmentBrake.Most, Rename), Noon + Duration.FromHours(48));

        Assert.NotNull(AlignmentBrake.Hold(Plan, before, false, later - Duration.FromHours(1)).Asked);
        Assert.Null(AlignmentBrake.Hold(Plan, before, false, later).Asked);
        Assert.NotNull(AlignmentBrake.Hold(Plan, before, true, later).Asked);
        Assert.Equal((1, later), AlignmentBrake.Next(before, [Rename], later).Select(one => (one.Times, one.Since)).Single());
        Assert.Single(AlignmentBrake.Next(Written(1, Rename), [Add], later)); // what was written once and long ago is forgotten
    }

    private static IReadOnlyList<RepeatedWrite> Written(int times, AlignmentStep step) =>
        Enumerable.Range(0, times).Aggregate((IReadOnlyList<RepeatedWrite>)[], (last, _) => AlignmentBrake.Next(last, [step], Noon));
}
