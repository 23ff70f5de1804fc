namespace ZohoProcore.Sync.Tests;

/// <summary>A rule or a validator of the host's that fails: it is named, with the order and what it threw, and nothing is written.</summary>
public sealed class RuleFailureTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vendor", true)]
    [InlineData("vendor", false)]
    [InlineData("project", true)]
    [InlineData("cost code", true)]
    [InlineData("scope", true)]
    [InlineData("order", true)]
    [InlineData("order", false)]
    [InlineData("commitment", true)]
    [InlineData("commitment", false)]
    public async Task It_is_named_and_nothing_is_written(string what, bool throws)
    {
        using var order = OneOrder.Of(new(orders: 1, rules: With(what, throws), retries: 0, size: Sandboxed.Few));
        order.Write(1_000m);
        await order.Test.ConnectAsync();
        await order.Test.GoAheadAsync();
        await order.Test.RunAsync();

        var record = await order.RecordAsync();
        Assert.Equal(RecordState.Failed, record.State);
        var said = $"The rule 'ours' failed at order {order.Number}: {(throws ? "InvalidOperationException, it was blue" : "it answered null")}. Nothing is written of the order until whoever wrote the rule corrects it.";
        Assert.StartsWith(said, record.Reason, StringComparison.Ordinal);
        Assert.Empty(order.Commitments());
        var failure = await Assert.ThrowsAsync<RuleFailedException>(() => order.Test.Engine.PlanAsync(Sandboxed.Id, order.Number, Token).AsTask());
        Assert.Equal(("ours", said), (failure.Rule, failure.Message));
        var again = Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Number] }, Token).ToListAsync(Token));
        Assert.Contains(said, again.Unread, StringComparison.Ordinal);
    }

    /// <summary>A rule that fails at one order does not keep anybody from seeing the others, or from changing policies.</summary>
    [Fact]
    public async Task It_ends_nothing_that_is_asked_about_all_orders()
    {
        var late = new Late();
        using var order = OneOrder.Of(new(orders: 6, rules: OrderRules.Default with { OrderValidators = [.. OrderRules.Default.OrderValidators, late] }, retries: 0));
        order.Write(1_000m);
        await order.SyncAsync();
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
        late.Order = order.Id;

        var report = await order.Test.ReconcileAsync();
        Assert.Equal(ReconciliationResult.Ties, report.Rows.Single(row => row.OrderId == order.Id).Result);
        var held = (await order.Test.Engine.GetPoliciesAsync(Sandboxed.Id, Token)).Policies;
        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, held with { AmendedOrders = AmendedOrderTreatment.ChangeOrder }, Token);
        Assert.DoesNotContain(order.Id, change.Known);
        Assert.Equal(1, change.Unknown);
        Assert.NotEmpty(change.Known);
        Assert.Null(Assert.Single(await order.Test.Engine.ReplanOrdersAsync(Sandboxed.Id, new() { Orders = [order.Id] }, Token).ToListAsync(Token)).Then);
    }

    private sealed class Late : IValidator<MappedOrder>
    {
        public string Name => "ours";

        public string? Order { get; set; }

        public IEnumerable<Finding> Validate(MappedOrder subject) => subject.Order.OrderId == Order ? throw new InvalidOperationException("it is late") : [];
    }

    private static OrderRules With(string what, bool throws) => what switch
    {
        "vendor" => OrderRules.Default with { Vendor = [new Rule<ProcoreVendor>(throws)] },
        "project" => OrderRules.Default with { Project = [new Rule<ProcoreProject>(throws)] },
        "cost code" => OrderRules.Default with { CostCode = [new Rule<ProcoreCostCode>(throws)] },
        "scope" => OrderRules.Default with { Scope = [new Scope()] },
        "order" => OrderRules.Default with { OrderValidators = [new Validator<MappedOrder>(throws)] },
        _ => OrderRules.Default with { CommitmentValidators = [new Validator<OrderCommitmentContext>(throws)] },
    };

    private sealed class Rule<T>(bool throws) : IOrderMappingRule<T>
        where T : class
    {
        public string Name => "ours";

        public MappingResult<T> Map(OrderLineContext line) => throws ? throw new InvalidOperationException("it was\nblue.") : null!;
    }

    private sealed class Scope : IOrderScopeRule
    {
        public string Name => "ours";

        public ScopeEffect? Judge(OrderScopeContext order) => throw new InvalidOperationException("it was\nblue.");
    }

    private sealed class Validator<T>(bool throws) : IValidator<T>
    {
        public string Name => "ours";

        public IEnumerable<Finding> Validate(T subject) => throws ? Found() : null!;

        private static IEnumerable<Finding> Found()
        {
            yield return new() { Code = FindingCodes.VendorUnknown, Sentence = "It is.", NextStep = "Do." };
            throw new InvalidOperationException("it was\nblue.");
        }
    }
}
