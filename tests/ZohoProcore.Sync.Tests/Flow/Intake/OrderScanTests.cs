using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync.Tests;

/// <summary>Which rows of a list of orders lead to a read.</summary>
public sealed class OrderScanTests
{
    private static readonly Instant Changed = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Fact]
    public void An_order_that_was_never_read_is_read() => Assert.True(OrderScans.Differs(Row(), null));

    [Fact]
    public void An_order_that_is_as_it_was_read_is_not_read_again() => Assert.False(OrderScans.Differs(Row(), Record()));

    [Fact]
    public void Whatever_differs_in_the_row_leads_to_a_read()
    {
        Assert.True(OrderScans.Differs(Row() with { Total = 10.01m }, Record()));
        Assert.True(OrderScans.Differs(Row() with { Status = new("billed") }, Record()));
        Assert.True(OrderScans.Differs(Row() with { LastModifiedTime = Changed + Duration.FromSeconds(1) }, Record()));
        Assert.True(OrderScans.Differs(Row() with { LastModifiedTime = Changed - Duration.FromSeconds(1) }, Record()));
    }

    [Fact]
    public void What_a_row_does_not_say_is_no_difference()
    {
        Assert.False(OrderScans.Differs(Row() with { Total = null, Status = default }, Record()));
        Assert.False(OrderScans.Differs(Row() with { Status = new("OPEN") }, Record()));
    }

    [Theory, InlineData(0, true), InlineData(29, true), InlineData(30, false), InlineData(31, false)]
    public void A_change_that_could_hide_behind_the_same_stamp_is_looked_for_once_more(int secondsAfterTheChange, bool reads) =>
        Assert.Equal(reads, OrderScans.Differs(Row(), Record() with { ReadAt = Changed + Duration.FromSeconds(secondsAfterTheChange) }));

    private static PurchaseOrderSummary Row() =>
        new() { PurchaseOrderId = "1", Total = 10m, Status = new("open"), LastModifiedTime = Changed };

    private static SyncRecord Record() => new()
    {
        Key = RecordKey.PurchaseOrder("1"),
        State = RecordState.Synced,
        Total = 10m,
        OrderStatus = "open",
        LastModified = Changed,
        ReadAt = Changed + Duration.FromMinutes(1),
        ChangedAt = Changed,
    };
}
