using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class OrderChangesTests
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

    private static string CodeOf(CommitmentRefusal refusal)
    {
        var write = new CommitmentWrite(Plan.Commitments[0], Plan.Steps, null);
        write.Refuse(refusal);
        var work = new OrderWork(new(Some.Work(Scenario.OrderId), 1), null, [], []) { Plan = Plan, Writes = [write] };

        var changes = new OrderChanges(OrderRules.Default, new(), Scenario.Now).Settled(work);

        Assert.Equal(RecordState.NeedsReview, changes.Records[0].State);
        return Assert.Single(changes.Reviews).Finding.Code;
    }
}
