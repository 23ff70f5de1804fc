using Microsoft.Extensions.Time.Testing;
using NodaTime;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What the meter and the log say of what the core did, and that nobody pays for what nobody hears.</summary>
public sealed class SyncTelemetryTests : IDisposable
{
    private static readonly ConnectionHealth Well = new(new() { State = ServiceHealthState.Healthy }, new() { State = ServiceHealthState.Unknown });

    private readonly FakeTimeProvider _time = new(Some.Noon.ToDateTimeOffset());
    private readonly KeptLog _log = new();
    private readonly SyncTelemetry _telemetry;

    public SyncTelemetryTests() => _telemetry = new(this, _log, _time);

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public void Dispose() => _telemetry.Dispose();

    [Fact]
    public void It_says_of_each_connection_in_which_state_each_service_was_seen_last()
    {
        using var metered = new MeteredNow(this);
        _telemetry.Turned("acme", 1, new(Now, Well));
        _telemetry.Turned("best", 1, new(Now, Well));
        _telemetry.Turned("acme", 1, new(Now, Well with { Procore = new() { State = ServiceHealthState.Throttled } }));

        var seen = metered.Observe("sync.service.state");
        Assert.Equal(4 * Enum.GetValues<ServiceHealthState>().Length, seen.Count);
        Assert.Equal(
            ["acme Procore Throttled", "acme Zoho Books Healthy", "best Procore Unknown", "best Zoho Books Healthy"],
            seen.Where(one => one.Value > 0).Select(one => one.Tags).Order());
        _telemetry.Turned("acme", 1, new(Now, Well with { Procore = new() { State = ServiceHealthState.Healthy } }));
        Assert.Equal([2401, 2402], _log.Ids.Where(id => id / 100 == 24));
    }

    [Fact]
    public void That_no_share_of_the_limits_could_be_had_is_a_line_and_that_it_is_over_another()
    {
        SyncLog.LimitsAway(_log, "acme", "TimeoutException");
        SyncLog.LimitsBack(_log, "acme");
        Assert.Equal([2601, 2602], _log.Ids);
        Assert.Equal("acme: no share of the limits could be had (TimeoutException); fewer calls go, or none", _log.Lines[0]);
    }

    /// <summary>A turn that does not come shows: what was due gets older, and so does what is known.</summary>
    [Fact]
    public void What_the_last_turn_knew_gets_older_with_the_clock()
    {
        using var metered = new MeteredNow(this);
        _telemetry.Left("acme", 950, null);
        _telemetry.Turned("acme", 3, new(Now, Well)
        {
            NextDue = Now + Duration.FromSeconds(10),
            Stage = SyncStage.Paused,
            Open = new Dictionary<string, int> { ["VendorUnknown"] = 2, ["CostCodeUnknown"] = 0 },
        });
        Assert.Equal([(0, "acme")], metered.Observe("sync.work.oldest"));
        _time.Advance(TimeSpan.FromSeconds(70));

        Assert.Equal([(60, "acme")], metered.Observe("sync.work.oldest"));
        Assert.Equal([(70, "acme")], metered.Observe("sync.turn.age"));
        Assert.Equal([(950, "acme Zoho Books")], metered.Observe("sync.quota.left"));
        Assert.Equal(["acme CostCodeUnknown 0", "acme VendorUnknown 2"], metered.Observe("sync.reviews.open").Select(one => $"{one.Tags} {one.Value}").Order());
        Assert.Equal("acme Paused", Assert.Single(metered.Observe("sync.connection.stage"), one => one.Value > 0).Tags);
        Assert.Equal(Enum.GetValues<SyncStage>().Length, metered.Observe("sync.connection.stage").Count);
    }

    [Fact]
    public void A_connection_that_is_gone_or_another_process_s_is_not_told_of_any_more()
    {
        using var metered = new MeteredNow(this);
        foreach (var connection in (string[])["gone", "lost", "given back", "kept"]) _telemetry.Turned(connection, 1, new(Now, Well));
        _telemetry.Forget("gone");
        _telemetry.Lost(new("lost", 1, 2));
        _telemetry.GaveBack("given back");

        Assert.Equal(["kept"], metered.Observe("sync.turn.age").Select(one => one.Tags));
        Assert.Equal([2502, 2503], _log.Ids.Where(id => id / 100 == 25));
        _telemetry.Took("lost", 3);
        Assert.Equal(2501, _log.Ids[^1]);
    }

