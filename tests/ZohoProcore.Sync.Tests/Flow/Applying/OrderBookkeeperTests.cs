using NodaTime;
using Procore.Client;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is stored for an order at each point of its way, decided without a store.</summary>
public sealed class OrderBookkeeperTests
{
    private static readonly OrderPlan Plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 100)));

    [Fact]
    public void What_a_refusal_is_follows_from_what_happened_and_not_from_how_it_is_told()
    {
        var told = CommitmentRefusal.OfTotal(99.5m, 100).Sentence;

        Assert.Equal(FindingCodes.TotalMismatch, CodeOf(CommitmentRefusal.OfTotal(99.5m, 100)));
        Assert.Equal(FindingCodes.CommitmentRefused, CodeOf(CommitmentRefusal.OfWrite(told)));
        Assert.Equal(FindingCodes.CommitmentRefused, CodeOf(CommitmentRefusal.OfWrite("the commitment was refused: vendor can't be blank")));
    }

    [Fact]
    public void Before_a_write_stands_what_is_about_to_be_written()
    {
        var work = Work();

        var changes = Changes().BeforeWriting(work);

        var intent = Assert.Single(changes.OpenedIntents);
        Assert.Equal((Plan.Commitments[0].OriginId, Scenario.OrderId, Scenario.Riverside, Plan.PlanHash), (intent.OriginId, intent.OrderId, intent.ProjectId, intent.PlanHash));
        Assert.Equal(CommitmentFields.Of(Plan.Commitments[0]), intent.Desired);
        Assert.Equal(RecordState.Applying, Assert.Single(changes.Records).State);
        var told = Assert.Single(changes.Audit, entry => entry.Kind == AuditKind.Intent);
        Assert.All(Plan.Steps, step => Assert.Contains(step.Sentence, told.Reason, StringComparison.Ordinal));
        Assert.Equal(Plan.NewLinks, changes.FoundLinks.Select(link => link with { At = default }));
        Assert.All(changes.FoundLinks, link => Assert.NotEqual(default, link.At));
        Assert.Empty(changes.Completed);
        Assert.Empty(changes.ClosedIntents);
    }

    [Fact]
    public void After_the_last_write_the_commitment_is_noted_the_intent_closed_and_the_key_done()
    {
        var work = Work();
        work.Writes[0].ContractId = 55;

        var changes = Changes().Settled(work);

        var written = Assert.Single(changes.Commitments);
        Assert.Equal((55L, Plan.Commitments[0].OriginId, 100m, Plan.Commitments[0].Status), (written.ContractId, written.OriginId, written.Total, written.Status));
        Assert.Equal([Plan.Commitments[0].OriginId], changes.ClosedIntents);
        Assert.Equal([work.Claim], changes.Completed);
        Assert.Equal((RecordState.Synced, Plan.PlanHash), (changes.Records[0].State, changes.Records[0].PlanHash));
        Assert.Equal("written", Assert.Single(changes.Audit, entry => entry.Kind == AuditKind.Outcome).Result);
        Assert.Empty(changes.Reviews);
        Assert.Empty(changes.Deferred);
    }

    [Fact]
    public void A_commitment_that_went_while_it_was_written_has_an_outcome_beside_that_of_the_one_in_its_place()
    {
        var work = Work();
        work.Writes[0].StandsAt(55);
        work.Writes[0].StandsAt(55);
        work.Writes[0].StandsAt(56);

        Assert.Equal([(55L, "unknown"), (56L, "refused")], Outcomes(Changes().Settled(work)));
        Assert.Equal([(55L, "unknown"), (56L, "refused")], Outcomes(Changes().Failed(work, new ProcoreException("what was left could not be read"))));

        static IEnumerable<(long, string)> Outcomes(ChangeSet changes) =>
            changes.Audit.Where(entry => entry.Kind == AuditKind.Outcome).Select(entry => (entry.ContractId, entry.Result));
    }

    [Fact]
    public void What_was_refused_is_noted_nowhere_as_written_and_its_intent_has_its_outcome()
    {
        var work = Work();
        work.Writes[0].Refuse(CommitmentRefusal.OfWrite("the commitment was refused"));

        var changes = Changes().Settled(work);

        Assert.Empty(changes.Commitments);
        Assert.Equal([Plan.Commitments[0].OriginId], changes.ClosedIntents);
        Assert.Equal([work.Claim], changes.Completed);
        Assert.Contains("the commitment was refused", Assert.Single(changes.Reviews).Finding.Sentence, StringComparison.Ordinal);
        Assert.Equal("refused", Assert.Single(changes.Audit, entry => entry.Kind == AuditKind.Outcome).Result);
    }

    [Fact]
    public void What_is_as_it_was_is_no_news()
    {
        var before = Changes().Settled(Work()).Records[0] with { ChangedAt = Scenario.Now - Duration.FromDays(3) };
        var work = Work(before);
        work.Writes = [];
        work.Existing = [Scenario.Existing(Plan.Commitments[0])];

        var changes = Changes().Settled(work);

        Assert.Equal((before.ChangedAt, Scenario.Now), (changes.Records[0].ChangedAt, changes.Records[0].ReadAt));
        Assert.DoesNotContain(changes.Audit, entry => entry.Kind == AuditKind.StateChanged);
    }

    [Fact]
    public void A_failure_is_put_off_with_the_key_and_closes_no_intent()
    {
        var work = Work();
        work.Writes[0].Fail(new ProcoreException("no answer"));

        var changes = Changes().Failed(work, work.Writes[0].Failure!);

        var again = Assert.Single(changes.Deferred);
        Assert.Equal((1, work.Claim.Version), (again.Item.Attempts, again.Version));
        Assert.InRange(again.Item.DueAt - Scenario.Now, Duration.FromSeconds(12), Duration.FromSeconds(18));
        Assert.Equal(RecordState.Failed, changes.Records[0].State);
        Assert.Contains("no answer", changes.Records[0].Reason, StringComparison.Ordinal);
        Assert.Equal("unknown", Assert.Single(changes.Audit, entry => entry.Kind == AuditKind.Outcome).Result);
        Assert.Empty(changes.ClosedIntents);
        Assert.Empty(changes.Completed);
        Assert.Empty(changes.Reviews);
    }

    [Fact]
    public void What_keeps_failing_is_shown_to_a_person_as_what_it_is()
    {
        Assert.Equal(FindingCodes.RepeatedFailure, GivenUp(new ProcoreException("no answer")));
        Assert.Equal(FindingCodes.AnswerNotUnderstood, GivenUp(new AnswerNotUnderstoodException("no total")));
    }

    [Fact]
    public void A_change_order_that_certainly_was_not_made_is_looked_for_by_nobody()
    {
        var amended = Plan.Commitments[0] with { ChangeOrder = new() { Number = "1", Mark = "m", Lines = [] } };
        var work = Work();
        work.Writes = [new CommitmentWrite(amended, Plan.Steps, null)];
        work.Writes[0].Intent = Assert.Single(Changes().BeforeWriting(work).OpenedIntents);
        Assert.Null(work.Writes[0].Intent!.ChangeOrder);
        Assert.Equal(amended.ChangeOrder, Assert.Single(work.Writes[0].BeforeChangeOrder.OpenedIntents).ChangeOrder);
        work.Writes[0].Fail(new ProcoreException("failed before it was made"));

        var intent = Assert.Single(Changes().Failed(work, work.Writes[0].Failure!).OpenedIntents);
        Assert.Equal((amended.OriginId, null), (intent.OriginId, intent.ChangeOrder));

        work.Writes[0].IsChangeOrderMade = true;
        Assert.Empty(Changes().Failed(work, work.Writes[0].Failure!).OpenedIntents);
    }

    [Fact]
    public void Snapshots_stand_under_the_hashes_by_which_they_are_asked_for()
    {
        var work = Work();

        var snapshots = Changes().Snapshots(work);

        Assert.Equal(2, snapshots.Count);
        Assert.Contains(Plan.InputHash, snapshots.Keys);
        Assert.Contains(Changes().Settled(work).Records[0].OrderHash, snapshots.Keys);
    }

    private static string GivenUp(Exception failure)
    {
        var work = new OrderWork(new(Some.Work(Scenario.OrderId, attempts: new SyncPolicies().MaxAttempts - 1), 1), null, [], []) { Plan = Plan };

        var changes = Changes().Failed(work, failure);

        Assert.Equal(RecordState.Aborted, changes.Records[0].State);
        Assert.Equal(Scenario.Now + Duration.FromDays(1), Assert.Single(changes.Deferred).Item.DueAt);
        var code = Assert.Single(changes.Reviews).Finding.Code;
        Assert.Equal([code], changes.Records[0].FindingCodes);
        return code;
    }

    private static OrderBookkeeper Changes() => new(OrderRules.Default, new(), Scenario.Now);

    // An order that is about to be written for the first time.
    private static OrderWork Work(SyncRecord? known = null) => new(new(Some.Work(Scenario.OrderId), 1), known, [], [])
    {
        Input = Scenario.Input(Scenario.Order(Scenario.Line("1", 100))),
        Plan = Plan,
        Writes = [new CommitmentWrite(Plan.Commitments[0], Plan.Steps, null)],
    };

    private static string CodeOf(CommitmentRefusal refusal)
    {
        var write = new CommitmentWrite(Plan.Commitments[0], Plan.Steps, null);
        write.Refuse(refusal);
        var work = new OrderWork(new(Some.Work(Scenario.OrderId), 1), null, [], []) { Plan = Plan, Writes = [write] };

        var changes = new OrderBookkeeper(OrderRules.Default, new(), Scenario.Now).Settled(work);

        Assert.Equal(RecordState.NeedsReview, changes.Records[0].State);
        return Assert.Single(changes.Reviews).Finding.Code;
    }
}
