namespace ZohoProcore.Sync.Tests;

/// <summary>Orders that change after they were written are asked about as policy says, and shown as what they come to then.</summary>
public sealed class AmendedApprovalTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true, "It comes to 1000000 USD, which is above 11000. A person has to approve it.")]
    [InlineData(false, "It changes commitment {0} from 10000 to 1000000 USD, by more than 10 %. A person has to approve it.")]
    public async Task A_change_order_counts_and_is_shown(bool above, string why)
    {
        var approval = above ? ApprovalPolicy.Nothing with { Above = new() { ["USD"] = 11_000m } } : ApprovalPolicy.Nothing with { ChangesAbovePercent = 10 };
        using var order = new OneOrder(CommitmentLanding.In(new SyncPolicies { Approval = approval, AmendedOrders = AmendedOrderTreatment.ChangeOrder }, "Approved"), asks: true);
        order.Write(10_000m);
        await order.SyncAsync();
        Assert.Equal([10_000m], order.Lines());

        order.EditLine(0, line => line with { Rate = 1_000_000m });
        await order.SyncAsync();
        Assert.Empty(order.Commitment().Node["change_orders"]!.AsArray());
        var report = await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token);
        var waiting = Assert.Single(report.Orders);
        Assert.StartsWith(string.Format(System.Globalization.CultureInfo.InvariantCulture, why, order.Number), waiting.Reason, StringComparison.Ordinal);
        var commitment = Assert.Single(waiting.Commitments);
        Assert.Equal((1_000_000m, false, 10_000m, 990_000m), (commitment.Total, commitment.IsNew, commitment.Before, commitment.ChangeOrder));
        Assert.All(report.Projects.Concat(report.Vendors), total => Assert.Equal(1_000_000m, total.Total));

        order.EditLine(0, line => line with { Rate = 2_000_000m });
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunThroughAsync();
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token).AsTask());
        Assert.Contains("1000000 USD, Approved, change order 990000 USD before, 2000000 USD, Approved, change order 1990000 USD now.", refused.Message, StringComparison.Ordinal);

        waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunThroughAsync();
        Assert.Single(order.Commitment().Node["change_orders"]!.AsArray());

        // What waits to be approved there is no change once more.
        order.Edit(zoho => zoho with { Notes = "Ring twice." });
        await order.SyncAsync();
        Assert.Empty((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
    }

    /// <summary>Two plans that an approval tells apart are told apart by who looks at them, too.</summary>
    [Fact]
    public async Task What_an_approval_is_bound_to_is_shown()
    {
        var policies = new SyncPolicies { Approval = ApprovalPolicy.Nothing with { All = true }, Mapping = new() { RetainagePercent = "{reference}", ShipVia = "barge {number}" } };
        using var order = new OneOrder(CommitmentLanding.In(policies, "Draft"), asks: true);
        order.Write(1_000m);
        foreach (var percent in new[] { "5", "50" })
        {
            order.Edit(zoho => zoho with { Reference = percent });
            await order.SyncAsync();
            var fields = Assert.Single(Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders).Commitments).Fields;
            Assert.Equal((percent, "barge " + order.Number, order.Number, percent), (fields["retainage_percent"], fields["ship_via"], fields["number"], fields["title"]));
            Assert.Matches(@"^\d{4}-\d\d-\d\d$", fields["contract_date"]);
        }
    }

    [Theory]
    [InlineData("Draft")]
    [InlineData("Submitted")]
    public async Task An_order_that_gets_a_vendor_of_which_nothing_was_written_waits(string lands)
    {
        using var order = new OneOrder(CommitmentLanding.In(new SyncPolicies { Approval = ApprovalPolicy.Nothing with { FirstOrderOfVendor = true } }, lands), asks: true);
        order.Write(1_000m);
        await order.SyncAsync();
        await order.Test.RunThroughAsync();
        if ((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders is [var first])
        {
            await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, first.Hash, "Ann", cancellationToken: Token);
            await order.Test.RunThroughAsync();
        }

        var vendor = order.Commitment().Node["vendor"]!.ToJsonString();
        var known = order.Test.Vendors.Zoho.Orders.Single(one => one.Id == order.Id).VendorId;
        var other = order.Test.Vendors.Data.Vendors.First(one => one is { ZohoId: not null, ProcoreId: not null, ZohoActive: true, ProcoreActive: true }
            && one.ZohoId != known && one.ZohoName == one.ProcoreName);
        order.Edit(zoho => zoho with { VendorId = other.ZohoId! });
        await order.Test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "a test asks", Token);
        await order.Test.RunThroughAsync();

        var waiting = Assert.Single((await order.Test.Engine.GetWaitingAsync(Sandboxed.Id, Token)).Orders);
        Assert.StartsWith("It is the first order of ", waiting.Reason, StringComparison.Ordinal);
        Assert.Equal(vendor, order.Commitment().Node["vendor"]!.ToJsonString());
        await order.Test.Engine.ApproveAsync(Sandboxed.Id, order.Id, waiting.Hash, "Ann", cancellationToken: Token);
        await order.Test.RunThroughAsync();
        Assert.NotEqual(vendor, order.Commitment().Node["vendor"]!.ToJsonString());
        Assert.Equal(RecordState.Synced, (await order.RecordAsync()).State);
    }
}