    [Fact]
    public void A_write_counts_by_the_kind_of_what_it_was_for_and_by_what_came_of_it()
    {
        using var metered = new MeteredNow(this);
        AuditDraft Outcome(string thing, string result) => new() { Kind = AuditKind.Outcome, Record = thing, Result = result };
        _telemetry.Saved(
            "acme",
            new()
            {
                Audit =
                [
                    Outcome("zoho.purchaseorder:460000000026049", "written"), Outcome("zoho.purchaseorder:460000000026050", "written"), Outcome("zoho.vendor:46", "refused"),
                    Outcome("alignment/project/7", "unknown"), new() { Kind = AuditKind.Intent, Record = "zoho.vendor:46" },
                ],
            },
            null);

        Assert.Equal(2, metered.Sum("sync.writes", "acme zoho.purchaseorder written"));
        Assert.Equal(1, metered.Sum("sync.writes", "acme zoho.vendor refused"));
        Assert.Equal(1, metered.Sum("sync.writes", "acme alignment unknown"));
        Assert.Equal(4, metered.Of("sync.writes").Count);
        Assert.Equal([2201, 2201, 2202, 2202], _log.Ids);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("4600000000", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_is_measured_once_when_it_came_to_stand()
    {
        using var metered = new MeteredNow(this);
        var before = Some.Record("1", "PO-1");
        var landed = before with { Landed = new(Now - Duration.FromSeconds(42), Now, WorkPriority.Webhook, Waited: false) };
        _telemetry.Saved("acme", new() { Records = [landed] }, before);
        _telemetry.Saved("acme", new() { Records = [landed with { Landed = landed.Landed! with { } }] }, landed); // a look that wrote nothing
        _telemetry.Saved("acme", new() { Records = [landed] }, null); // what else is stored of it

        Assert.Equal([(42, "acme Webhook false")], metered.Of("sync.edit.duration"));
        Assert.Equal([2203], _log.Ids);
    }

    [Fact]
    public void A_question_counts_once_for_each_time_that_it_is_opened()
    {
        using var metered = new MeteredNow(this);
        var vendor = Some.Review("1", "7");
        var changed = Some.Review("2", "7") with { Finding = vendor.Finding with { Code = FindingCodes.CommitmentChanged } };
        _telemetry.Saved("acme", new() { Reviews = [vendor, changed] }, null);
        _telemetry.Saved("acme", new() { Reviews = [vendor with { StateHash = "another", Finding = vendor.Finding with { Sentence = "It reads otherwise." } }] }, null);
        Assert.Equal(1, metered.Sum("sync.reviews.opened", "acme VendorUnknown"));
        Assert.Equal([(1, "acme CommitmentChanged")], metered.Of("sync.conflicts"));

        _telemetry.Saved("acme", new() { Reviews = [vendor with { Status = ReviewStatus.Settled }] }, null);
        _telemetry.Saved("acme", new() { Reviews = [vendor with { OpenedAt = vendor.OpenedAt + Duration.FromHours(1) }] }, null);
        Assert.Equal(2, metered.Sum("sync.reviews.opened", "acme VendorUnknown"));
        Assert.Equal([2301, 2301, 2302, 2301], _log.Ids);

        // What was open before this process began was counted by the one before it.
        _telemetry.Saved("acme", new() { Reviews = [Some.Review("3", "8", minute: -1)] }, null);
        Assert.Equal(2, metered.Sum("sync.reviews.opened", "acme VendorUnknown"));
    }

    [Fact]
    public void A_scan_tells_how_much_it_found_or_with_what_it_failed()
    {
        using var metered = new MeteredNow(this);
        _telemetry.Scanned("acme", "scan.all", 3, null);
        _telemetry.Scanned("acme", "scan.all", 0, null);
        _telemetry.Scanned("acme", "scan.orders", 0, new InvalidOperationException("a name"));
        _telemetry.Broke("acme", new InvalidOperationException("a name"));

        Assert.Equal([(3, "acme scan.all")], metered.Of("sync.scan.found"));
        Assert.Equal([2103, 2103, 2104, 2102], _log.Ids);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("a name", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_host_s_listener_or_logger_throws_ends_nothing()
    {
        var owner = new object();
        using var telemetry = new SyncTelemetry(owner, new KeptLog { Throws = true }, _time);
        using var metered = new MeteredNow(owner, () => throw new InvalidOperationException("the host's"));
        telemetry.Saved("acme", new() { Reviews = [Some.Review("1", "7")], Audit = [new() { Kind = AuditKind.Outcome, Record = "zoho.vendor:46", Result = "written" }] }, null);
        telemetry.Scanned("acme", "scan.all", 3, null);
        telemetry.Turned("acme", 1, new(Now, Well));
        Assert.Equal(3, metered.Named.Count);
        using var without = new SyncTelemetry(new(), new KeptLog { MakesNone = true }, _time);
        without.Took("acme", 1);
    }

    [Fact]
    public void Where_nobody_listens_nothing_is_made()
    {
        using var silent = new SyncTelemetry(new(), null, _time);
        var changes = new ChangeSet { Reviews = [Some.Review("1", "7")], Audit = [new() { Kind = AuditKind.Outcome, Record = "zoho.vendor:46", Result = "written" }] };
        Assert.False(silent.WantsOpen || silent.WantsStage);
        for (var i = 0; i < 100; i++) Tell();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Tell();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Tell()
        {
            silent.Saved("acme", changes, null);
            silent.Scanned("acme", "scan.all", 3, null);
        }
    }
}
