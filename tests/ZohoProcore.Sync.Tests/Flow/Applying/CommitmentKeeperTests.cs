using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What is remembered of commitments after a run, and which decisions it ended; decided without a store.</summary>
public sealed class CommitmentKeeperTests
{
    private static readonly OrderPlan Plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 100), Scenario.Line("2", 50, "p2")));
    private static readonly PlannedCommitment Riverside = Plan.Commitments.Single(one => one.ProjectId == Scenario.Riverside);
    private static readonly PlannedCommitment Harbor = Plan.Commitments.Single(one => one.ProjectId == Scenario.Harbor);

    [Fact]
    public void What_was_written_has_its_new_id_and_what_stood_keeps_the_one_it_had()
    {
        var work = Work(Write(Riverside, 901));
        work.Existing = [Scenario.Existing(Harbor, 55)];

        var written = Keeper(work).Written().ToDictionary(one => one.ProjectId);

        Assert.Equal((901L, 100m, CommitmentFields.Of(Riverside)), (written[Scenario.Riverside].ContractId, written[Scenario.Riverside].Total, written[Scenario.Riverside].Image));
        Assert.Equal((55L, 50m, Scenario.Now), (written[Scenario.Harbor].ContractId, written[Scenario.Harbor].Total, written[Scenario.Harbor].At));
    }

    [Fact]
    public void Of_a_refused_one_is_kept_what_it_left_and_nothing_where_it_left_nothing()
    {
        var (left, gone) = (Write(Riverside, 901), Write(Harbor, 902));
        left.Refuse(CommitmentRefusal.OfTotal(99m, 100m));
        left.Left = Scenario.Existing(Riverside, 901) with { GrandTotal = 99m, Status = "Draft" };
        gone.Refuse(CommitmentRefusal.OfWrite("no"));

        var kept = Assert.Single(Keeper(Work(left, gone)).Left());
        Assert.Equal((901L, 99m, "Draft"), (kept.ContractId, kept.Total, kept.Status));

        gone.Left = Scenario.Existing(Harbor, 902) with { IsDeleted = true };
        Assert.Single(Keeper(Work(left, gone)).Left());
    }

    [Fact]
    public void A_field_that_a_person_keeps_is_remembered_as_it_was_written_before()
    {
        var plan = Plan with { Kept = new Dictionary<string, IReadOnlyCollection<string>> { [Riverside.OriginId] = [CommitmentFields.Title, CommitmentFields.Description] } };
        var before = Scenario.Recorded(Riverside);
        before.Image.Fields[CommitmentFields.Title] = "As the sync wrote it";
        before.Image.Fields.Remove(CommitmentFields.Description);
        var work = Work([before], Write(Riverside, 901), Write(Harbor, 902));

        var image = new CommitmentKeeper(work, plan, null, Scenario.Now).Written().Single(one => one.ProjectId == Scenario.Riverside).Image;

        Assert.Equal("As the sync wrote it", image[CommitmentFields.Title]);
        Assert.Empty(image[CommitmentFields.Description]);
        Assert.Equal(CommitmentFields.Of(Riverside)[CommitmentFields.Vendor], image[CommitmentFields.Vendor]);
    }

    [Theory]
    [InlineData(false, false, "used")]
    [InlineData(true, false, null)]
    [InlineData(false, true, null)]
    public void A_write_that_succeeded_uses_up_the_decision_that_allowed_it(bool isRefused, bool hasFailed, string? end)
    {
        var write = Write(Riverside, 901);
        if (isRefused) write.Refuse(CommitmentRefusal.OfWrite("no"));
        if (hasFailed) write.Fail(new InvalidOperationException());
        var plan = Plan with { DecisionUses = [new("d", DecisionEffect.Allows, Riverside.OriginId, "A person said so.")] };

        var ended = OrderDecisionEndings.Of(Work(write), plan);

        Assert.Equal(end is null ? [] : [(AuditKind.DecisionUsed, "d", 901L)], ended.Select(entry => (entry.Kind, entry.DecisionId, entry.ContractId)));
        Assert.Equal("d", OrderDecisionEndings.Allowing(plan, Riverside.OriginId));
        Assert.Null(OrderDecisionEndings.Allowing(plan, Harbor.OriginId));
    }

    [Theory, InlineData(true, AuditKind.DecisionUsed), InlineData(false, AuditKind.DecisionLapsed)]
    public void One_that_is_done_was_used_where_its_write_was_under_way_and_lapsed_where_it_was_not(bool wasUnderWay, AuditKind kind)
    {
        var work = Work();
        work.OpenIntents = wasUnderWay ? [Some.Intent("1", Scenario.Riverside) with { DecisionId = "d" }] : [];

        Assert.Equal(kind, Assert.Single(OrderDecisionEndings.Of(work, Plan with { DecisionUses = [new("d", DecisionEffect.Done, Riverside.OriginId, "It is so.")] })).Kind);
    }

    [Fact]
    public void A_new_commitment_is_sent_whole_and_as_a_draft_and_of_one_that_stands_only_what_differs()
    {
        var whole = CommitmentBodies.Head(new(Riverside, [Step(null)], null));
        Assert.Equal((Riverside.OriginId, "Draft", Riverside.Number), (whole.OriginId, whole.Status.Value?.Value, whole.Number.Value));
        Assert.True(whole.VendorId.HasValue);

        var part = CommitmentBodies.Head(new(Riverside, [Step([CommitmentFields.Title])], Scenario.Existing(Riverside)));
        Assert.Equal(Riverside.Title, part.Title.Value);
        Assert.False(part.VendorId.HasValue || part.Status.HasValue || part.Number.HasValue);
        Assert.Throws<ArgumentException>(() => CommitmentBodies.Head(new(Riverside, [Step(["no such field"])], Scenario.Existing(Riverside))));
        Assert.Equal(Riverside.Status, CommitmentBodies.Status(new(Riverside, [], null)).Status.Value?.Value);
    }

    private static OrderStep Step(IReadOnlyList<string>? fields) =>
        new() { Kind = OrderStepKind.WriteCommitment, ProjectId = Riverside.ProjectId, OriginId = Riverside.OriginId, Sentence = "Write it.", Fields = fields };

    private static CommitmentWrite Write(PlannedCommitment planned, long contractId) => new(planned, [], null) { ContractId = contractId };

    private static OrderWork Work(params CommitmentWrite[] writes) => Work([], writes);

    private static OrderWork Work(IReadOnlyList<WrittenCommitment> recorded, params CommitmentWrite[] writes) =>
        new(new(Some.Work(Scenario.OrderId), 1), null, [], recorded) { Plan = Plan, Writes = writes };

    private static CommitmentKeeper Keeper(OrderWork work) => new(work, Plan, null, Scenario.Now);
}
