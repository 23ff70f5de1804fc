using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

public sealed class InMemoryTablesTests
{
    [Fact]
    public void What_fails_half_way_is_undone_in_every_table()
    {
        var tables = new InMemoryTables();
        var before = new ChangeSet
        {
            Records = [Record("1", "PO-1")],
            Links = [Link("v", 7)],
            Commitments = [Commitment("1", 5, 50)],
            OpenedIntents = [Intent("1", 5)],
            Reviews = [Review("r", "1")],
            Decisions = [new("1", ReviewAction.Skip, "x", "ada")],
            Snapshots = new Dictionary<string, string> { ["h"] = "1" },
            Cursors = new Dictionary<string, string> { ["c"] = "1" },
            Submitted = [Work("1")],
            Audit = [Draft()],
        };
        tables.Save(before, Noon);

        Assert.ThrowsAny<Exception>(() => tables.Save(
            new()
            {
                Records = [Record("1", "PO-1", RecordState.Failed), Record("2", "PO-2")],
                Links = [Link("v", 7, LinkStatus.Rejected), Link("w", 8)],
                RemovedCommitments = [Origin("1", 5)],
                ClosedIntents = [Origin("1", 5)],
                Reviews = [Review("r", "1", ReviewStatus.Settled)],
                Decisions = [new("1", ReviewAction.KeepProcore, "y", "bob")],
                Snapshots = new Dictionary<string, string> { ["i"] = "2" },
                Cursors = new Dictionary<string, string> { ["c"] = "2" },
                Submitted = [Work("1"), Work("2")],
                Audit = [Draft(), null!],
            },
            Noon));

        Assert.Equal((RecordState.Synced, 1), (tables.Records[RecordKey.PurchaseOrder("1")].State, tables.Records.Count));
        Assert.Equal(LinkStatus.Confirmed, Assert.Single(tables.Links.Values).Status);
        Assert.Single(tables.Commitments);
        Assert.Single(tables.Intents);
        Assert.Equal(ReviewStatus.Open, tables.Reviews["r"].Status);
        Assert.Equal("ada", Assert.Single(tables.Decisions.Values).By);
        Assert.Equal(["h"], tables.Snapshots.Keys);
        Assert.Equal("1", tables.Cursors["c"]);
        Assert.Equal(1, Assert.Single(tables.Work.Values).Version);
        Assert.Single(tables.Audit);
    }
}
