using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.Text;

namespace ZohoProcore.Sync.Tests;

/// <summary>Scans: what they ask for, what they find, and when they come back.</summary>
[Trait("Takes", "long")]
public sealed class ScanRunnerTests : IDisposable
{
    private static readonly Duration Minute = Duration.FromMinutes(1);
    private readonly Sandboxed _test = new();
    private readonly ConnectionSession _session;

    public ScanRunnerTests() => _session = _test.NewSession();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _session.Dispose();
        _test.Dispose();
    }

    [Theory]
    [InlineData("scan.orders", 5)]
    [InlineData("scan.commitments", 15)]
    [InlineData("scan.all", 24 * 60)]
    [InlineData("directory", 30)]
    public async Task A_scan_comes_back_after_its_time_however_it_was_asked_for(string kind, int minutes)
    {
        var key = new RecordKey(new(kind), string.Empty);

        await ScanAsync(key, attempts: 3);

        var again = (await _test.Store.GetWorkAsync(Sandboxed.Id, key, Token))!;
        Assert.Equal((_test.Now + (Minute * minutes), 0, WorkPriority.Poll), (again.DueAt, again.Attempts, again.Priority));
    }

    [Fact]
    public async Task The_first_scan_finds_every_order_without_hurry_and_the_next_asks_only_for_what_overlaps()
    {
        await ScanAsync(RecordKey.OrderScan);
        Assert.Equal(
            _test.Vendors.Zoho.Orders.Select(order => (order.Id, WorkPriority.Backfill)).Order(), (await DueOrdersAsync()).Select(item => (item.Key.Id, item.Priority)).Order());
        Assert.Null(Since());

        var newest = _test.Vendors.Zoho.Orders.Max(order => order.LastModified);
        await ScanAsync(RecordKey.OrderScan);
        Assert.Equal(Instant.FromDateTimeOffset(newest) - (10 * Minute), Since());
        Assert.Single(await DueOrdersAsync(), item => item.Priority == WorkPriority.Poll);
    }

    [Fact]
    public async Task A_scan_finds_what_changed_and_nothing_else()
    {
        await _test.SettleAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(2));
        await ScanAsync(RecordKey.OrderScan);
        await _test.RunAsync();
        _test.Vendors.Zoho.Edit("PO-00002", order => order with { Notes = "again" });

        await ScanAsync(RecordKey.OrderScan);

        var found = Assert.Single(await DueOrdersAsync());
        Assert.Equal((IdOf("PO-00002"), WorkPriority.Poll, _test.Now), (found.Key.Id, found.Priority, found.DueAt));
    }

    [Fact]
    public async Task The_watermark_never_goes_back()
    {
        _test.Time.Advance(TimeSpan.FromMinutes(2));
        await ScanAsync(RecordKey.OrderScan);
        var cursor = await WatermarkAsync();
        var later = InstantPattern.ExtendedIso.Format(_test.Now);
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = new Dictionary<string, string> { ["scan.orders.watermark"] = later } }, Token);

        await ScanAsync(RecordKey.OrderScan);

        Assert.Equal(later, await WatermarkAsync());
        Assert.NotEqual(later, cursor);
    }

    [Theory]
    [InlineData("9998-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    [InlineData("9999-12-31T23:59:59-0400")]
    public async Task An_order_from_the_future_hides_no_edit_of_another_and_stops_no_scan(string stamp)
    {
        await _test.SettleAsync();
        var odd = _test.Vendors.Zoho.Orders[0];
        _test.Spoil = (_, body) =>
        {
            foreach (var row in ((body as JsonObject)?["purchaseorders"] as JsonArray ?? []).Where(row => row!["purchaseorder_id"]!.GetValue<string>() == odd.Id))
            {
                row!["last_modified_time"] = stamp;
            }
        };
        await ScanAsync(RecordKey.FullScan);
        await ScanAsync(RecordKey.OrderScan);
        _test.Time.Advance(TimeSpan.FromMinutes(30));
        var edited = _test.Vendors.Zoho.Orders[^1];
        await _test.RunAsync();
        _test.Vendors.Zoho.Edit(edited.Number, order => order with { Notes = "again" });

        await ScanAsync(RecordKey.OrderScan);
        Assert.Contains(edited.Id, (await DueOrdersAsync()).Select(item => item.Key.Id));
        Assert.True(InstantPattern.ExtendedIso.Parse((await WatermarkAsync())!).Value <= _test.Now);
        Assert.True((await _test.Engine.GetHealthAsync(Sandboxed.Id, Token)).IsWell);
    }

    [Fact]
    public async Task A_mark_that_is_in_the_future_already_is_not_believed()
    {
        await _test.SettleAsync();
        var later = InstantPattern.ExtendedIso.Format(_test.Now + Duration.FromDays(1000));
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Cursors = new Dictionary<string, string> { ["scan.orders.watermark"] = later } }, Token);

        await ScanAsync(RecordKey.OrderScan);

        Assert.Null(Since());
        Assert.True(InstantPattern.ExtendedIso.Parse((await WatermarkAsync())!).Value <= _test.Now);
    }

    [Fact]
    public async Task The_scan_over_all_orders_finds_those_that_are_gone_unless_they_never_mattered()
    {
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Records = [Known("1", RecordState.Synced), Known("2", RecordState.Filtered), Known("3", RecordState.Skipped), Known("4", RecordState.Failed)] }, Token);

        await ScanAsync(RecordKey.FullScan);

        var due = (await DueOrdersAsync()).Select(item => item.Key.Id).ToHashSet();
        Assert.Equal(["1", "4"], due.Except(_test.Vendors.Zoho.Orders.Select(order => order.Id)).Order());
        Assert.Equal(_test.Vendors.Zoho.Orders.Count + 2, due.Count);
    }

    [Fact]
    public async Task The_commitment_scan_asks_from_an_overlap_before_the_last_one_and_finds_what_a_person_changed()
    {
        await _test.SettleAsync();
        await ScanAsync(RecordKey.CommitmentScan);
        var last = InstantPattern.ExtendedIso.Parse((await WatermarkAsync("scan.commitments.watermark"))!).Value;
        _test.Time.Advance(TimeSpan.FromMinutes(15));
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = "by hand" });

        await ScanAsync(RecordKey.CommitmentScan);

        var found = Assert.Single(await DueOrdersAsync());
        Assert.Equal((written.OrderId, WorkPriority.Poll), (found.Key.Id, found.Priority));
        var asked = _test.Sent.Last(sent => sent.Uri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal));
        Assert.Contains(InstantPattern.General.Format(last - (10 * Minute))[..16], Uri.UnescapeDataString(asked.Uri.Query), StringComparison.Ordinal);
    }

    /// <summary>The mark is on Procore's clock: a host that is hours ahead would ask for changes of its own future.</summary>
    [Fact]
    public async Task A_host_whose_clock_is_ahead_misses_nothing_that_a_person_changes()
    {
        await _test.SettleAsync();
        var ahead = new FakeTimeProvider(_test.Time.GetUtcNow() + TimeSpan.FromHours(3));
        await ScanAsync(RecordKey.CommitmentScan, clock: ahead);
        _test.Time.Advance(TimeSpan.FromMinutes(15));
        ahead.Advance(TimeSpan.FromMinutes(15));
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = "by hand" });

        await ScanAsync(RecordKey.CommitmentScan, clock: ahead);

        Assert.Contains(await DueOrdersAsync(), item => item.Key.Id == written.OrderId);
    }

    [Fact]
    public async Task The_scan_over_all_orders_finds_commitments_that_a_person_deleted()
    {
        await _test.SettleAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(15));
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        _test.DeleteInProcore(written.ContractId);

        await ScanAsync(RecordKey.FullScan);

        Assert.Contains(await DueOrdersAsync(), item => item.Key.Id == written.OrderId);
    }

    [Fact]
    public async Task A_scan_that_fails_backs_off_and_never_gives_up()
    {
        _test.Instead = _ => new(HttpStatusCode.BadRequest) { Content = new StringContent("""{"code":2,"message":"no"}""") };

        await ScanAsync(RecordKey.OrderScan, attempts: 0);
        Assert.InRange((await _test.Store.NextDueAsync(Sandboxed.Id, Token))!.Value - _test.Now, Duration.FromSeconds(12), Duration.FromSeconds(18));

        _test.Time.Advance(TimeSpan.FromMinutes(1));
        await ScanAsync(RecordKey.OrderScan, attempts: 50);
        var again = (await _test.Store.GetWorkAsync(Sandboxed.Id, RecordKey.OrderScan, Token))!;
        Assert.Equal(51, again.Attempts);
        Assert.InRange(again.DueAt - _test.Now, Duration.FromMinutes(48), Duration.FromMinutes(72));
    }

    [Fact]
    public async Task A_commitment_that_Procore_told_of_leads_to_its_order_and_a_strangers_to_nothing()
    {
        await _test.SettleAsync();
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];

        await ScanAsync(RecordKey.Commitment(written.ProjectId, written.ContractId + 1));
        await ScanAsync(new(RecordKind.Commitment, "nonsense"));
        Assert.Empty(await DueOrdersAsync());

        await ScanAsync(RecordKey.Commitment(written.ProjectId, written.ContractId));
        Assert.Equal(written.OrderId, Assert.Single(await DueOrdersAsync()).Key.Id);
    }

    /// <summary>Procore tells of each write of the sync, several times: that costs a list of the project, and no order is read again.</summary>
    [Fact]
    public async Task What_Procore_tells_of_the_syncs_own_writes_costs_a_list_and_what_a_person_changed_leads_to_its_order()
    {
        await _test.SettleAsync();
        var projects = await _test.Store.ListCommitmentProjectsAsync(Sandboxed.Id, Token);
        var from = _test.Sent.Count;
        foreach (var project in projects) await ScanAsync(RecordKey.ProjectCommitments(project));
        Assert.Empty(await DueOrdersAsync());
        Assert.Equal(projects.Count, _test.Sent.Skip(from).Count(sent => sent.Uri.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)));
        Assert.All(_test.Sent.Skip(from), sent => Assert.True(sent.Uri.AbsolutePath.EndsWith("_contracts", StringComparison.Ordinal) || sent.Uri.AbsolutePath.EndsWith("_change_orders", StringComparison.Ordinal), sent.Uri.AbsolutePath));

        await ScanAsync(RecordKey.CommitmentScan);
        var mark = await WatermarkAsync("scan.commitments.watermark");
        _test.Time.Advance(TimeSpan.FromMinutes(3));
        var written = (await _test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token))[0];
        _test.EditInProcore("change_commitment", written.ContractId, new() { ["title"] = "by hand" });
        foreach (var other in projects.Where(project => project != written.ProjectId)) await ScanAsync(RecordKey.ProjectCommitments(other));
        Assert.Empty(await DueOrdersAsync());
        await ScanAsync(RecordKey.ProjectCommitments(written.ProjectId));

        Assert.Equal(written.OrderId, Assert.Single(await DueOrdersAsync()).Key.Id);
        Assert.Equal(mark, await WatermarkAsync("scan.commitments.watermark")); // the others were not read up to here
        Assert.Null(await _test.Store.GetWorkAsync(Sandboxed.Id, RecordKey.ProjectCommitments(written.ProjectId), Token));
    }

    [Fact]
    public async Task A_project_in_which_the_sync_wrote_nothing_costs_no_call_whatever_Procore_tells_of_it()
    {
        await _test.SettleAsync();
        var from = _test.Sent.Count;
        await ScanAsync(RecordKey.ProjectCommitments(1));
        Assert.Equal(from, _test.Sent.Count);
        Assert.Empty(await DueOrdersAsync());
    }

    [Fact]
    public async Task What_waits_for_a_person_is_planned_again_when_the_directory_changed_and_only_then()
    {
        await ScanAsync(RecordKey.CompanyDirectory);
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Records = [Known("1", RecordState.NeedsReview), Known("2", RecordState.Synced), Known("3", RecordState.Orphaned)] }, Token);

        await ScanAsync(RecordKey.CompanyDirectory);
        Assert.Empty(await DueOrdersAsync());

        _test.EditInProcore("create_vendor", 0, new() { ["name"] = "Quite Another Firm LLC" });
        await ScanAsync(RecordKey.CompanyDirectory);
        Assert.Equal(["1", "3"], (await DueOrdersAsync()).Select(item => item.Key.Id));
    }

    [Fact]
    public async Task A_kind_that_this_version_does_not_know_is_laid_aside()
    {
        var key = new RecordKey(new("other.kind"), "1");
        await ScanAsync(key);

        var kept = (await _test.Store.GetWorkAsync(Sandboxed.Id, key, Token))!;
        Assert.Equal((_test.Now + Duration.FromDays(1), 0), (kept.DueAt, kept.Attempts));
        Assert.Contains("does not know the kind 'other.kind'", kept.Reason, StringComparison.Ordinal);
        Assert.Empty(_test.Sent);
    }

    // Kinds that this version has are found by reflection, so that one that is added is asked too.
    [Fact]
    public void Every_kind_but_those_that_are_written_is_worked_off_here_and_has_its_row()
    {
        var kinds = typeof(RecordKind).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(kind => (RecordKind)kind.GetValue(null)!).ToList();

        Assert.All(kinds, kind => Assert.NotNull(WorkKind.Of(kind)));
        var run = new ScanRunner(_session, _test.Store, _test.Time).Kinds;
        RecordKind[] written = [RecordKind.PurchaseOrder, RecordKind.Vendor];
        Assert.True(!run.Intersect(written).Any(), "Orders and vendors are worked off in Flow/Applying.");
        Assert.True(kinds.Count - written.Length == run.Count() && run.All(kinds.Contains), $"Nobody works off {string.Join(", ", kinds.Except(run).Except(written))}: ScanRunner says who runs a kind.");
        Assert.All(kinds.Where(kind => kind.Value.StartsWith("scan.", StringComparison.Ordinal)), kind => Assert.True(WorkKind.Of(kind)!.IsScan));
    }

    private static SyncRecord Known(string id, RecordState state) => new() { Key = RecordKey.PurchaseOrder(id), State = state, ChangedAt = Instant.MinValue };

    private string IdOf(string number) => _test.Vendors.Zoho.Orders.Single(order => order.Number == number).Id;

    private async Task ScanAsync(RecordKey key, int attempts = 0, TimeProvider? clock = null)
    {
        await _test.Store.SaveAsync(Sandboxed.Id, new() { Submitted = [new() { Key = key, DueAt = _test.Now, Priority = WorkPriority.Webhook, Attempts = attempts }] }, Token);
        var claims = await _test.Store.ClaimDueAsync(Sandboxed.Id, null, _test.Now, 100, Duration.Zero, Token);
        var claim = claims.Single(claimed => claimed.Item.Key == key);
        await new ScanRunner(_session, _test.Store, clock ?? _test.Time).RunAsync(claim with { Item = claim.Item with { Attempts = attempts } }, Token);
    }

    private async Task<List<WorkItem>> DueOrdersAsync() =>
        [.. (await _test.Store.ListWorkAsync(Sandboxed.Id, Token)).Where(item => item.Key.Kind == RecordKind.PurchaseOrder).OrderBy(item => item.Key.Id, StringComparer.Ordinal)];

    private async Task<string?> WatermarkAsync(string mark = "scan.orders.watermark") => await _test.Store.GetCursorAsync(Sandboxed.Id, mark, Token);

    /// <summary>From when on the last list of orders was asked for.</summary>
    private Instant? Since()
    {
        var query = _test.Sent.Last(sent => sent.Uri.AbsolutePath == "/books/v3/purchaseorders").Uri.Query;
        var pair = query.TrimStart('?').Split('&').FirstOrDefault(pair => pair.StartsWith("last_modified_time=", StringComparison.Ordinal));
        return pair is null ? null : Instant.FromDateTimeOffset(DateTimeOffset.Parse(Uri.UnescapeDataString(pair.Split('=')[1]), System.Globalization.CultureInfo.InvariantCulture));
    }
}
