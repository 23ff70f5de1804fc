using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which orders are synced, by rules that are data and by rules that are code.</summary>
public sealed class OrderScopeTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 100), Scenario.Line("2", 50, project: "p2")) with
    {
        CustomFields = new(StringComparer.OrdinalIgnoreCase) { ["Kind"] = "Rental" },
    };

    public static TheoryData<string> Conditions => [.. Fitting.Keys];

    // Each condition of a rule: one that fits the order, and one that does not.
    private static readonly Dictionary<string, (ScopeRule Fits, ScopeRule Other)> Fitting = new(StringComparer.Ordinal)
    {
        ["vendor by id"] = (Rule() with { Vendors = ["901", "900"] }, Rule() with { Vendors = ["901"] }),
        ["vendor by name"] = (Rule() with { Vendors = ["ACME ELECTRIC, Incorporated "] }, Rule() with { Vendors = ["Acme"] }),
        ["status"] = (Rule() with { Statuses = ["open"] }, Rule() with { Statuses = ["closed"] }),
        ["from"] = (Rule() with { From = new LocalDate(2026, 11, 2) }, Rule() with { From = new LocalDate(2026, 11, 3) }),
        ["until"] = (Rule() with { Until = new LocalDate(2026, 11, 2) }, Rule() with { Until = new LocalDate(2026, 11, 1) }),
        ["at least"] = (Rule() with { Currency = "USD", AtLeast = 150 }, Rule() with { Currency = "USD", AtLeast = 150.01m }),
        ["below"] = (Rule() with { Currency = "USD", Below = 150.01m }, Rule() with { Currency = "USD", Below = 150 }),
        ["currency"] = (Rule() with { Currency = "USD" }, Rule() with { Currency = "CAD" }),
        ["custom field"] = (Rule() with { Fields = [new() { Name = "kind", Values = ["purchase", "RENTAL"] }] }, Rule() with { Fields = [new() { Name = "kind", Values = ["purchase"] }] }),
        ["any value"] = (Rule() with { Fields = [new() { Name = "Kind" }] }, Rule() with { Fields = [new() { Name = "Colour" }] }),
        ["tag"] = (Rule() with { Fields = [new() { Name = "cost type", Values = ["m materials"] }] }, Rule() with { Fields = [new() { Name = "cost type", Values = ["L Labor"] }] }),
        ["all of them"] = (Rule() with { Vendors = ["900"], Statuses = ["open"] }, Rule() with { Vendors = ["900"], Statuses = ["closed"] }),
    };

    [Theory, MemberData(nameof(Conditions))]
    public void A_rule_fits_when_all_that_it_names_does_and_the_order_is_filtered_with_its_name(string condition)
    {
        var (fits, other) = Fitting[condition];
        var plan = Plan(new() { Rules = [fits] });
        Assert.Equal(RecordState.Filtered, plan.Outcome);
        Assert.Equal("The order is not synced: the rule 'the rule' of the scope leaves it out.", plan.Reason);
        Assert.Empty(plan.Steps);
        Assert.Equal(RecordState.Synced, Plan(new() { Rules = [other] }).Outcome);
        Assert.Equal(RecordState.Synced, Plan(new() { Rules = [fits with { Effect = ScopeEffect.In }], Otherwise = ScopeEffect.Out }).Outcome);
        var nothing = Plan(new() { Rules = [other with { Effect = ScopeEffect.In }], Otherwise = ScopeEffect.Out });
        Assert.Equal("The order is not synced: no rule of the scope takes it in.", nothing.Reason);
    }

    [Theory]
    [InlineData("24-101", true, false)]
    [InlineData("598134326177405", true, false)]
    [InlineData("p2", true, false)]
    [InlineData("24-101 p2", true, true)]
    [InlineData("99-999", false, false)]
    public void One_line_takes_an_order_out_and_only_all_of_them_let_it_in(string projects, bool isOut, bool isIn)
    {
        var rule = Rule() with { Projects = projects.Split(' ') };
        Assert.Equal(isOut ? RecordState.Filtered : RecordState.Synced, Plan(new() { Rules = [rule] }).Outcome);
        Assert.Equal(isIn ? RecordState.Synced : RecordState.Filtered, Plan(new() { Rules = [rule with { Effect = ScopeEffect.In }], Otherwise = ScopeEffect.Out }).Outcome);
    }

    [Fact]
    public void The_first_rule_that_fits_decides()
    {
        var letIn = Rule() with { Name = "vip", Effect = ScopeEffect.In, Vendors = ["900"] };
        Assert.Equal(RecordState.Synced, Plan(new() { Rules = [letIn, Rule()] }).Outcome);
        Assert.Equal(RecordState.Filtered, Plan(new() { Rules = [Rule(), letIn] }).Outcome);
        Assert.Equal(RecordState.Synced, Plan(new() { Rules = [] }).Outcome);
    }

    [Fact]
    public void An_order_without_a_date_is_in_no_span_of_dates()
    {
        var plan = Scenario.Plan(Scenario.Input(Order with { Date = null }) with { Policies = new() { Scope = new() { Rules = [Rule() with { From = new LocalDate(2000, 1, 1) }] } } });
        Assert.Equal(RecordState.Synced, plan.Outcome);
    }

    [Fact]
    public void A_rule_in_code_is_asked_first_and_is_part_of_the_plans_hash()
    {
        var rules = OrderRules.Default with { Scope = [new Rentals()] };
        var plan = new OrderPlanner(rules).Plan(Scenario.Input(Order));
        Assert.Equal("The order is not synced: the rule 'rentals' of the scope leaves it out.", plan.Reason);
        Assert.NotEqual(Scenario.Plan(Order).InputHash, plan.InputHash);
        Assert.Equal(RecordState.Synced, new OrderPlanner(rules).Plan(Scenario.Input(Order with { CustomFields = null })).Outcome);
        var allowed = Scenario.Input(Order with { CustomFields = new() { ["Kind"] = "Purchase" } }) with { Policies = new() { Scope = new() { Otherwise = ScopeEffect.Out } } };
        Assert.Equal(RecordState.Synced, new OrderPlanner(rules).Plan(allowed).Outcome);
    }

    /// <summary>What policy leaves out is left to people: nothing is asked, written, closed or forgotten.</summary>
    [Fact]
    public void An_order_that_is_a_commitment_already_is_left_to_people_when_a_rule_leaves_it_out()
    {
        var input = Scenario.After(Order, Order) with { Policies = new() { Scope = new() { Rules = [Rule()] } } };
        var plan = Scenario.Plan(input);
        Assert.Equal((RecordState.Filtered, 2), (plan.Outcome, plan.LeftToPeople!.Count));
        Assert.Equal("The order is not synced: the rule 'the rule' of the scope leaves it out; commitments 55, 55 are left to people as they are.", plan.Reason);
        Assert.Equal((0, 0, 0, 0), (plan.Findings.Count, plan.Steps.Count, plan.Commitments.Count, plan.Forgotten.Count));
        Assert.Equal(RecordState.Synced, Scenario.Plan(input with { Policies = new() }).Outcome); // the same commitments, as they were
    }

    /// <summary>Who sets an order back, or cancels it, is no policy; what policy leaves out in every status is none of the sync's in any.</summary>
    [Theory]
    [InlineData("draft", false, false)]
    [InlineData("cancelled", false, false)]
    [InlineData("billed", false, true)]
    [InlineData("approved", false, false)]
    [InlineData("draft", true, true)]
    [InlineData("cancelled", true, true)]
    public void Policy_leaves_an_order_out_by_what_it_says_and_not_by_what_became_of_the_order(string status, bool isOld, bool isLeft)
    {
        var policies = new SyncPolicies
        {
            CommitmentStatusByOrderStatus = new() { ["open"] = "Approved" },
            CancelledOrders = CancelledOrderTreatment.Close,
            OrdersFrom = isOld ? new LocalDate(2027, 1, 1) : null,
        };
        var plan = Scenario.Plan(Scenario.After(Order, Order with { Status = status }) with { Policies = policies });
        Assert.Equal((isLeft, isLeft), (plan.LeftToPeople is not null, plan is { Outcome: RecordState.Filtered, Steps.Count: 0 }));
    }

    /// <summary>An order that was taken in before it was issued has what no status becomes any more, once policy takes none in.</summary>
    [Fact]
    public void A_status_that_policy_does_not_take_in_any_more_is_left_to_people()
    {
        var approved = Order with { Status = "approved" };
        var input = Scenario.After(approved, approved);
        Assert.Equal(RecordState.Synced, Scenario.Plan(input).Outcome);
        Assert.NotNull(Scenario.Plan(input with { Policies = new() { CommitmentStatusByOrderStatus = new() { ["open"] = "Approved" } } }).LeftToPeople);
    }

    /// <summary>What a person decided about an order has nothing left to hold for while policy leaves it out, and the audit says so.</summary>
    [Fact]
    public void What_people_decided_about_it_is_withdrawn_by_policy()
    {
        var input = Scenario.After(Order, Order) with
        {
            Policies = new() { Scope = new() { Rules = [Rule()] } },
            Decisions = [new(Order.OrderId, ReviewAction.Skip, "then", "ada") { Id = "d1", Code = FindingCodes.CommitmentChanged, OrderVersion = OrderVersion.Of(Order, new()) }],
        };
        var use = Assert.Single(Scenario.Plan(input).DecisionUses!);
        Assert.Equal(("d1", DecisionEffect.Lapses, "Withdrawn by policy: the rule 'the rule' of the scope leaves it out."), (use.DecisionId, use.Effect, use.Reason));
    }

    [Theory]
    [InlineData("""{ "name": " ", "effect": "Out" }""", "scope.rules[0].name")]
    [InlineData("""{ "name": "a", "effect": "Out", "projects": [] }""", "scope.rules[0].projects")]
    [InlineData("""{ "name": "a", "effect": "Out", "vendors": [ "" ] }""", "scope.rules[0].vendors")]
    [InlineData("""{ "name": "a", "effect": "Out", "atLeast": "5" }""", "scope.rules[0].currency")]
    [InlineData("""{ "name": "a", "effect": "Out", "currency": "usd", "atLeast": "5" }""", "scope.rules[0].currency")]
    [InlineData("""{ "name": "a", "effect": "Out", "currency": "US Dollar" }""", "scope.rules[0].currency")]
    [InlineData("""{ "name": "a", "effect": "Out", "currency": "USD", "atLeast": "5", "below": "5.00" }""", "scope.rules[0].below")]
    [InlineData("""{ "name": "a", "effect": "Out", "from": "2026-02-01", "until": "2026-01-31" }""", "scope.rules[0].until")]
    [InlineData("""{ "name": "a", "effect": "Out", "fields": [ { "name": "" } ] }""", "scope.rules[0].fields")]
    [InlineData("""{ "name": "a", "effect": "Maybe" }""", "scope.rules[0].effect")]
    [InlineData("""{ "effect": "In" }""", "scope.rules[0].name")]
    [InlineData("""{ "name": "a", "effect": "In" }, { "name": "A", "effect": "Out" }""", "scope.rules")]
    public void A_rule_that_makes_no_sense_is_refused_under_its_path(string rules, string path)
    {
        var read = PolicyDocument.Read($$"""{ "scope": { "rules": [ {{rules}} ] } }""");
        Assert.Equal(path, Assert.Single(read.Problems).Path);
    }

    [Fact]
    public void A_scope_is_read_from_a_document_and_written_to_one()
    {
        const string Json = """{ "scope": { "otherwise": "Out", "rules": [ { "name": "pilot", "effect": "In", "projects": ["24-101"], "currency": "USD", "below": "10000", "fields": [ { "name": "Kind" } ] } ] } }""";
        var policies = PolicyDocument.Read(Json).Policies!;
        var rule = Assert.Single(policies.Scope!.Rules);
        Assert.Equal(("pilot", ScopeEffect.In, ScopeEffect.Out, 10000m), (rule.Name, rule.Effect, policies.Scope.Otherwise, rule.Below));
        Assert.Empty(Assert.Single(rule.Fields!).Values);
        Assert.Equal(PolicyVersions.HashOf(policies), PolicyVersions.HashOf(PolicyDocument.Read(PolicyDocument.Write(policies)).Policies!));
        Assert.Empty(new ScopePolicy { Rules = null! }.Rules);
    }

    private static ScopeRule Rule() => new() { Name = "the rule", Effect = ScopeEffect.Out };

    private static OrderPlan Plan(ScopePolicy scope) => Scenario.Plan(Scenario.Input(Order) with { Policies = new() { Scope = scope } });

    private sealed class Rentals : IOrderScopeRule
    {
        public string Name => "rentals";

        public ScopeEffect? Judge(OrderScopeContext order) => order.Order.CustomFields?["Kind"] switch
        {
            "Rental" => ScopeEffect.Out,
            null => null,
            _ => ScopeEffect.In,
        };
    }
}
