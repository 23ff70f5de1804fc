namespace ZohoProcore.Sync.Tests;

/// <summary>What a plan takes of a budget, and whether it is left.</summary>
public sealed class OrderBudgetNeedTests
{
    private const long Code = 101;
    private const long Concrete = 103;
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 60), Scenario.Line("2", 40.5m));

    [Fact]
    public void All_lines_of_a_code_count_together()
    {
        Assert.Null(Of(Order, (Code, 100.5m, 0, 0)));
        Assert.Equal("It leaves -0.01 USD on 02-300.M (budget 100.49, committed 0.00, direct costs 0.00, it adds 100.50) of project 24-101.", Of(Order, (Code, 100.49m, 0, 0)));
        Assert.Equal("It leaves -0.50 USD on 02-300.M (budget 150.00, committed 40.00, direct costs 10.00, it adds 100.50) of project 24-101.", Of(Order, (Code, 150, 40, 10)));
    }

    [Fact]
    public void A_code_without_a_row_has_nothing_where_its_project_has_a_budget()
    {
        Assert.Equal("It leaves -100.50 USD on 02-300.M (budget 0.00, committed 0.00, direct costs 0.00, it adds 100.50) of project 24-101.", Of(Order, (Concrete, 500, 0, 0)));
        Assert.Null(Of(Order));
        Assert.Null(Of(Order, (Code, 0, 40, 0), (Concrete, 0, 0, 0)));
    }

    [Fact]
    public void What_others_of_the_batch_take_is_gone() => Assert.Equal(
        "It leaves -0.01 USD on 02-300.M (budget 200.00, committed 0.00, direct costs 0.00, it adds 100.50, other orders that are not committed yet 99.51) of project 24-101.",
        Of(Scenario.Input(Order), new() { [(Scenario.Riverside, Code)] = 99.51m }, (Code, 200, 0, 0)));

    [Fact]
    public void Three_codes_are_said_and_the_others_counted()
    {
        var input = Scenario.Input(Order);
        var growth = Enumerable.Range(1, 5).ToDictionary(code => (Scenario.Riverside, (long)code), _ => 5m);
        var budget = new ProjectBudget(Scenario.Riverside, new Dictionary<long, BudgetAmounts> { [9] = new(1, 0, 0) }, null);
        var says = OrderBudgetNeed.Of(input, budget, growth, new Dictionary<(long, long), decimal>());
        Assert.EndsWith("it adds 5.00), and less than nothing on 2 other codes of project 24-101.", says, StringComparison.Ordinal);
        Assert.Equal(4, says!.Split("-5.00 USD").Length);
    }

    /// <summary>An amount that is less, or moves to another status that commits nothing, takes nothing.</summary>
    [Theory]
    [InlineData("Approved", "open", 100.5, 0)]
    [InlineData("Draft", "open", 100.5, 100.5)] // it begins to be committed
    [InlineData("Submitted", "approved", 100.5, 0)]
    [InlineData("Submitted", "approved", 90, 0)]
    [InlineData("Submitted", "approved", 110, 110)] // nothing of it is committed yet
    public void What_grows_or_begins(string stands, string status, decimal amount, decimal takes)
    {
        var now = Scenario.Order(Scenario.Line("1", amount)) with { Status = status, Notes = "Ring twice." };
        var input = Scenario.After(Scenario.Order(Scenario.Line("1", 100.5m)) with { Status = status }, now, existing => existing with { Status = stands });
        var plan = Scenario.Plan(input);
        Assert.NotEmpty(plan.Steps);
        Assert.Equal(takes, OrderBudgetRoom.Growth(input, plan).Values.Sum());
    }

    [Fact]
    public void What_is_closed_takes_nothing()
    {
        var input = Scenario.Input(Order) with { Policies = new() { CommitmentStatusByOrderStatus = new() { ["open"] = "Closed" } } };
        var plan = Scenario.Plan(input);
        Assert.NotEmpty(plan.Steps);
        Assert.Empty(OrderBudgetRoom.Growth(input, plan));
    }

    /// <summary>What a person typed stands in the budget already; to link it adds nothing.</summary>
    [Fact]
    public void What_is_taken_over_takes_nothing()
    {
        var typed = Scenario.Existing(Scenario.Plan(Order).Commitments[0]) with { OriginId = "" };
        var input = Scenario.Input(Order) with { Standing = [typed], Policies = new() { Adoption = AdoptionTreatment.WhenEqual } };
        var plan = Scenario.Plan(input);
        Assert.Contains(plan.Steps, step => step.Kind == OrderStepKind.AdoptCommitment);
        Assert.Empty(OrderBudgetRoom.Growth(input, plan));
    }

    [Theory]
    [InlineData("""{ "budget": { "view": " " } }""", "approval.budget.view")]
    [InlineData("""{ "budget": { "committed": "" } }""", "approval.budget.committed")]
    [InlineData("""{ "overBudget": "no" }""", "approval.overBudget")]
    public void What_makes_no_sense_is_refused_under_its_path(string approval, string path) =>
        Assert.Equal(path, Assert.Single(PolicyDocument.Read($$"""{ "approval": {{approval}} }""").Problems).Path);

    /// <summary>On for who says nothing; off for what an earlier version stored, with or without approvals.</summary>
    [Fact]
    public void It_is_on_for_new_connections_and_off_for_stored_ones()
    {
        Assert.True(new SyncPolicies().Approval!.OverBudget);
        Assert.True(PolicyDocument.Read("{}").Policies!.Approval!.OverBudget);
        Assert.True(PolicyDocument.Read("""{ "approval": { "all": true } }""").Policies!.Approval!.OverBudget);
        Assert.False(PolicyDocument.Read("""{ "approval": { "overBudget": false } }""").Policies!.Approval!.OverBudget);
        Assert.Equal(new() { View = "Cost Report", DirectCosts = "" }, PolicyDocument.Read("""{ "approval": { "budget": { "view": "Cost Report", "directCosts": "" } } }""").Policies!.Approval!.Budget);
        var stored = System.Text.Json.JsonSerializer.Serialize(Some.Connection() with { Policies = new() }, ConnectionJson.Default.Connection);
        Assert.True(System.Text.Json.JsonSerializer.Deserialize(stored, ConnectionJson.Default.Connection)!.Policies.Approval!.OverBudget);
        var earlier = System.Text.Json.Nodes.JsonNode.Parse(stored)!;
        var approval = earlier["policies"]!["approval"]!.AsObject();
        Assert.True(approval.Remove("overBudget") && approval.Remove("budget"));
        var read = System.Text.Json.JsonSerializer.Deserialize(earlier.ToJsonString(), ConnectionJson.Default.Connection)!.Policies.Approval!;
        Assert.Equal((true, false, new BudgetRoomSource()), (read.FirstOrderOfVendor, read.OverBudget, read.Budget));
    }

    private static string? Of(OrderSnapshot order, params (long Code, decimal Budget, decimal Committed, decimal Direct)[] rows) => Of(Scenario.Input(order), [], rows);

    private static string? Of(OrderInput input, Dictionary<(long, long), decimal> others, params (long Code, decimal Budget, decimal Committed, decimal Direct)[] rows) => OrderBudgetNeed.Of(
        input,
        new(Scenario.Riverside, rows.ToDictionary(row => row.Code, row => new BudgetAmounts(row.Budget, row.Committed, row.Direct)), null),
        OrderBudgetRoom.Growth(input, Scenario.Plan(input)),
        others);
}
