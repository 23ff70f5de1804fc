using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>How a host's own kind is looked for, and what becomes of one that fails.</summary>
public sealed class HostedScanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_that_keeps_failing_is_told_and_stops_no_orders()
    {
        var records = new MadeRecords { Fails = true };
        using var office = new BillOffice(records: records);
        await office.SettleAsync();
        for (var look = 0; look < 4; look++)
        {
            await office.LookAsync();
        }

        var scan = new RecordKey(MadeRecords.OfTest, string.Empty);
        var item = Assert.Single(await office.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = scan, Status = ReviewStatus.Open }, Token));
        Assert.Equal(FindingCodes.RepeatedFailure, item.Finding.Code);
        Assert.False((await office.Test.Engine.GetHealthAsync(Sandboxed.Id, Token)).StopsOrders);

        records.Fails = false;
        office.Test.Time.Advance(TimeSpan.FromHours(1));
        await office.RunAsync();
        await office.LookAsync();

        Assert.Empty(await office.Test.Store.ListReviewsAsync(Sandboxed.Id, new() { Key = scan, Status = ReviewStatus.Open }, Token));
        Assert.Equal([null, "1"], records.Asked.Take(2));
    }

    [Fact]
    public async Task What_does_not_show_what_it_wrote_is_not_written_for_ever()
    {
        var records = new MadeRecords();
        using var office = new BillOffice(records: records);
        await office.SettleAsync();
        await office.Test.Engine.SubmitAsync(Sandboxed.Id, new(MadeRecords.OfTest, "7"), WorkPriority.Webhook, "it changed", Token);

        await office.RunAsync();
        for (var look = 0; look < 4; look++)
        {
            await office.LookAsync();
        }

        Assert.Equal(1, records.Applied);
        var record = (await office.Test.Store.GetRecordAsync(Sandboxed.Id, new(MadeRecords.OfTest, "7"), Token))!;
        Assert.Equal(RecordState.Failed, record.State);
        Assert.Contains("right after it was written", record.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_throws_fails_its_record_alone_and_says_whose_it_is()
    {
        var records = new MadeRecords { Throws = true };
        using var office = new BillOffice(records: records);
        await office.SettleAsync();
        await office.Test.Engine.SubmitAsync(Sandboxed.Id, new(MadeRecords.OfTest, "7"), WorkPriority.Webhook, "it changed", Token);

        await office.RunAsync();

        var record = (await office.Test.Store.GetRecordAsync(Sandboxed.Id, new(MadeRecords.OfTest, "7"), Token))!;
        Assert.Equal(RecordState.Failed, record.State);
        Assert.StartsWith("The records 'test.thing' failed at thing 7: InvalidOperationException, no idea.", record.Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleFailedException>(async () => await office.Test.Engine.PlanRecordAsync(Sandboxed.Id, new(MadeRecords.OfTest, "7"), Token));
        await Assert.ThrowsAsync<ArgumentException>(async () => await office.Test.Engine.PlanRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder("7"), Token));
    }

    /// <summary>While it works on orders the core links vendors by itself, and no person is there to have bills looked at again.</summary>
    [Theory, InlineData(1), InlineData(-1)] // also one that came while it was looked at
    public async Task A_bill_whose_question_asks_for_a_link_is_looked_at_again_once_the_core_made_it(int seconds)
    {
        using var office = new BillOffice();
        await office.SettleAsync();
        var link = new Link { Kind = LinkKind.Vendor, ZohoId = office.ZohoVendor, ProcoreId = office.ProcoreVendor };
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { RemovedLinks = [link] }, Token);
        var id = office.Enter("B-1");
        await office.LookAsync();
        office.Enter("B-2"); // a look finds this one by itself, and the other no more
        await office.LookAsync();
        Assert.Equal("BillVendorUnknown", Assert.Single(await office.AskedAsync(id)).Finding.Code);
        var readAt = (await office.RecordAsync(id)).ReadAt;
        await office.LookAsync();
        Assert.Equal(readAt, (await office.RecordAsync(id)).ReadAt);

        var found = link with { At = readAt!.Value + Duration.FromSeconds(seconds), DecidedBy = "vendor.name" };
        await office.Test.Store.SaveAsync(Sandboxed.Id, new() { FoundLinks = [found] }, Token);
        await office.LookAsync();

        Assert.Empty(await office.AskedAsync(id));
        Assert.Equal(RecordState.Synced, (await office.RecordAsync(id)).State);
    }

    [Fact]
    public void Kinds_that_can_not_stand_beside_the_core_s_are_named()
    {
        Assert.Empty(new SyncOptions().AddRecords(new MadeRecords()).Validate());
        Assert.Contains("was added 2 times", Assert.Single(new SyncOptions().AddRecords(new MadeRecords()).AddRecords(new MadeRecords()).Validate()), StringComparison.Ordinal);
        foreach (var name in new[] { "zoho.vendor", "zoho.bill", "scan.bills" })
        {
            Assert.Contains("is the core's", Assert.Single(new SyncOptions().AddRecords(new MadeRecords { Kind = new(name) }).Validate()), StringComparison.Ordinal);
        }

        foreach (var name in new[] { "bill", "directory", "Acme.Bill", "acme.a:b", ".bill", "" })
        {
            Assert.Contains("lower case with a dot", Assert.Single(new SyncOptions().AddRecords(new MadeRecords { Kind = new(name) }).Validate()), StringComparison.Ordinal);
        }
    }
}
