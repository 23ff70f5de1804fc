namespace ZohoProcore.Sync.Tests;

/// <summary>The rules in their order: what a person linked comes before what a rule finds, and what is written before what follows from it.</summary>
public sealed class MappingRuleTests
{
    [Fact]
    public void The_rules_are_asked_in_this_order() => Assert.Equal(
        [
            "vendor.stored-link", VendorMatcher.Version, "project.stored-link.2", "project.code.3", "cost-code.stored-link.2", "cost-code.form.2", "cost-code.tag.3", "cost-type.tag", "cost-type.account",
            "cost-type.only-one",
        ],
        OrderRules.Default.Names.Take(10));

    /// <summary>A name is part of every plan's hash, so the two that are older than this form keep theirs.</summary>
    [Fact]
    public void A_rule_is_named_by_what_it_finds_and_by_what() =>
        Assert.All(OrderRules.Default.Names.Except(["CurrencyValidator", "WbsCodeValidator"]), name => Assert.Matches(@"^(vendor|project|cost-code|cost-type|order|commitment)\.[a-z-]+(\.[0-9]+)?$", name));

    [Fact]
    public void A_linked_vendor_goes_before_an_equal_name()
    {
        var plan = Plan(new Link { Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = 7003, Evidence = "decided by ada" });

        Assert.Equal(7003, Assert.Single(plan.Commitments).VendorId);
        Assert.DoesNotContain(plan.NewLinks, link => link.Kind == LinkKind.Vendor);
        Assert.Equal(("vendor.stored-link", "stored link (decided by ada)"), plan.Answers.Where(decision => decision.Target == "vendor").Select(decision => (decision.Rule, decision.Evidence)).Single());
    }

    [Theory, InlineData(7002, FindingCodes.VendorInactive), InlineData(9999, FindingCodes.VendorUnknown)]
    public void A_link_to_a_vendor_that_can_not_be_used_is_not_replaced_by_a_guess(long vendor, string code) =>
        Assert.Equal(code, Assert.Single(Plan(new Link { Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = vendor }).Findings).Code);

    [Fact]
    public void A_vendor_that_was_merged_away_in_Procore_is_followed_to_the_one_that_survives_where_a_rule_had_linked_it()
    {
        var link = new Link { Kind = LinkKind.Vendor, ZohoId = "900", ProcoreId = 9999, DecidedBy = "vendor.identity.4", Evidence = "equal name, unique on both sides" };
        var plan = Plan(link);

        Assert.Equal(Scenario.Acme, Assert.Single(plan.Commitments).VendorId);
        Assert.Equal(VendorMatcher.Version, plan.Answers.Single(decision => decision.Target == "vendor").Rule);
        Assert.Equal(FindingCodes.VendorUnknown, Assert.Single(Plan(link with { DecidedBy = "ada" }).Findings).Code);
    }

    [Fact]
    public void A_linked_project_goes_before_an_equal_number()
    {
        var plan = Plan(new Link { Kind = LinkKind.Project, ZohoId = "p1", ProcoreId = Scenario.Harbor });

        Assert.Equal(Scenario.Harbor, Assert.Single(plan.Commitments).ProjectId);
    }

    [Fact]
    public void A_linked_cost_code_goes_before_an_equal_code_and_only_in_its_project()
    {
        Assert.Equal(103, WbsCode(Plan(new Link { Kind = LinkKind.CostCode, ZohoId = "02-300", ProcoreId = 2, ProjectId = Scenario.Riverside })));
        Assert.Equal(101, WbsCode(Plan(new Link { Kind = LinkKind.CostCode, ZohoId = "02-300", ProcoreId = 2, ProjectId = Scenario.Harbor })));
    }

    [Fact]
    public void A_link_to_a_deleted_cost_code_has_no_opinion() =>
        Assert.Equal(101, WbsCode(Plan(new Link { Kind = LinkKind.CostCode, ZohoId = "02-300", ProcoreId = 4, ProjectId = Scenario.Riverside })));

    [Fact]
    public void A_rejected_link_is_no_link() =>
        Assert.Equal(Scenario.Riverside, Assert.Single(Plan(new Link { Kind = LinkKind.Project, ZohoId = "p1", ProcoreId = Scenario.Harbor, Status = LinkStatus.Rejected }).Commitments).ProjectId);

    [Fact]
    public void The_cost_type_comes_from_the_tag_then_from_the_account_then_from_the_only_one_on_the_budget()
    {
        var line = Scenario.Line("1", 10m) with { AccountName = "Job Labor" };
        var untagged = line with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = "02-300 Earthwork" } };
        var policies = new SyncPolicies { CostTypeByAccount = new() { ["job labor"] = "L" }, RequireBudgetedWbsCode = false };

        Assert.Equal("cost-type.tag", RuleOf(line, policies));
        Assert.Equal("cost-type.account", RuleOf(untagged, policies));
        Assert.Equal("cost-type.only-one", RuleOf(untagged, new()));
    }

    [Theory]
    [InlineData("L Labor", "cost-type.tag", 102L)]
    [InlineData("", "cost-type.only-one", 101L)]
    public void The_cost_type_may_come_from_the_item(string written, string rule, long wbsCode)
    {
        var policies = new SyncPolicies { Mapping = new() { CostType = "{item:Cost type}" }, RequireBudgetedWbsCode = false };
        var item = new ZohoItem { ItemId = "i1", CustomFields = new() { ["Cost type"] = written } };
        var plan = Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 10m) with { ItemId = "i1" })) with { Policies = policies, Items = [item] });

        Assert.Equal((rule, wbsCode), (plan.Answers.Single(answer => answer.Target == "cost type").Rule, WbsCode(plan)));
    }

    [Fact]
    public void Two_cost_types_on_the_budget_are_a_question()
    {
        var line = Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = "02-300 Earthwork" } };
        var input = Scenario.Input(Scenario.Order(line));
        var codes = input.Projects[0].Codes;
        var both = codes with { WbsCodes = [.. codes.WbsCodes.Select(code => code with { IsBudgeted = true })] };

        Assert.Equal(FindingCodes.CostTypeMissing, Assert.Single(Scenario.Plan(input with { Projects = [new(both)] }).Findings).Code);
    }

    private static OrderPlan Plan(params Link[] links) => Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 10m))) with { Links = new(links) });

    private static long WbsCode(OrderPlan plan) => Assert.Single(Assert.Single(plan.Commitments).Lines).WbsCodeId;

    private static string RuleOf(OrderLine line, SyncPolicies policies) =>
        Scenario.Plan(Scenario.Input(Scenario.Order(line)) with { Policies = policies }).Answers.Single(decision => decision.Target == "cost type").Rule;
}
