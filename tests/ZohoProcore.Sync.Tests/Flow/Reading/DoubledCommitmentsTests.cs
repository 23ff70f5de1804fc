namespace ZohoProcore.Sync.Tests;

/// <summary>What scans remember of commitments that stand beside an order's own.</summary>
public sealed class DoubledCommitmentsTests
{
    [Fact]
    public void A_scan_remembers_what_it_saw_until_one_sees_it_gone()
    {
        var own = Some.Commitment("1", 7, 55) with { OrderNumber = "PO-1" };
        Procore.Client.PurchaseOrderContract there = new() { Id = 60, Number = "po 1-12" };
        var (cursors, orders) = DoubledCommitments.Note([], 7, [there, new() { Id = 61, Number = "PO-2" }, new() { Id = 55, Number = "PO-1" }], [own], "12");
        Assert.Equal(["1"], orders);
        Assert.Equal("1 60", cursors["doubled.7"]);

        SeenBeside known = new("1", 60);
        Assert.Empty(DoubledCommitments.Note([known], 7, [there], [own], "12").Cursors);
        Assert.Empty(DoubledCommitments.Note([known], 7, [], [own], "12").Orders);
        (cursors, orders) = DoubledCommitments.Note([known], 7, [there with { DeletedAt = NodaTime.Instant.MinValue }], [own], "12");
        Assert.Equal((string.Empty, "1"), (cursors["doubled.7"], Assert.Single(orders)));
    }

    /// <summary>Two organizations number alike in one company of Procore.</summary>
    [Theory]
    [InlineData("zb:999000111:po:77:7", 0)]
    [InlineData("erp:77", 1)]
    [InlineData(null, 1)]
    public void What_was_written_for_another_organization_s_order_is_no_double(string? origin, int seen)
    {
        var own = Some.Commitment("1", 7, 55) with { OrderNumber = "PO-1" };

        var (_, orders) = DoubledCommitments.Note([], 7, [new() { Id = 60, Number = "PO-1", OriginId = origin }], [own], "12");

        Assert.Equal(seen, orders.Count);
    }
}
