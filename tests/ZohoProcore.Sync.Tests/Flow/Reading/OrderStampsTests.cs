using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class OrderStampsTests
{
    private static readonly Instant Stamp = Instant.FromUtc(2026, 11, 20, 9, 0);

    [Theory]
    [InlineData(31, true)]
    [InlineData(30, true)]
    [InlineData(29, false)]
    [InlineData(-5, false)]
    public void A_stamp_proves_what_was_read_well_after_it(int seconds, bool proves)
    {
        var record = Some.Record("1", "PO-1") with { LastModified = Stamp, ReadAt = Stamp + Duration.FromSeconds(seconds) };

        Assert.Equal((proves, !proves), (OrderStamps.Prove(Stamp, record), OrderStamps.MayHide(Stamp, record)));
    }

    [Fact]
    public void No_stamp_another_one_or_none_that_was_read_proves_nothing()
    {
        var record = Some.Record("1", "PO-1") with { LastModified = Stamp, ReadAt = Stamp + Duration.FromHours(1) };

        Assert.False(OrderStamps.Prove(null, record));
        Assert.False(OrderStamps.Prove(Stamp + Duration.FromSeconds(1), record));
        Assert.False(OrderStamps.Prove(Stamp, record with { LastModified = null }));
        Assert.False(OrderStamps.Prove(Stamp, record with { ReadAt = null }));
        Assert.False(OrderStamps.Prove(null, record with { LastModified = null }));
    }
}
