namespace ZohoProcore.Sync.Tests;

/// <summary>What keeps a plan from being written, and what an approval is bound to.</summary>
public sealed class OrderApprovalTests
{
    private static readonly OrderPlan Plan = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 100))));
    private static readonly SyncState Planning = new() { Stage = SyncStage.Planning };
    private static readonly SyncState Running = new() { Stage = SyncStage.Running, By = "Ann" };

    [Fact]
    public void A_plan_that_is_held_writes_nothing_links_nothing_and_forgets_nothing()
    {
        Assert.NotEmpty(Plan.Steps);
        Assert.NotEmpty(Plan.NewLinks);

        var held = OrderApproval.Hold(Plan with { Forgotten = ["x"] }, "900", null, Planning);

        Assert.Equal(RecordState.AwaitingApproval, held.Outcome);
        Assert.Empty(held.Steps);
        Assert.Empty(held.Commitments);
        Assert.Empty(held.NewLinks);
        Assert.Empty(held.Forgotten);
        Assert.All(Plan.Steps, step => Assert.Contains(step.Sentence, held.Reason, StringComparison.Ordinal));
        Assert.Equal(Plan.PlanHash, held.PlanHash);
    }

    [Fact]
    public void A_question_stays_a_question()
    {
        var asked = Plan with { Outcome = RecordState.NeedsReview, Findings = [new() { Code = "x", Sentence = "s", NextStep = "n" }] };
        var held = OrderApproval.Hold(asked, "900", null, Planning);
        Assert.Equal((RecordState.NeedsReview, asked.Reason, 0), (held.Outcome, held.Reason, held.Steps.Count));
    }

    /// <summary>A draft that is held is not made: it waits here, and can be approved here.</summary>
    [Fact]
    public void A_change_order_that_is_held_waits_here_and_not_in_Procore()
    {
        var before = Scenario.Order(Scenario.Line("1", 100));
        var input = Scenario.After(before, Scenario.Order(Scenario.Line("1", 150))) with { Policies = new() { AmendedOrders = AmendedOrderTreatment.ChangeOrder } };
        var plan = Scenario.Plan(input);
        Assert.Equal(FindingCodes.ChangeOrderPending, Assert.Single(plan.Findings).Code);
        var step = Assert.Single(plan.Steps);
        Assert.Equal(OrderStepKind.WriteChangeOrder, step.Kind);

        var held = OrderApproval.Hold(plan, "900", null, Running, "It is too much.");
        Assert.Equal((RecordState.AwaitingApproval, $"It is too much. A person has to approve it. Then: {step.Sentence}", 0), (held.Outcome, held.Reason, held.Findings.Count));

        // One that stands there already stays what it is, and the rest waits.
        var words = plan with { Steps = [step with { Kind = OrderStepKind.WriteCommitment }] };
        held = OrderApproval.Hold(words, "900", null, Running, "It is too much.");
        Assert.Equal((RecordState.AwaitingApproval, FindingCodes.ChangeOrderPending), (held.Outcome, Assert.Single(held.Findings).Code));
    }

    /// <summary>An order with a question has no steps, and goes where its lines do all the same: a pilot elsewhere reaches none of its links.</summary>
    [Fact]
    public void Links_of_an_order_in_question_are_proposals_outside_of_a_pilot()
    {
        var plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 100m), Scenario.Line("2", 1m, code: "02-330 Close but not it")));
        Assert.Equal((RecordState.NeedsReview, 0), (plan.Outcome, plan.Steps.Count));
        Assert.NotEmpty(plan.NewLinks);
        var unknown = plan with { CostByProject = null, NewLinks = [.. plan.NewLinks.Where(link => link.Kind == LinkKind.Vendor)] };

        IReadOnlyList<Link> In(OrderPlan one, long project) => OrderApproval.Hold(one, "900", null, Running with { Projects = [project] }).NewLinks;
        Assert.Equal(plan.NewLinks, In(plan, Scenario.Riverside));
        Assert.Empty(In(plan, Scenario.Harbor));
        Assert.Empty(In(unknown, Scenario.Riverside));
        Assert.Equal(plan.NewLinks, OrderApproval.Hold(plan, "900", null, Running).NewLinks);
    }

    /// <summary>Certain links are automatic once a go-ahead reaches them, whatever the plan itself waits for; that of a commitment comes with its write.</summary>
    [Fact]
    public void Links_are_stored_once_a_go_ahead_reaches_them()
    {
        var made = Plan with { NewLinks = [.. Plan.NewLinks, Plan.NewLinks[0] with { Kind = LinkKind.Commitment }] };
        Assert.Equal(Plan.NewLinks, OrderApproval.Hold(made, "900", null, Running, "It is too much.").NewLinks);
        Assert.Equal(Plan.NewLinks, OrderApproval.Hold(made, "900", null, Running with { Stage = SyncStage.Paused }).NewLinks);
        Assert.Empty(OrderApproval.Hold(made, "900", null, Running with { Vendors = ["901"] }).NewLinks);
        Assert.Empty(OrderApproval.Hold(made, "900", null, Planning).NewLinks);
    }

    [Fact]
    public void With_the_go_ahead_it_is_as_it_was() => Assert.Same(Plan, OrderApproval.Hold(Plan, "900", null, Running));

    [Fact]
    public void An_approval_holds_for_the_steps_and_the_records_it_was_given_for()
    {
        var approved = new SyncRecord
        {
            Key = RecordKey.PurchaseOrder(Scenario.OrderId),
            State = RecordState.AwaitingApproval,
            Waiting = OrderApproval.Waiting(Plan, "900") with { ApprovedBy = "Ann" },
            ChangedAt = Scenario.Now,
        };

        Assert.Same(Plan, OrderApproval.Hold(Plan, "900", approved, Running));
        foreach (var other in new[]
        {
            Plan with { StateHash = "other" },
            Plan with { Steps = [.. Plan.Steps.Skip(1)] },
            Plan with { Commitments = [.. Plan.Commitments.Select(one => one with { Lines = [.. one.Lines.Select(line => line with { WbsCodeId = 7 })] })] },
            Plan with { Steps = [.. Plan.Steps.Select(step => step with { OrderFields = new() { ["1"] = "x" } })] },
            Plan with { Commitments = [.. Plan.Commitments.Select(one => one with { Private = true })] },
            Plan with { Commitments = [.. Plan.Commitments.Select(one => one with { RetainagePercent = 5 })] },
            Plan with { Commitments = [.. Plan.Commitments.Select(one => one with { ChangeOrder = new() { Number = "1", Mark = "m", Lines = [new(1, 5, 0, "")] } })] },
            Plan with { Steps = [.. Plan.Steps.Select(step => step with { Fields = ["title"] })] },
        })
        {
            Assert.Equal(RecordState.AwaitingApproval, OrderApproval.Hold(other, "900", approved, Running).Outcome);
            Assert.Equal(RecordState.AwaitingApproval, OrderApproval.Hold(other, "900", approved with { State = RecordState.Failed }, Running).Outcome);
        }

        // Neither a directory, which words are taken from, nor the program is part of it.
        Assert.NotEqual(RecordState.AwaitingApproval, OrderApproval.Hold(Plan with { Steps = [.. Plan.Steps.Select(step => step with { Sentence = step.Sentence + "!" })] }, "900", approved, Running).Outcome);
        Assert.NotEqual(RecordState.AwaitingApproval, OrderApproval.Hold(Plan with { InputHash = "other", PlanHash = "other" }, "900", approved, Running).Outcome);
    }
}
