namespace ZohoProcore.Sync.Tests;

/// <summary>Orders that a person names.</summary>
public sealed class OrderPreviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_found_by_number_and_by_id_and_a_known_one_without_a_list()
    {
        using var test = new Sandboxed();
        using var session = test.NewSession();
        var preview = new OrderPreview(session, test.Store, OrderRules.Default);
        var order = test.Vendors.Zoho.Orders[0];

        Assert.Equal(order.Id, (await preview.PlanAsync(order.Number, null, Token)).OrderId);
        Assert.Equal(order.Id, (await preview.PlanAsync(order.Id, null, Token)).OrderId);
        Assert.Equal(2, Lists());
        await Assert.ThrowsAsync<OrderNotFoundException>(async () => await preview.PlanAsync("PO-99999", null, Token));

        await test.SettleAsync();
        var before = Lists();
        Assert.Equal(order.Id, (await preview.PlanAsync(order.Number, null, Token)).OrderId);
        Assert.Equal(order.Id, (await preview.PlanAsync(order.Id, null, Token)).OrderId);
        Assert.Equal(before, Lists());

        int Lists() => test.Sent.Count(sent => sent.Uri.AbsolutePath == "/books/v3/purchaseorders");
    }
}
