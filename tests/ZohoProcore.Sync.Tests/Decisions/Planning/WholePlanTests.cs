namespace ZohoProcore.Sync.Tests;

/// <summary>A plan with what follows on what it makes first: what a person looks at, and what is stored.</summary>
public sealed class WholePlanTests
{
    private static readonly SyncPolicies Creates = new() { MissingBudgetLines = MissingBudgetLineTreatment.Create };

    [Fact]
    public void A_plan_that_makes_a_budget_line_first_is_stored_without_what_follows_and_is_whole_with_it()
    {
        var plan = Planned(Creates, OffBudget("1", 100));
        Assert.Equal(OrderStepKind.CreateBudgetLine, Assert.Single(plan.Steps).Kind);
        Assert.Empty(plan.Commitments);

        var whole = plan.Whole;
        Assert.Equal([OrderStepKind.CreateBudgetLine, OrderStepKind.AddVendorToProject, OrderStepKind.WriteCommitment], whole.Steps.Select(step => step.Kind).Take(3));
        Assert.Equal((100m, Scenario.Riverside), Assert.Single(whole.Commitments) is var one ? (one.Total, one.ProjectId) : default);
        Assert.Equal((plan.PlanHash, plan.InputHash, plan.StateHash), (whole.PlanHash, whole.InputHash, whole.StateHash));
        Assert.Equal(whole.Steps, whole.Whole.Steps);
        Assert.Equal(plan.NewLinks, whole.NewLinks); // each once
        Assert.Equal(whole.Answers.Distinct(), whole.Answers);
    }

    [Fact]
    public void A_plan_that_makes_nothing_first_is_whole_as_it_is()
    {
        var plan = Planned(Creates, Scenario.Line("1", 100));
        Assert.Same(plan, plan.Whole);
        Assert.Single(plan.Commitments);
    }

    /// <summary>Of several projects one lacks its line: what stands in the others is no reason to write them before.</summary>
    [Fact]
    public void Every_commitment_of_the_order_follows_on_the_line_of_one()
    {
        var plan = Planned(Creates, OffBudget("1", 100), Scenario.Line("2", 50, project: "p2"));
        Assert.Empty(plan.Commitments);
        Assert.Equal([(Scenario.Riverside, 100m), (Scenario.Harbor, 50m)], plan.Whole.Commitments.Select(one => (one.ProjectId, one.Total)));
    }

    /// <summary>In what the order differs from what was written is told of what follows, too.</summary>
    [Fact]
    public void What_differs_from_what_was_written_is_told_of_what_follows()
    {
        var policies = Creates with { CommitmentStatusByOrderStatus = new() { ["open"] = "Draft" } };
        var commitments = Planned(policies, Scenario.Line("1", 100)).Commitments;
        var input = Scenario.Input(Scenario.Order(OffBudget("1", 130))) with
        {
            Policies = policies,
            Existing = [.. commitments.Select(one => Scenario.Existing(one))],
            Recorded = [.. commitments.Select(one => Scenario.Recorded(one))],
        };
        var plan = Scenario.Plan(input);
        Assert.Equal(OrderStepKind.CreateBudgetLine, Assert.Single(plan.Steps).Kind);
        Assert.Empty(OrderDifference.Between(input.Recorded, plan));
        Assert.Contains(OrderDifference.Between(input.Recorded, plan.Whole), one => (one.Then, one.Now) == ("100", "130"));
    }

    /// <summary>While a code of another line is missing, nothing is known of what follows, and no budget line is made; nobody is asked for what is made in its turn.</summary>
    [Fact]
    public void Where_a_code_is_made_first_no_budget_line_is()
    {
        var codes = Scenario.Codes(Scenario.Riverside);
        var input = Scenario.Input(Scenario.Order(OffBudget("1", 100), Scenario.Line("2", 50, code: "03-100 Concrete"))) with
        {
            Projects = [new(codes with { WbsCodes = [.. codes.WbsCodes.Take(2)] })],
            Policies = Creates with { MissingWbsCodes = MissingCodeTreatment.Create },
        };
        var plan = Scenario.Plan(input);
        Assert.Equal(OrderStepKind.CreateWbsCode, Assert.Single(plan.Steps).Kind);
        Assert.Empty(plan.Findings);
        Assert.Same(plan, plan.Whole);

        var asked = Scenario.Plan(input with { Policies = input.Policies with { MissingBudgetLines = MissingBudgetLineTreatment.Review } });
        Assert.Equal((FindingCodes.WbsCodeNotBudgeted, 0), (Assert.Single(asked.Findings).Code, asked.Steps.Count));
    }

    private static OrderLine OffBudget(string id, decimal total) => Scenario.Line(id, total, type: "L Labor");

    private static OrderPlan Planned(SyncPolicies policies, params OrderLine[] lines) => Scenario.Plan(Scenario.Input(Scenario.Order(lines)) with { Policies = policies });
}
