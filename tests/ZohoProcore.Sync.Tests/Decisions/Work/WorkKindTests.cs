using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>The one table of the kinds of work.</summary>
public sealed class WorkKindTests
{
    [Fact]
    public void A_scan_comes_back_under_its_key_and_says_by_its_end_or_its_failure_how_a_service_is()
    {
        Assert.Equal(4, WorkKind.Scans.Count);
        Assert.All(WorkKind.Scans, scan =>
        {
            Assert.Same(scan, WorkKind.Of(scan.Key!.Value.Kind));
            Assert.True(scan.Every!(new()) > Duration.Zero);
            Assert.True(scan.ReadsZoho || scan.ReadsProcore || scan.FailsWithProcore);
            Assert.False(scan.WaitsForServices); // it is what finds them well again
        });
        Assert.Contains(WorkKind.Scans, scan => scan.ReadsProcore);
    }

    [Fact]
    public void What_is_no_scan_does_not_come_back() =>
        Assert.All([RecordKind.PurchaseOrder, RecordKind.Commitment, RecordKind.Connection], kind => Assert.Null(WorkKind.Of(kind)!.Key));

    [Fact]
    public void Orders_wait_while_a_service_is_away() => Assert.True(WorkKind.Of(RecordKind.PurchaseOrder)!.WaitsForServices);

    [Fact]
    public void A_kind_of_another_version_is_not_known() => Assert.Null(WorkKind.Of(new("other.kind")));

    [Fact]
    public void The_directory_settles_longer_than_a_record() =>
        Assert.True(WorkKind.Of(RecordKind.Directory)!.SettlesAfter > WorkKind.Of(RecordKind.PurchaseOrder)!.SettlesAfter);
}
