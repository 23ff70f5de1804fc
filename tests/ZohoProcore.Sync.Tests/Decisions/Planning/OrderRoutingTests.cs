namespace ZohoProcore.Sync.Tests;

public sealed class OrderRoutingTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(
        Scenario.Line("1", 10, project: "p2"), Scenario.Line("2", 0) with { IsItem = false }, Scenario.Line("3", 20, project: "p3"), Scenario.Line("4", 30), Scenario.Line("5", 1));

    [Fact]
    public void Every_line_with_goods_or_services_has_a_route_and_headings_have_none()
    {
        var routing = OrderRouting.Of(Scenario.Input(Order), OrderRules.Default);

        Assert.Equal(["1", "3", "4", "5"], routing.Lines.Select(line => line.Context.Line.LineId));
        Assert.Equal([Scenario.Harbor, null, Scenario.Riverside, Scenario.Riverside], routing.Lines.Select(line => line.Project.Result.Value?.Id));
        Assert.Equal([Scenario.Riverside, Scenario.Harbor], routing.Projects);
    }

    [Fact]
    public void The_project_rules_are_asked_once_a_line()
    {
        var rule = new Counting(OrderRules.Default.Project);
        var rules = OrderRules.Default with { Project = [rule] };
        var input = Scenario.Input(Order);
        var routed = input with { Routing = OrderRouting.Of(input, rules) };

        var plan = new OrderPlanner(rules).Plan(routed);

        Assert.Equal(4, rule.Asked);
        Assert.Equal(new OrderPlanner(rules).Plan(input).PlanHash, plan.PlanHash);
    }

    private sealed class Counting(IReadOnlyList<IOrderMappingRule<ProcoreProject>> rules) : IOrderMappingRule<ProcoreProject>
    {
        public int Asked { get; private set; }

        public string Name => "counting";

        public MappingResult<ProcoreProject> Map(OrderLineContext line)
        {
            Asked++;
            return rules.Select(rule => rule.Map(line)).First(result => !result.IsNoOpinion);
        }
    }
}
