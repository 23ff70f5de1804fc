namespace ZohoProcore.Sync.Tests;

/// <summary>Orders that fit into a budget one by one and not together: 24,300.00 are left, whatever way they are written, approved or shown.</summary>
[Trait("Takes", "long")]
public sealed class SharedBudgetTests
{
    private static readonly ApprovalPolicy Asks = ApprovalPolicy.Nothing with { OverBudget = true };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, "Submitted")]
    [InlineData(50, "Submitted")]
    [InlineData(1, "Draft")]
    [InlineData(1, "Approved")]
    [InlineData(50, "Approved")]
    public async Task However_they_fall_into_batches(int batch, string lands)
    {
        var (one, other) = await BothAsync(Asks, lands, 14_000m, batch);
        using (one)
        {
            await one.Test.SettleAsync();
            await one.Test.RunThroughAsync();
            OneOrder[] both = [one, other];
            var written = Assert.Single(both, order => order.Commitments().Count > 0);
            var waiting = Assert.Single(await WaitingAsync(one), order => order.OrderId != written.Id && both.Any(ours => ours.Id == order.OrderId));
            Assert.StartsWith($"It leaves -3,700.00 USD on {one.Code.FlatCode} (budget 60,000.00, committed ", waiting.Reason, StringComparison.Ordinal);
        }
    }

    /// <summary>What was written and nobody has approved in Procore is gone as well, and once somebody has, it is gone once.</summary>
    [Theory]
    [InlineData("Submitted")]
    [InlineData("Draft")]
    public async Task What_was_written_earlier_counts_until_it_is_committed_and_then_there(string lands)
    {
        var (one, other) = await BothAsync(Asks, lands, 14_000m);
        using (one)
        {
            other.Edit(order => order with { Status = "draft" });
            await one.SyncAsync();
            await one.Test.RunThroughAsync();
            Assert.Equal([14_000m], one.Lines());

            other.Edit(order => order with { Status = "open" });
            await LookAsync(other);
            Assert.StartsWith(
                $"It leaves -3,700.00 USD on {one.Code.FlatCode} (budget 60,000.00, committed 34,500.00, direct costs 1,200.00, it adds 14,000.00, other orders that are not committed yet 14,000.00)",
                Assert.Single(await WaitingAsync(one), order => order.OrderId == other.Id).Reason,
                StringComparison.Ordinal);

            one.InProcore(new() { ["status"] = "Approved" });
            await LookAsync(one);
            await LookAsync(other);
            Assert.StartsWith(
                $"It leaves -3,700.00 USD on {one.Code.FlatCode} (budget 60,000.00, committed 48,500.00, direct costs 1,200.00, it adds 14,000.00)",
                Assert.Single(await WaitingAsync(one), order => order.OrderId == other.Id).Reason,
                StringComparison.Ordinal);
        }
    }

    /// <summary>One go-ahead is for all that waits: it is said before, and not asked again after.</summary>
    [Theory]
    [InlineData(1, "Approved")]
    [InlineData(50, "Draft")]
    public async Task The_first_pass_says_so(int batch, string lands)
    {
        var (one, other) = await BothAsync(Asks, lands, 14_000m, batch);
        using (one)
        {
            await one.Test.ConnectAsync();
            await one.Test.RunThroughAsync();
            var waiting = (await WaitingAsync(one)).Where(order => order.OrderId == one.Id || order.OrderId == other.Id).ToList();
            Assert.Equal(2, waiting.Count);
            Assert.Contains(waiting, order => order.Reason.Contains("It leaves -3,700.00 USD on", StringComparison.Ordinal));

            await one.Test.GoAheadAsync();
            await one.Test.RunThroughAsync();
            Assert.All([one, other], order => Assert.Equal([14_000m], order.Lines()));
        }
    }

    /// <summary>Two approvals of what fits each are none of both.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_approvals_of_what_fits_alone(bool atOnce)
    {
        var (one, other) = await BothAsync(Asks with { Above = new() { ["USD"] = 13_000m } }, "Submitted", 14_000m, batch: atOnce ? 50 : 1, write: false);
        using (one)
        {
            await one.Test.SettleAsync();
            await one.Test.RunThroughAsync();
            one.Write(14_000m);
            other.Write(14_000m);
            await LookAsync(one);
            await LookAsync(other);
            var waiting = (await WaitingAsync(one)).Where(order => order.OrderId == one.Id || order.OrderId == other.Id).ToList();
            Assert.Equal(2, waiting.Count);
            Assert.All(waiting, order => Assert.StartsWith("It comes to 14000 USD, which is above 13000. A person has to", order.Reason, StringComparison.Ordinal));
            foreach (var order in waiting) await one.Test.Engine.ApproveAsync(Sandboxed.Id, order.OrderId, order.Hash, "Ann", cancellationToken: Token);
            await one.Test.RunThroughAsync();

            OneOrder[] both = [one, other];
            var written = Assert.Single(both, order => order.Commitments().Count > 0);
            var asked = Assert.Single(await WaitingAsync(one), order => order.OrderId != written.Id && both.Any(ours => ours.Id == order.OrderId));
            Assert.StartsWith($"It comes to 14000 USD, which is above 13000. It leaves -3,700.00 USD on {one.Code.FlatCode} ", asked.Reason, StringComparison.Ordinal);
            Assert.Contains(" Ann approved it before that was so. A person has to approve it. Then:", asked.Reason, StringComparison.Ordinal);
            await one.Test.Engine.ApproveAsync(Sandboxed.Id, asked.OrderId, asked.Hash, "Ann", cancellationToken: Token);
            await one.Test.RunThroughAsync();
            Assert.All(both, order => Assert.Equal([14_000m], order.Lines()));
        }
    }

    /// <summary>What waits and is approved is as good as written.</summary>
    [Fact]
    public async Task What_is_approved_and_waits_counts()
    {
        var (one, other) = await BothAsync(Asks with { Above = new() { ["USD"] = 13_500m } }, "Submitted", 14_000m, write: false);
        using (one)
        {
            await one.Test.SettleAsync();
            await one.Test.RunThroughAsync();
            one.Write(14_000m);
            await LookAsync(one);
            var waiting = Assert.Single(await WaitingAsync(one), order => order.OrderId == one.Id);
            var pilot = await one.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
            var vendor = other.Test.Vendors.Zoho.Orders.Single(order => order.Id == other.Id).VendorId;
            await one.Test.Engine.StartAsync(Sandboxed.Id, new() { By = "Bea", Hash = pilot.Hash, Vendors = [vendor] }, Token);
            await one.Test.RunThroughAsync();
            waiting = Assert.Single(await WaitingAsync(one), order => order.OrderId == one.Id);
            await one.Test.Engine.ApproveAsync(Sandboxed.Id, one.Id, waiting.Hash, "Ann", cancellationToken: Token);
            await one.Test.RunThroughAsync();
            Assert.Empty(one.Commitments());

            other.Write(13_000m);
            await LookAsync(other);
            Assert.StartsWith("It leaves -2,700.00 USD on ", Assert.Single(await WaitingAsync(one), order => order.OrderId == other.Id).Reason, StringComparison.Ordinal);
        }
    }

    /// <summary>Who takes policies sees what they come to, and is asked where that is over budget.</summary>
    [Fact]
    public async Task A_change_of_policies_is_no_approval_of_what_is_over_budget()
    {
        using var order = new OneOrder(CommitmentLanding.In(new SyncPolicies { Cost = new() { Tax = CostTreatment.LeftOut }, Approval = Asks with { Above = new() { ["USD"] = 24_100m } } }, "Submitted"), asks: true);
        order.Write([(1m, 24_000m, 0, [order.Test.Vendors.Data.Taxes.First(tax => tax.Percentage > 4)])]);
        await order.BudgetAsync(60_000, 1_200, 34_500);
        await order.SyncAsync();
        Assert.Equal([24_000m], order.Lines());

        var change = await order.Test.Engine.PreviewPoliciesAsync(Sandboxed.Id, order.Test.Connection.Policies with { Cost = new() { Tax = CostTreatment.InCost } }, Token);
        Assert.Contains(", which is above 24100.", Assert.Single(change.Orders).Reason, StringComparison.Ordinal);
        await order.Test.Engine.ChangePoliciesAsync(Sandboxed.Id, change, "Ann", cancellationToken: Token);
        await order.Test.RunThroughAsync();
        Assert.Equal([24_000m], order.Lines());
        Assert.Contains("It leaves -", Assert.Single(await WaitingAsync(order)).Reason, StringComparison.Ordinal);
    }

    private static async Task LookAsync(OneOrder order)
    {
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunThroughAsync();
    }

    private static async Task<IReadOnlyList<WaitingOrder>> WaitingAsync(OneOrder order) => (await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders;

    private static async Task<(OneOrder One, OneOrder Other)> BothAsync(ApprovalPolicy approval, string lands, decimal amount, int batch = 50, bool write = true)
    {
        var one = OneOrder.Of(new(orders: 8, policies: CommitmentLanding.In(new SyncPolicies { Approval = approval }, lands), asks: true, batch: batch, size: Sandboxed.Few));
        var other = one.Beside();
        one.Write(write ? amount : 1);
        other.Write(write ? amount : 1);
        await one.BudgetAsync(60_000, 1_200, 34_500);
        if (!write)
        {
            one.Edit(order => order with { Status = "draft" });
            other.Edit(order => order with { Status = "draft" });
        }

        return (one, other);
    }
}
