namespace ZohoProcore.Sync.Tests;

/// <summary>What a host makes of a record, and what people decided about it.</summary>
public sealed class HostedPlannerTests
{
    private static readonly RecordKey Key = new(new("acme.bill"), "7");
    private static readonly RecordSnapshot Snapshot = new() { Name = "bill 7", Source = "a", Standing = "b" };
    private static readonly Finding Question = new() { Code = "Odd", Sentence = "It is odd.", NextStep = "Look.", Severity = FindingSeverity.Asks, Facts = ["1"] };
    private static readonly RecordPlan Writes = new() { Sentence = "It is written.", Write = new() { Content = "x", ProjectId = 3 } };

    [Fact]
    public void The_same_snapshot_has_the_same_plan_and_another_state_is_told_apart()
    {
        var one = Plan(Writes);

        Assert.Equal((RecordState.Applying, one.Record.Hash, one.StateHash), (one.Record.State, Plan(Writes).Record.Hash, Plan(Writes).StateHash));
        var moved = HostedPlanner.Plan(Key, Snapshot with { Standing = "c" }, [], _ => Writes);
        Assert.Equal(one.Record.Hash, moved.Record.Hash);
        Assert.NotEqual(one.StateHash, moved.StateHash);
        Assert.NotEqual(one.Record.Hash, Plan(Writes with { Write = new() { Content = "y", ProjectId = 3 } }).Record.Hash);
        Assert.Equal(RecordState.Synced, Plan(Writes with { Write = null }).Record.State);
        Assert.Equal(RecordState.Filtered, Plan(new() { Sentence = "It is none of ours.", IsLeftOut = true }).Record.State);
    }

    [Fact]
    public void A_question_keeps_it_from_being_written_until_it_is_accepted_as_it_is()
    {
        var asks = Writes with { Findings = [Question] };

        Assert.Equal((RecordState.NeedsReview, null), (Plan(asks).Record.State, Plan(asks).Record.Write));
        Assert.NotNull(Plan(asks, Taken(ReviewAction.Waive, "a", ["1"])).Record.Write);
        Assert.Null(Plan(asks, Taken(ReviewAction.Waive, "a", ["2"])).Record.Write);
        Assert.Null(Plan(Writes with { Findings = [Question with { Severity = FindingSeverity.Stops }] }, Taken(ReviewAction.Waive, "a", ["1"])).Record.Write);
        var before = Plan(asks, Taken(ReviewAction.Waive, "before", ["1"]));
        Assert.Equal((RecordState.NeedsReview, 1), (before.Record.State, before.Lapsed.Count));
    }

    [Fact]
    public void What_a_person_left_out_stays_out_until_the_record_changes()
    {
        var left = Plan(Writes, Taken(ReviewAction.Skip, "a"));
        Assert.Equal((RecordState.Skipped, null, 0), (left.Record.State, left.Record.Write, left.Lapsed.Count));
        Assert.Contains("Ann", left.Record.Sentence, StringComparison.Ordinal);

        var changed = Plan(Writes, Taken(ReviewAction.Skip, "before"));
        Assert.Equal((RecordState.Applying, 1), (changed.Record.State, changed.Lapsed.Count));
    }

    private static HostedPlan Plan(RecordPlan plan, params OrderDecision[] decisions) => HostedPlanner.Plan(Key, Snapshot, decisions, _ => plan);

    private static OrderDecision Taken(ReviewAction action, string source, IReadOnlyList<string>? accepted = null) => new(Key.Owner, action, string.Empty, "Ann")
    {
        Id = "d",
        Code = Question.Code,
        Subject = string.Empty,
        OrderVersion = ContentHash.Of(source),
        Accepted = accepted,
    };
}
