using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the host says of an order is read before its rules are asked, decides, and is stored with what it decided.</summary>
public sealed class OrderFactInputTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_decides_by_a_fact_and_the_past_plan_can_be_made_again()
    {
        var host = new Buyers();
        var rules = OrderRules.Default with { Fields = [new BuyerTitle()] };
        using var test = new Sandboxed(orders: 6, rules: rules, facts: host);
        var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);
        await test.SettleAsync();

        var plan = await test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token);
        Assert.Equal(["Bought by Ann"], TitlesOf(plan));
        var record = (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!;
        var input = (await new PastOrderReader(test.Store, Sandboxed.Id).ReadAsync(record.InputHash, Token))!;
        Assert.Equal("Ann", input.Facts!["buyer"]);
        Assert.Equal(record.PlanHash, new OrderPlanner(rules).Plan(input).PlanHash);

        host.Buyer = "Bob";
        test.Time.Advance(TimeSpan.FromMinutes(1));
        var other = await test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token);
        Assert.Equal(["Bought by Bob"], TitlesOf(other));
        Assert.NotEqual(plan.InputHash, other.InputHash);
    }

    [Fact]
    public async Task The_scope_and_a_validator_see_the_facts()
    {
        using var test = new Sandboxed(
            orders: 6,
            rules: OrderRules.Default with { Scope = [new NotOf("Zoe")], OrderValidators = [.. OrderRules.Default.OrderValidators, new Known("Ann")] },
            facts: new Buyers { Buyer = "Bob" });
        var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);

        await test.SettleAsync();
        var plan = await test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token);

        Assert.Equal("BuyerUnknown", Assert.Single(plan.Findings).Code);

        using var left = new Sandboxed(orders: 6, rules: OrderRules.Default with { Scope = [new NotOf("Zoe")] }, facts: new Buyers { Buyer = "Zoe" });
        await left.SettleAsync();
        Assert.Equal(RecordState.Filtered, (await left.Engine.PlanAsync(Sandboxed.Id, order.Number, Token)).Outcome);
    }

    /// <summary>A backfill reads the names that its orders refer to once for all of them; what the host says is of one order, and counts as it says it when that one is looked at.</summary>
    [Fact]
    public async Task What_it_says_otherwise_by_the_next_look_counts_then_whoever_waits_for_it()
    {
        foreach (var priority in (WorkPriority[])[WorkPriority.Person, WorkPriority.Backfill])
        {
            var host = new Buyers();
            using var test = new Sandboxed(orders: 6, rules: OrderRules.Default with { Fields = [new BuyerTitle()] }, facts: host);
            var order = test.Vendors.Zoho.Orders.First(one => one.Intent == OrderIntent.Clean);
            await test.SettleAsync();
            await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), priority, "test", Token);
            test.Time.Advance(TimeSpan.FromMinutes(1));
            host.Buyer = "Bob";
            await test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token); // it was due already when somebody looked
            test.Time.Advance(TimeSpan.FromMinutes(1));
            host.Buyer = "Cy";

            await test.RunAsync();

            var record = (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token))!;
            Assert.Equal("Cy", (await new PastOrderReader(test.Store, Sandboxed.Id).ReadAsync(record.InputHash, Token))!.Facts!["buyer"]);
        }
    }

    /// <summary>An approval is of what was seen: by the time that it is written, it is another plan.</summary>
    [Fact]
    public async Task What_it_says_otherwise_once_a_plan_was_approved_is_not_written_on_that_word()
    {
        var host = new Buyers();
        using var test = new Sandboxed(
            orders: 1,
            policies: new() { Approval = ApprovalPolicy.Nothing with { All = true } },
            rules: OrderRules.Default with { Fields = [new BuyerTitle()] },
            asks: true,
            facts: host);
        var order = OneOrder.Of(test);
        order.Edit(one => one with { Status = "draft" });
        await test.SettleAsync();
        order.Write(100m);
        await LookAsync();
        await test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Ann", cancellationToken: Token);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        host.Buyer = "Bob";

        await test.RunAsync();

        Assert.Equal(RecordState.AwaitingApproval, (await order.RecordAsync()).State);
        Assert.Empty(order.Commitments());
        await test.Engine.ApproveAsync(Sandboxed.Id, order.Id, (await order.RecordAsync()).Waiting!.Hash, "Ann", cancellationToken: Token);
        await test.RunAsync();
        Assert.Equal("Bought by Bob", (await order.ReadAsync()).Title);

        async Task LookAsync()
        {
            await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "test", Token);
            await test.RunAsync();
        }
    }

    /// <summary>What was stored before there were facts is hashed as it was.</summary>
    [Fact]
    public void An_order_without_facts_rests_on_what_it_rested_on()
    {
        var input = new OrderInput
        {
            OrganizationId = "1",
            Order = new() { OrderId = "1", Number = "PO-1", Status = "open", Total = 1 },
            Company = new(new()),
            Policies = new(),
        };
        string Stored(OrderInput one) => System.Text.Json.JsonSerializer.Serialize(OrderInputManifest.From(one, OrderRules.Default), PlanningJson.Default.OrderInputManifest);

        Assert.DoesNotContain("facts", Stored(input), StringComparison.Ordinal);
        Assert.Equal(Stored(input), Stored(input with { Facts = new Dictionary<string, string>() }));
        Assert.Equal(
            Stored(input with { Facts = new Dictionary<string, string> { ["a"] = "1", ["B"] = "2" } }),
            Stored(input with { Facts = new Dictionary<string, string> { ["B"] = "2", ["a"] = "1" } }));
        Assert.Contains("\"facts\":{\"B\":\"2\",\"a\":\"1\"}", Stored(input with { Facts = new Dictionary<string, string> { ["a"] = "1", ["B"] = "2" } }), StringComparison.Ordinal);
    }

    private static IEnumerable<string> TitlesOf(OrderPlan plan) => plan.Answers.Where(answer => answer.Rule == "title.buyer").Select(answer => answer.Value).Distinct(StringComparer.Ordinal);

    private sealed class Buyers : IOrderFactProvider
    {
        public string Buyer { get; set; } = "Ann";

        public ValueTask<IReadOnlyDictionary<string, string>> ReadAsync(Connection connection, OrderSnapshot order, CancellationToken cancellationToken = default) =>
            new(new Dictionary<string, string> { ["buyer"] = Buyer });
    }

    private sealed class BuyerTitle : IOrderFieldRule
    {
        public string Name => "title.buyer";

        public MappedField Field => MappedField.Title;

        public MappingResult<string> Map(OrderLineContext line) =>
            line.Facts is { } facts && facts.TryGetValue("buyer", out var buyer) ? MappingResult<string>.Mapped($"Bought by {buyer}", "the order's buyer") : MappingResult<string>.NoOpinion;
    }

    private sealed class NotOf(string buyer) : IOrderScopeRule
    {
        public string Name => $"not-of.{buyer}";

        public ScopeEffect? Judge(OrderScopeContext order) => order.Facts?["buyer"] == buyer ? ScopeEffect.Out : null;
    }

    private sealed class Known(string buyer) : IValidator<MappedOrder>
    {
        public string Name => $"known.{buyer}";

        public IEnumerable<Finding> Validate(MappedOrder subject)
        {
            if (subject.Facts?["buyer"] != buyer)
                yield return new() { Code = "BuyerUnknown", Sentence = "Nobody knows the buyer.", NextStep = "Say who it is." };
        }
    }
}
