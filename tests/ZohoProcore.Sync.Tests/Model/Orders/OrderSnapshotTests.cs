namespace ZohoProcore.Sync.Tests;

public sealed class OrderSnapshotTests
{
    private static readonly OrderSnapshot Order = Scenario.Order(Scenario.Line("1", 10m), Scenario.Line("2", 20m));

    [Fact]
    public void A_snapshot_is_named_by_all_that_it_says()
    {
        var hash = HashOf(Order);

        Assert.Equal(hash, HashOf(Order with { Total = 30.00m, Lines = [.. Order.Lines] }));
        Assert.NotEqual(hash, HashOf(Order with { Lines = [Order.Lines[1], Order.Lines[0]] }));
        Assert.NotEqual(hash, HashOf(Order with { Adjustment = 0.01m }));
        Assert.NotEqual(hash, HashOf(Order with { Lines = [Order.Lines[0] with { Tags = [] }, Order.Lines[1]] }));
    }

    [Fact]
    public void The_order_in_which_tags_came_does_not_matter() => Assert.Equal(
        HashOf(Order with { Lines = [Order.Lines[0] with { Tags = new() { ["a"] = "1", ["b"] = "2" } }] }),
        HashOf(Order with { Lines = [Order.Lines[0] with { Tags = new() { ["b"] = "2", ["a"] = "1" } }] }));

    private static string HashOf(OrderSnapshot order) => ContentHash.Of(order, OrderJson.Default.OrderSnapshot);
}
