using NodaTime;
using NodaTime.Text;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>The windows of scans: from where each asks, what it makes due, and how far it notes to have read.</summary>
[Trait("Takes", "long")]
public sealed class RecurringScansTests : IDisposable
{
    private const string Orders = "/books/v3/purchaseorders";
    private const string Contracts = "/rest/v1.0/purchase_order_contracts";
    private static readonly Instant Newest = Scenario.Now - Duration.FromMinutes(20);
    private readonly Answered _test = new(new() { OrderScanOverlap = Duration.FromMinutes(7) });
    private readonly RecurringScans _scans;

    public RecurringScansTests() => _scans = new(_test.Session, _test.Store, _test.Time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task The_first_scan_asks_for_every_order_and_is_in_no_hurry()
    {
        OrdersAre(Row("1", Newest), Row("2", Newest - Duration.FromDays(30)));

        var found = await _scans.OrdersAsync(_test.Now, Token);

        Assert.DoesNotContain("last_modified_time", Assert.Single(_test.SentTo(Orders)), StringComparison.Ordinal);
        Assert.Equal([("1", WorkPriority.Backfill, _test.Now), ("2", WorkPriority.Backfill, _test.Now)], found.Submitted.Select(item => (item.Key.Id, item.Priority, item.DueAt)));
        Assert.Equal(Mark(Newest), found.Cursors["scan.orders.watermark"]);
    }

    [Fact]
    public async Task The_next_one_asks_from_an_overlap_before_the_newest_change()
    {
        await NoteAsync("scan.orders.watermark", Newest);
        OrdersAre(Row("1", Newest + Duration.FromMinutes(1)));

        var found = await _scans.OrdersAsync(_test.Now, Token);

        Assert.Equal(Newest - Duration.FromMinutes(7), Since(_test.SentTo(Orders), "last_modified_time="));
        Assert.Equal(WorkPriority.Poll, Assert.Single(found.Submitted).Priority);
        Assert.Equal(Mark(Newest + Duration.FromMinutes(1)), found.Cursors["scan.orders.watermark"]);
    }

    [Theory, InlineData(0), InlineData(-3)]
    public async Task A_mark_does_not_move_where_nothing_newer_is_told(int minutes)
    {
        await NoteAsync("scan.orders.watermark", Newest);
        OrdersAre(Row("1", Newest + Duration.FromMinutes(minutes)));

        Assert.Empty((await _scans.OrdersAsync(_test.Now, Token)).Cursors);
    }

    [Fact]
    public async Task A_stamp_from_the_future_moves_the_mark_to_the_scan_and_no_further_and_such_a_mark_is_not_believed()
    {
        OrdersAre(Row("1", _test.Now + Duration.FromDays(400)));
        Assert.Equal(Mark(_test.Now), (await _scans.OrdersAsync(_test.Now, Token)).Cursors["scan.orders.watermark"]);

        await NoteAsync("scan.orders.watermark", _test.Now + Duration.FromSeconds(1));
        await _scans.OrdersAsync(_test.Now, Token);
        Assert.DoesNotContain("last_modified_time", _test.SentTo(Orders)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_scan_over_all_asks_for_all_and_finds_what_is_gone_unless_it_never_mattered()
    {
        await NoteAsync("scan.orders.watermark", Newest);
        OrdersAre(Row("1", Newest), Row("2", Newest));
        await _test.Store.SaveAsync(
            Some.Acme,
            new() { Records = [Known("1", RecordState.Synced), Known("3", RecordState.Failed), Known("4", RecordState.Filtered), Known("5", RecordState.Skipped)] },
            Token);

        var found = await _scans.AllAsync(Token);

        Assert.DoesNotContain("last_modified_time", Assert.Single(_test.SentTo(Orders)), StringComparison.Ordinal);
        Assert.Equal([("2", WorkPriority.Backfill), ("3", WorkPriority.Backfill)], found.Submitted.Select(item => (item.Key.Id, item.Priority)));
        Assert.Empty(found.Cursors);
    }

    [Fact]
    public async Task Commitments_are_asked_for_where_some_were_written_and_have_a_mark_of_their_own()
    {
        await _test.Store.SaveAsync(
            Some.Acme,
            new()
            {
                Commitments = [Some.Commitment("1", Scenario.Riverside, 55) with { OriginId = OriginIds.Commitment(Scenario.Organization, "1", Scenario.Riverside) }],
                Cursors = new Dictionary<string, string> { ["scan.orders.watermark"] = Mark(_test.Now), ["scan.commitments.watermark"] = Mark(Newest) },
            },
            Token);
        var origin = OriginIds.Commitment(Scenario.Organization, "1", Scenario.Riverside);
        _test.ProcoreLists("v1.0/purchase_order_contracts", Scenario.Riverside, $$"""{"id":55,"origin_id":"{{origin}}","grand_total":"99.0","updated_at":"{{Mark(Newest + Duration.FromMinutes(4))}}"}""");

        var found = await _scans.CommitmentsAsync(_test.Now, Token);

        Assert.Contains($"project_id={Scenario.Riverside}", Assert.Single(_test.SentTo(Contracts)), StringComparison.Ordinal);
        Assert.Equal(Newest - Duration.FromMinutes(7), Since(_test.SentTo(Contracts), "filters[updated_at]="));
        Assert.Equal(("1", WorkPriority.Poll), (found.Submitted[0].Key.Id, found.Submitted[0].Priority));
        Assert.Equal([new("scan.commitments.watermark", Mark(Newest + Duration.FromMinutes(4)))], found.Cursors);
    }

    [Fact]
    public async Task Where_nothing_was_written_Procore_is_asked_nothing()
    {
        Assert.Empty((await _scans.CommitmentsAsync(_test.Now, Token)).Cursors);
        Assert.Empty(_test.Sent);
    }

    [Fact]
    public async Task A_row_that_does_not_say_which_order_it_is_is_shown_until_a_scan_over_all_finds_none()
    {
        OrdersAre("""{"purchaseorder_number":"PO-9","total":1}""");
        var shown = Assert.Single((await _scans.OrdersAsync(_test.Now, Token)).Reviews);
        Assert.Equal((RecordKey.FullScan, ReviewStatus.Open), (shown.Key, shown.Status));
        await _test.Store.SaveAsync(Some.Acme, new() { Reviews = [shown] }, Token);

        OrdersAre();
        Assert.Empty((await _scans.OrdersAsync(_test.Now, Token)).Reviews);
        Assert.Equal(ReviewStatus.Settled, Assert.Single((await _scans.AllAsync(Token)).Reviews).Status);
    }

    private static string Mark(Instant at) => InstantPattern.ExtendedIso.Format(at);

    private static string Row(string id, Instant modified) =>
        $$"""{"purchaseorder_id":"{{id}}","purchaseorder_number":"PO-{{id}}","status":"open","total":10,"last_modified_time":"{{Mark(modified)}}"}""";

    // As the scan of such a row finds it: read a minute after its change.
    private static SyncRecord Known(string id, RecordState state) =>
        Some.Record(id, "PO-" + id, state) with { Total = 10m, OrderStatus = "open", LastModified = Newest, ReadAt = Newest + Duration.FromMinutes(1) };

    // Both services are told the second in UTC, each in its own form.
    private static Instant Since(IReadOnlyList<string> sent, string parameter) =>
        InstantPattern.General.Parse(Assert.Single(sent).Split(parameter)[1][..19] + "Z").Value;

    private void OrdersAre(params string[] rows) => _test.BooksLists("purchaseorders", "purchaseorders", rows);

    private ValueTask NoteAsync(string cursor, Instant at) => _test.Store.SaveAsync(Some.Acme, new() { Cursors = new Dictionary<string, string> { [cursor] = Mark(at) } }, Token);

    /// <summary>A project is withdrawn from the service account: what changes in others is found as before, the services are well, and its own orders are asked about.</summary>
    [Fact]
    public async Task A_project_that_is_withdrawn_costs_no_other_one()
    {
        using var test = new Sandboxed(orders: 6, retries: 0, size: Sandboxed.Few);
        await test.SettleAsync();
        var written = await test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token);
        var (gone, other) = (written[0], written.First(one => one.OrderId != written[0].OrderId && written.All(same => same.OrderId != one.OrderId || same.ProjectId != written[0].ProjectId)));
        test.EditInProcore("hide_project", 0, project: gone.ProjectId);
        for (var minutes = 0; minutes < 26 * 60; minutes += 10)
        {
            if (minutes == 120)
            {
                test.EditInProcore("change_commitment", other.ContractId, new() { ["number"] = "BY-HAND" });
            }

            test.Time.Advance(TimeSpan.FromMinutes(10));
            await test.RunAsync();
            Assert.True((await test.Engine.GetHealthAsync(Sandboxed.Id, Token)).IsWell, $"after {minutes} minutes");
            if (minutes == 160)
            {
                Assert.Contains(await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token), item => item.Key.Id == other.OrderId && item.Finding.Code == FindingCodes.CommitmentChanged);
            }
        }

        var record = (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(gone.OrderId), Token))!;
        Assert.True(record.State is RecordState.NeedsReview or RecordState.Orphaned or RecordState.Failed or RecordState.Aborted, $"{record.State}: {record.Reason}");

        test.EditInProcore("show_project", 0, project: gone.ProjectId);
        test.Time.Advance(TimeSpan.FromHours(26));
        await test.RunAsync();
        Assert.Equal(RecordState.Synced, (await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(gone.OrderId), Token))!.State);
    }

    /// <summary>A project that is listed and keeps its commitments from the service account: what changes in others is found as before, and a person is told until it shows them again.</summary>
    [Fact]
    public async Task A_project_that_does_not_show_its_commitments_costs_no_other_one()
    {
        using var test = new Sandboxed(orders: 6, retries: 0, size: Sandboxed.Few);
        await test.SettleAsync();
        var written = await test.Store.ListCommitmentsAsync(Sandboxed.Id, new(), Token);
        var (refused, other) = (written[0], written.First(one => one.OrderId != written[0].OrderId && written.All(same => same.OrderId != one.OrderId || same.ProjectId != written[0].ProjectId)));
        test.Instead = request => request.RequestUri!.AbsolutePath.EndsWith("/purchase_order_contracts", StringComparison.Ordinal) && request.RequestUri.Query.Contains($"project_id={refused.ProjectId}", StringComparison.Ordinal)
            ? new(System.Net.HttpStatusCode.Forbidden) { Content = new StringContent("""{"errors":"You do not have sufficient access to complete that action"}""", System.Text.Encoding.UTF8, "application/json") } : null;
        test.EditInProcore("change_commitment", other.ContractId, new() { ["number"] = "BY-HAND" });
        for (var minutes = 0; minutes < 60; minutes += 10)
        {
            test.Time.Advance(TimeSpan.FromMinutes(10));
            await test.RunAsync();
        }

        var open = await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token);
        Assert.Contains(open, item => item.Key.Id == other.OrderId && item.Finding.Code == FindingCodes.CommitmentChanged);
        var told = Assert.Single(open, item => item.Finding.Code == FindingCodes.RecordUnreadable).Finding;
        Assert.StartsWith("Procore does not show the commitments of ", told.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("Permit the Commitments tool", told.NextStep, StringComparison.Ordinal);
        Assert.True((await test.Engine.GetHealthAsync(Sandboxed.Id, Token)).IsWell);

        test.Instead = null;
        test.Time.Advance(TimeSpan.FromHours(26));
        await test.RunAsync();
        Assert.DoesNotContain(await test.Store.ListReviewsAsync(Sandboxed.Id, new() { Status = ReviewStatus.Open }, Token), item => item.Finding.Code == FindingCodes.RecordUnreadable);
    }
}
