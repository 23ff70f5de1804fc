namespace ZohoProcore.Sync.Tests;

/// <summary>What is kept of what orders take is what the store would tell, whatever is stored meanwhile.</summary>
public sealed class KnownOrderTakesTests
{
    private const long Project = 77;

    [Fact]
    public void An_order_counts_once_with_what_it_takes_now()
    {
        var takes = new ProjectTakes();
        takes.Set("1", [new(Project, 5, 10), new(Project, 5, 7), new(Project, 6, 1)]);
        takes.Set("2", [new(Project, 5, 2.5m)]);
        Assert.Equal((12.5m, 1m), (takes.Sums[5], takes.Sums[6])); // of one order and code the most

        takes.Set("1", [new(Project, 5, 4)]);
        Assert.Equal((6.5m, 0m), (takes.Sums[5], takes.Sums[6]));
        Assert.Equal(4, Assert.Single(takes.Of("1")).Value);
        takes.Set("2", []);
        Assert.Equal((4m, 0), (takes.Sums[5], takes.Of("2").Count));
    }

    [Fact]
    public void What_is_stored_of_an_order_has_it_read_again_once()
    {
        var known = new KnownOrderTakes(Scenario.Organization);
        Assert.Null(known.Find(Project));
        known.Keep(Project, new(), known.Version);
        Assert.Empty(known.Find(Project)!.Value.Stale);

        var written = Scenario.Recorded(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments[0]);
        known.Saved(new() { Records = [new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, ChangedAt = Scenario.Now }] });
        known.Saved(new() { Commitments = [written with { OrderId = "2" }], ClosedIntents = [OriginIds.Commitment(Scenario.Organization, "3", Project)] });
        known.Saved(new() { RemovedCommitments = [OriginIds.Commitment(Scenario.Organization, "4", Project)], ClosedIntents = [OriginIds.Vendor(Scenario.Organization, "900")] });
        known.Saved(new() { Cursors = new Dictionary<string, string> { ["a"] = "b" } });
        Assert.Equal(["1", "2", "3", "4"], known.Find(Project)!.Value.Stale.Order());
        Assert.Empty(known.Find(Project)!.Value.Stale);
    }

    [Fact]
    public void What_nobody_can_tell_the_order_of_and_what_was_not_stored_have_all_forgotten()
    {
        var known = new KnownOrderTakes(Scenario.Organization);
        known.Keep(Project, new(), known.Version);
        known.Saved(new() { ClosedIntents = ["CE_1"] });
        Assert.Null(known.Find(Project));

        known.Keep(Project, new(), known.Version);
        known.Forget();
        Assert.Null(known.Find(Project));
    }

    [Fact]
    public void What_was_read_before_something_was_stored_is_not_kept()
    {
        var known = new KnownOrderTakes(Scenario.Organization);
        var version = known.Version;
        known.Saved(new() { Records = [new() { Key = RecordKey.PurchaseOrder("1"), State = RecordState.Synced, ChangedAt = Scenario.Now }] });
        known.Keep(Project, new(), version);
        Assert.Null(known.Find(Project));
    }

    [Fact]
    public void Who_only_looks_keeps_nothing()
    {
        using var test = new Sandboxed(orders: 0);
        using var session = test.NewSession();
        Assert.Null(session.Takes);
        using var owner = new ConnectionSession(test.Connection, test.Clients, test.Store, test.Time, new() { Epoch = 3, TakenAt = test.Now });
        Assert.NotNull(owner.Takes);
    }
}
