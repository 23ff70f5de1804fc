namespace ZohoProcore.Sync.Tests;

/// <summary>Numbers that may stand only once in a company, and that a person can still read.</summary>
public sealed class CommitmentNumbersTests
{
    private static readonly OrderLine Here = Scenario.Line("1", 10m);
    private static readonly OrderLine There = Scenario.Line("2", 20m, project: "p2");

    [Fact]
    public void An_order_of_one_project_has_its_own_number() => Assert.Equal(["PO-00012"], Numbers(Scenario.Plan(Scenario.Order(Here))));

    [Fact]
    public void Each_commitment_of_an_order_of_several_has_its_projects_number_too() =>
        Assert.Equal(["PO-00012-24-101", "PO-00012-24-102"], Numbers(Scenario.Plan(Scenario.Order(Here, There))));

    [Fact]
    public void A_project_without_a_number_is_named_by_its_id()
    {
        var input = Scenario.Input(Scenario.Order(Here, There));
        var company = Scenario.Company with { ProcoreProjects = [.. Scenario.Company.ProcoreProjects.Select(project => project with { Number = "", AccountingNumber = project.Number })] };
        Assert.Equal([$"PO-00012-{Scenario.Riverside}", $"PO-00012-{Scenario.Harbor}"], Numbers(Scenario.Plan(input with { Company = new(company) })));
    }

    [Fact]
    public void A_commitment_keeps_the_number_that_it_was_written_with()
    {
        // A second project comes, and the first commitment may be approved; then the first project goes again.
        var more = Scenario.Plan(Scenario.After(Scenario.Order(Here), Scenario.Order(Here, There)));
        Assert.Equal(["PO-00012", "PO-00012-24-102"], Numbers(more));
        Assert.DoesNotContain(more.Steps, step => step.OriginId == more.Commitments[0].OriginId);

        var input = Scenario.After(Scenario.Order(Here, There), Scenario.Order(There));
        var less = Scenario.Plan(input with { Existing = [.. input.Existing.Select(existing => existing.ProjectId == Scenario.Harbor ? existing : existing with { IsDeleted = true })] });
        Assert.Equal(["PO-00012-24-102"], Numbers(less));
        Assert.Empty(less.Steps);
    }

    [Fact]
    public void What_stands_in_Procore_without_a_record_keeps_its_number_too()
    {
        var written = Scenario.Plan(Scenario.Order(Here)).Commitments;
        var input = Scenario.Input(Scenario.Order(Here, There)) with { Existing = [.. written.Select(commitment => Scenario.Existing(commitment))] };
        Assert.Equal(["PO-00012", "PO-00012-24-102"], Numbers(Scenario.Plan(input)));
    }

    [Fact]
    public void A_policy_gives_each_the_orders_number()
    {
        var input = Scenario.Input(Scenario.Order(Here, There)) with { Policies = new() { Numbering = CommitmentNumbering.OrderNumber } };
        Assert.Equal(["PO-00012", "PO-00012"], Numbers(Scenario.Plan(input)));
    }

    private static IEnumerable<string> Numbers(OrderPlan plan) => plan.Commitments.Select(commitment => commitment.Number);
}
