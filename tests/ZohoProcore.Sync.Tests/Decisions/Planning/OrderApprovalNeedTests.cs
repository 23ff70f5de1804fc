namespace ZohoProcore.Sync.Tests;

/// <summary>Which plans policy wants approved, and why.</summary>
public sealed class OrderApprovalNeedTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 60), Scenario.Line("2", 40.5m, project: "p2"));

    [Fact]
    public void Nothing_is_asked_where_nothing_is_written_and_where_policy_wants_nothing()
    {
        Assert.Null(Of(Scenario.Plan(Order), ApprovalPolicy.Nothing));
        Assert.Null(Of(Scenario.Plan(Scenario.After(Order, Order)), new() { All = true }));
    }

    [Fact]
    public void Before_every_write() => Assert.Equal("Policy asks before every write.", Of(Scenario.Plan(Order), Nothing() with { All = true }));

    [Fact]
    public void The_first_order_of_a_vendor()
    {
        Assert.Equal("It is the first order of Acme.", Of(Scenario.Plan(Order), new(), vendor: "Acme"));
        Assert.Null(Of(Scenario.Plan(Order), new())); // something of the vendor was written
        var changed = Scenario.After(Order, Order with { Notes = "Ring twice." });
        Assert.Null(OrderApprovalNeed.Of(Scenario.Plan(changed), changed, "Acme", new())); // the order is the vendor's already
        Assert.Null(Of(Scenario.Plan(Order), Nothing(), vendor: "Acme"));
    }

    /// <summary>One approval is of all that policy wants to know.</summary>
    [Fact]
    public void Every_reason_is_said() => Assert.Equal(
        "Policy asks before every write. It is the first order of Acme Inc. It comes to 100.5 USD, which is above 100. Policy asks before every write in project 24-102.",
        Of(Scenario.Plan(Order), Nothing() with { All = true, FirstOrderOfVendor = true, Above = new() { ["USD"] = 100 }, Projects = ["24-102"] }, vendor: "Acme Inc."));

    /// <summary>What is written of an order for another vendor than its own is that vendor's first.</summary>
    [Theory]
    [InlineData(1, "It is the first order of Acme.")]
    [InlineData(0, null)]
    public void A_written_order_that_gets_another_vendor(int further, string? expected)
    {
        var input = After(Order, Order with { Notes = "Ring twice." });
        var plan = Scenario.Plan(input);
        plan = plan with { Commitments = [.. plan.Commitments.Select(one => one with { VendorId = one.VendorId + further })] };
        Assert.Equal(expected, OrderApprovalNeed.Of(plan, input, "Acme", new()));
    }

    /// <summary>A change order is part of what a commitment comes to, and so is the one that waits already.</summary>
    [Theory]
    [InlineData(0, 45.5, "It comes to 105.5 USD, which is above 100.4. It changes commitment PO-00012 from 60 to 105.5 USD, by more than 10 %.")]
    [InlineData(39.5, 45.5, "It comes to 105.5 USD, which is above 100.4.")]
    [InlineData(45.5, 45.5, null)]
    [InlineData(45.5, 10, "It changes commitment PO-00012 from 105.5 to 70 USD, by more than 10 %.")]
    public void What_a_change_order_adds_is_asked_about(double waiting, double written, string? expected)
    {
        var order = Scenario.Order(Scenario.Line("1", 60));
        var input = After(order, order with { Notes = "Ring twice." });
        var plan = Scenario.Plan(input);
        var mark = OriginIds.Change(plan.Commitments[0].OriginId, 1);
        if (waiting != 0) input = input with { Existing = [input.Existing[0] with { ChangeOrders = [new() { Id = 7, Status = "draft", Mark = mark, Lines = [new(101, (decimal)waiting, 0, "")] }] }] };
        plan = plan with { Commitments = [plan.Commitments[0] with { ChangeOrder = new() { Number = "CO1", Mark = mark, Lines = [new(101, (decimal)written, 0, "")] } }] };
        var policy = Nothing() with { Above = new() { ["USD"] = 100.4m }, ChangesAbovePercent = 10 };
        Assert.Equal(expected, OrderApprovalNeed.Of(plan, input, null, policy));
    }

    [Theory]
    [InlineData("100.5", null)]
    [InlineData("100.49", "It comes to 100.5 USD, which is above 100.49.")]
    public void Above_an_amount_all_commitments_of_an_order_together(string limit, string? expected)
    {
        var amount = decimal.Parse(limit, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, Of(Scenario.Plan(Order), Nothing() with { Above = new() { ["USD"] = amount, ["CAD"] = 1 } }));
        Assert.Null(Of(Scenario.Plan(Order), Nothing() with { Above = new() { ["CAD"] = 1 } }));
    }

    [Fact]
    public void Above_an_amount_only_where_amounts_are_written()
    {
        var policy = Nothing() with { Above = new() { ["USD"] = 1 } };
        var words = After(Order, Order with { Notes = "Ring twice." });
        Assert.NotEmpty(Scenario.Plan(words).Steps);
        Assert.Null(OrderApprovalNeed.Of(Scenario.Plan(words), words, null, policy));
        var more = After(Order, Scenario.Order(Scenario.Line("1", 61), Scenario.Line("2", 40.5m, project: "p2")));
        Assert.Equal("It comes to 101.5 USD, which is above 1.", OrderApprovalNeed.Of(Scenario.Plan(more), more, null, policy));
    }

    [Theory]
    [InlineData("24-102", "Policy asks before every write in project 24-102.")]
    [InlineData(" 598134326177406 ", "Policy asks before every write in project 598134326177406.")]
    [InlineData("24-999", null)]
    public void By_project(string project, string? expected) => Assert.Equal(expected, Of(Scenario.Plan(Order), Nothing() with { Projects = [project] }));

    [Theory]
    [InlineData(66, null)]
    [InlineData(66.01, "It changes commitment PO-00012 from 60 to 66.01 USD, by more than 10 %.")]
    [InlineData(53.99, "It changes commitment PO-00012 from 60 to 53.99 USD, by more than 10 %.")]
    public void A_change_above_a_share(double now, string? expected)
    {
        var input = After(Scenario.Order(Scenario.Line("1", 60)), Scenario.Order(Scenario.Line("1", (decimal)now)));
        var plan = Scenario.Plan(input);
        Assert.NotEmpty(plan.Steps);
        Assert.Equal(expected, OrderApprovalNeed.Of(plan, input, null, Nothing() with { ChangesAbovePercent = 10 }));
        Assert.Null(Of(Scenario.Plan(Order), Nothing() with { ChangesAbovePercent = 0 })); // what is new changes nothing
    }

    [Theory]
    [InlineData("""{ "above": { "usd": "5" } }""", "approval.above.usd")]
    [InlineData("""{ "above": { "USD": "-5" } }""", "approval.above.USD")]
    [InlineData("""{ "above": { "USD": 5 } }""", "approval.above.USD")]
    [InlineData("""{ "changesAbovePercent": "-1" }""", "approval.changesAbovePercent")]
    [InlineData("""{ "projects": [ "" ] }""", "approval.projects")]
    public void What_makes_no_sense_is_refused_under_its_path(string approval, string path) =>
        Assert.Equal(path, Assert.Single(PolicyDocument.Read($$"""{ "approval": {{approval}} }""").Problems).Path);

    /// <summary>Only what would be written is asked about: that a month is locked is no question about what stood before.</summary>
    [Fact]
    public void What_is_dated_in_a_locked_period_is_asked_about_when_it_is_written()
    {
        var company = new CompanyIndex(Scenario.Company with { Locks = [new(new(2026, 1, 1), new(2026, 1, 31), "Q1"), new(null, new(2025, 12, 31), "")] });
        string? On(NodaTime.LocalDate? day, OrderPlan plan, ApprovalPolicy policy) => OrderApprovalNeed.Of(plan, Scenario.Input(Order with { Date = day }) with { Company = company }, null, policy);
        var (plan, policy) = (Scenario.Plan(Order), Nothing() with { LockedPeriods = true });
        Assert.Equal("It is dated 2026-01-31, and transactions up to 2026-01-31 are locked in Zoho Books (Q1).", On(new(2026, 1, 31), plan, policy));
        Assert.Equal("It is dated 2019-07-01, and transactions up to 2025-12-31 are locked in Zoho Books.", On(new(2019, 7, 1), plan, policy));
        Assert.Null(On(new(2026, 2, 1), plan, policy));
        Assert.Null(On(null, plan, policy));
        Assert.Null(On(new(2026, 1, 31), plan, Nothing()));
        Assert.Null(On(new(2026, 1, 31), plan with { Steps = [] }, policy));
        Assert.True(PolicyDocument.Read("{}").Policies!.Approval!.LockedPeriods);
    }

    /// <summary>A document that says nothing wants the default; what an earlier version stored wants nothing.</summary>
    [Fact]
    public void Who_says_nothing_is_asked_about_first_orders_and_a_connection_of_before_about_nothing()
    {
        Assert.True(new SyncPolicies().Approval!.FirstOrderOfVendor);
        Assert.True(PolicyDocument.Read("{}").Policies!.Approval!.FirstOrderOfVendor);
        Assert.True(PolicyDocument.Read("""{ "approval": { "above": { "USD": "5" } } }""").Policies!.Approval!.FirstOrderOfVendor);
        Assert.False(PolicyDocument.Read("""{ "approval": { "firstOrderOfVendor": false } }""").Policies!.Approval!.FirstOrderOfVendor);
        var stored = System.Text.Json.JsonSerializer.Serialize(Some.Connection() with { Policies = new() { Approval = null } }, ConnectionJson.Default.Connection);
        Assert.DoesNotContain("approval", stored, StringComparison.Ordinal);
        Assert.Null(System.Text.Json.JsonSerializer.Deserialize(stored, ConnectionJson.Default.Connection)!.Policies.Approval);
        Assert.Contains("\"firstOrderOfVendor\": false", PolicyDocument.Write(new() { Approval = null }), StringComparison.Ordinal);
    }

    // What is not locked is written anew when the order changes.
    private static OrderInput After(OrderSnapshot before, OrderSnapshot now) => Scenario.After(before with { Status = "approved" }, now with { Status = "approved" });

    private static ApprovalPolicy Nothing() => ApprovalPolicy.Nothing;

    private static string? Of(OrderPlan plan, ApprovalPolicy policy, string? vendor = null) =>
        OrderApprovalNeed.Of(plan, Scenario.Input(Order), vendor, policy);
}
