using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is written in the same way again and again goes to a person; what somebody changed or decided in between does not.</summary>
public sealed class WriteBrakeTests
{
    private static readonly OrderPlan Plan = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 100))));
    private static readonly OrderPlan Other = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 101))));
    private static readonly OrderPlan Third = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 102))));
    private static readonly Instant Noon = Instant.FromUtc(2026, 8, 1, 12, 0);
    private static readonly OrderDecisionUse Word = new("d1", DecisionEffect.Allows, string.Empty, "Ann said so");

    [Fact]
    public void The_sixth_time_it_is_a_question_that_says_what_would_be_written()
    {
        var last = Written(WriteBrake.Most - 1, Plan);
        Assert.Same(Plan, WriteBrake.Hold(Plan, last, [], Noon));

        last = WriteBrake.Next(last, Plan, Noon + Duration.FromHours(20))!;
        var held = WriteBrake.Hold(Plan, last, [], Noon);

        Assert.Equal((WriteBrake.Most, Noon), (last.Times, last.Since));
        Assert.Equal((RecordState.NeedsReview, 0, 0, Plan.PlanHash), (held.Outcome, held.Steps.Count, held.Commitments.Count, held.PlanHash));
        var finding = Assert.Single(held.Findings);
        Assert.Equal((FindingCodes.WriteRepeated, held.Reason), (finding.Code, finding.Sentence));
        Assert.StartsWith($"Order {Plan.OrderNumber} was written 5 times in the same way since 2026-08-01 12:00 UTC, and does not stand as it was written.", finding.Sentence, StringComparison.Ordinal);
        Assert.All(Plan.Steps, step => Assert.Contains(step.Sentence, finding.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void It_stays_a_question_until_something_else_is_to_be_written()
    {
        var last = Written(WriteBrake.Most, Plan);
        Assert.NotSame(Plan, WriteBrake.Hold(Plan, last, [], Noon));
        Assert.Same(Other, WriteBrake.Hold(Other, last, [], Noon));
        Assert.Equal(1, WriteBrake.Next(last, Other, Noon)!.Times);
        var nothing = Plan with { Steps = [] };
        Assert.Same(nothing, WriteBrake.Hold(nothing, last, [], Noon));
    }

    /// <summary>Each of two writes undoes the other one, and neither is the same as the one before it.</summary>
    [Fact]
    public void Two_ways_that_take_turns_are_a_question_once_each_was_written_as_often()
    {
        var last = Turns(WriteBrake.Most + WriteBrake.Most);
        Assert.Same(Plan, WriteBrake.Hold(Plan, last, [], Noon));
        last = WriteBrake.Next(last, Plan, Noon)!;
        Assert.Equal((WriteBrake.Most * 2, Noon), (last.Times, last.Since));
        Assert.Same(Plan, WriteBrake.Hold(Plan, last, [], Noon)); // what was written last is not its turn

        var held = WriteBrake.Hold(Other, last, [], Noon);
        Assert.Equal((RecordState.NeedsReview, 0), (held.Outcome, held.Steps.Count));
        Assert.StartsWith($"Order {Plan.OrderNumber} was written 10 times in two ways that take turns since 2026-08-01 12:00 UTC, and does not stand", Assert.Single(held.Findings).Sentence, StringComparison.Ordinal);
        Assert.Same(Other, WriteBrake.Hold(Other, last, [], Noon + Duration.FromHours(48)));
        Assert.Equal(RecordState.NeedsReview, WriteBrake.Hold(Other, last, [Item(ReviewStatus.Open, 1)], Noon + Duration.FromHours(48)).Outcome);
    }

    /// <summary>An order that somebody changes and changes back has nothing wrong with it.</summary>
    [Fact]
    public void Turns_end_with_a_third_way_or_the_same_one_again_or_a_day()
    {
        var last = Turns(WriteBrake.Most + WriteBrake.Most);
        Assert.Equal(1, WriteBrake.Next(last, Third, Noon)!.Times);
        Assert.Equal(new RepeatedWrite(last.Hash, 1, Noon), WriteBrake.Next(last, Other, Noon));
        Assert.Equal(new RepeatedWrite(last.Other!, 1, Noon + Duration.FromHours(24)), WriteBrake.Next(last, Plan, Noon + Duration.FromHours(24)));
        Assert.Same(Third, WriteBrake.Hold(Third, WriteBrake.Next(last, Plan, Noon), [], Noon));
    }

    /// <summary>A writer undoes what the second wrote, which undid what the third wrote.</summary>
    [Fact]
    public void Three_ways_that_take_turns_are_a_question_once_each_was_written_as_often()
    {
        OrderPlan[] ways = [Plan, Other, Third];
        RepeatedWrite? last = null;
        var written = 0;
        while (WriteBrake.Hold(ways[written % 3], last, [], Noon).Steps.Count > 0)
        {
            last = WriteBrake.Next(last, ways[written % 3], Noon);
            Assert.InRange(++written, 1, WriteBrake.Most * 4);
        }

        Assert.Equal(WriteBrake.Most * 3 + 2, written); // the first two are of no turn yet
        var held = WriteBrake.Hold(ways[written % 3], last, [], Noon);
        Assert.Contains("15 times in three ways that take turns", Assert.Single(held.Findings).Sentence, StringComparison.Ordinal);
        Assert.Same(ways[(written + 1) % 3], WriteBrake.Hold(ways[(written + 1) % 3], last, [], Noon)); // another one is no turn
        Assert.Same(ways[written % 3], WriteBrake.Hold(ways[written % 3], last, [], Noon + Duration.FromHours(48)));
    }

    /// <summary>Three programs that write in turns, whether or not the sync does, come to the next way while the first one is a question.</summary>
    [Fact]
    public void While_somebody_is_asked_none_of_the_ways_that_take_turns_is_written()
    {
        OrderPlan[] ways = [Plan, Other, Third];
        var another = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 103))));
        foreach (var count in (int[])[2, 3])
        {
            var last = Enumerable.Range(0, (WriteBrake.Most * count) + 2).Aggregate((RepeatedWrite?)null, (before, at) => WriteBrake.Next(before, ways[at % count], Noon))!;
            Assert.All(ways[..count], way => Assert.Equal(RecordState.NeedsReview, WriteBrake.Hold(way, last, [Item(ReviewStatus.Open, 1)], Noon).Outcome));
            Assert.Single(ways[..count], way => WriteBrake.Hold(way, last, [], Noon).Outcome == RecordState.NeedsReview);
            Assert.Same(another, WriteBrake.Hold(another, last, [Item(ReviewStatus.Open, 1)], Noon));
        }
    }

    /// <summary>Two of three that go on without the third are turns of two, and what was counted of three counts no more.</summary>
    [Fact]
    public void Turns_of_three_that_become_turns_of_two_are_counted_anew()
    {
        OrderPlan[] ways = [Plan, Other, Third];
        var last = Enumerable.Range(0, 9).Aggregate((RepeatedWrite?)null, (before, at) => WriteBrake.Next(before, ways[at % 3], Noon))!;
        Assert.Equal(7, last.Times);
        last = WriteBrake.Next(last, Other, Noon)!;
        Assert.Equal(1, last.Times);
        last = WriteBrake.Next(last, Third, Noon)!;
        Assert.Equal((2, (string?)null), (last.Times, last.Third));
    }

    /// <summary>That something else was written before it is no reason to write it once more often.</summary>
    [Fact]
    public void What_came_after_another_way_is_counted_from_its_first_time()
    {
        var last = WriteBrake.Next(WriteBrake.Next(null, Plan, Noon), Other, Noon)!;

        Assert.Equal(new RepeatedWrite(last.Hash, 2, Noon), WriteBrake.Next(last, Other, Noon + Duration.FromHours(1)));
    }

    [Fact]
    public void What_is_written_once_a_day_is_no_repetition()
    {
        var last = Written(WriteBrake.Most - 1, Plan);
        Assert.Equal(1, WriteBrake.Next(last, Plan, Noon + Duration.FromHours(24))!.Times);
    }

    [Fact]
    public void What_a_person_decided_is_no_repetition()
    {
        var decided = Plan with { DecisionUses = [Word] };
        Assert.Same(decided, WriteBrake.Hold(decided, Written(WriteBrake.Most, Plan), [], Noon));
        Assert.Null(WriteBrake.Next(Written(WriteBrake.Most - 1, Plan), decided, Noon));
        Assert.Equal(RecordState.NeedsReview, WriteBrake.Hold(Plan with { DecisionUses = [Word with { Effect = DecisionEffect.Lapses }] }, Written(WriteBrake.Most, Plan), [], Noon).Outcome);
    }

    /// <summary>What stood in Procore before is no part of it: where somebody else writes there, it may be another one each time.</summary>
    [Fact]
    public void What_a_vendors_write_replaces_makes_it_no_other()
    {
        static VendorStep Step(string before, string after) => new(VendorStepKind.Update, 7, [new(VendorFieldNames.City, before, after)]);
        var last = WriteBrake.Next(null, Step("Oslo", "Dallas"), Noon);
        Assert.Equal(2, WriteBrake.Next(last, Step("Bergen", "Dallas"), Noon)!.Times);
        Assert.Equal(1, WriteBrake.Next(last, Step("Oslo", "Austin"), Noon)!.Times);
        Assert.Null(WriteBrake.Next(last, Step("Oslo", "Dallas") with { DecisionId = "d1" }, Noon));
    }

    [Fact]
    public void It_counts_anew_once_a_person_looked()
    {
        var record = new SyncRecord { Key = RecordKey.PurchaseOrder("1"), State = RecordState.NeedsReview, ChangedAt = Noon, Repeated = Written(WriteBrake.Most, Plan) };
        Assert.Null(WriteBrake.Counted(null, []));
        Assert.Same(record.Repeated, WriteBrake.Counted(record, []));
        Assert.Same(record.Repeated, WriteBrake.Counted(record, [Item(ReviewStatus.Open, 1), Item(ReviewStatus.Settled, 1), Item(ReviewStatus.Decided, -1), Item(ReviewStatus.Decided, 1, FindingCodes.VendorGone)]));
        Assert.Null(WriteBrake.Counted(record, [Item(ReviewStatus.Decided, 1)]));
    }

    /// <summary>What was written so often and stood then is written when it is needed again, whenever that is; a question holds for as long as it is open.</summary>
    [Fact]
    public void What_stood_for_a_day_after_it_is_no_repetition_any_more()
    {
        var last = Written(WriteBrake.Most, Plan);
        var (soon, later) = (Noon + Duration.FromHours(47), Noon + Duration.FromHours(48));

        Assert.Equal(RecordState.NeedsReview, WriteBrake.Hold(Plan, last, [], soon).Outcome);
        Assert.Same(Plan, WriteBrake.Hold(Plan, last, [], later));
        Assert.Same(Plan, WriteBrake.Hold(Plan, last, [Item(ReviewStatus.Settled, 1), Item(ReviewStatus.Open, 1, FindingCodes.VendorGone)], later));
        Assert.Equal(RecordState.NeedsReview, WriteBrake.Hold(Plan, last, [Item(ReviewStatus.Open, 1)], later).Outcome);
        Assert.Equal(1, WriteBrake.Next(last, Plan, later)!.Times);
    }

    private static ReviewItem Item(ReviewStatus status, int hours, string code = FindingCodes.WriteRepeated) => new()
    {
        Id = "r",
        Key = RecordKey.PurchaseOrder("1"),
        OrderNumber = "PO-1",
        Finding = new() { Code = code, Sentence = "s", NextStep = "n" },
        StateHash = string.Empty,
        Status = status,
        OpenedAt = Noon,
        ClosedAt = Noon + Duration.FromHours(hours),
    };

    /// <summary>One less than so many, in turns, the other one last: the first of all is of no turn yet.</summary>
    private static RepeatedWrite Turns(int times) =>
        Enumerable.Range(0, times).Aggregate((RepeatedWrite?)null, (last, at) => WriteBrake.Next(last, at % 2 == 0 ? Plan : Other, Noon))!;

    private static RepeatedWrite Written(int times, OrderPlan plan) =>
        Enumerable.Range(0, times).Aggregate((RepeatedWrite?)null, (last, _) => WriteBrake.Next(last, plan, Noon))!;
}
