using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

public sealed class InMemoryLedgerTests
{
    [Fact]
    public void What_fails_half_way_is_undone_in_every_table()
    {
        var ledger = new InMemoryLedger();
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
        ledger.Save(before, Noon);

        Assert.ThrowsAny<Exception>(() => ledger.Save(
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

        Assert.Equal((RecordState.Synced, 1), (ledger.Records[RecordKey.PurchaseOrder("1")].State, ledger.Records.Count));
        Assert.Equal(LinkStatus.Confirmed, Assert.Single(ledger.Links.Values).Status);
        Assert.Single(ledger.Commitments);
        Assert.Single(ledger.Intents);
        Assert.Equal(ReviewStatus.Open, ledger.Reviews["r"].Status);
        Assert.Equal("ada", Assert.Single(ledger.Decisions.Values).By);
        Assert.Equal(["h"], ledger.Snapshots.Keys);
        Assert.Equal("1", ledger.Cursors["c"]);
        Assert.Equal(1, Assert.Single(ledger.Work.Values).Version);
        Assert.Single(ledger.Audit);
    }
}
