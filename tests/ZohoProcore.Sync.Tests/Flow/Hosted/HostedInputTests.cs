using System.Text.Json;
using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a record of a host's own kind rested on goes after a time, once it rests on something else, and never what another record rests on.</summary>
public sealed class HostedInputTests
{
    private static readonly RecordSnapshot Read = new() { Name = "bill \"B-1\"", Source = "{}", Standing = "" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_record_rested_on_goes_with_the_days_and_what_it_stands_by_stays()
    {
        using var office = new BillOffice();
        var store = office.Test.Store;
        await office.SettleAsync();
        var (id, other) = (office.Enter("B-1"), office.Enter("B-2"));
        await office.LookAsync();
        office.Test.Vendors.Zoho.EditBill(id, bill => bill with { Lines = [bill.Lines[0] with { Rate = 150 }] });
        await office.LookAsync();
        var past = (await office.AuditAsync(id)).Select(entry => entry.InputHash).Where(hash => hash.Length > 0).Distinct()
            .Except([(await office.RecordAsync(id)).InputHash]).ToList();
        Assert.True(past.Count >= 2, $"{past.Count}");
        foreach (var hash in past)
        {
            Assert.NotNull(await store.GetSnapshotAsync(Sandboxed.Id, hash, Token));
        }


        office.Test.Time.Advance(TimeSpan.FromDays(1_098));
        await office.RunAsync();

        foreach (var hash in past)
        {
            Assert.Null(await store.GetSnapshotAsync(Sandboxed.Id, hash, Token));
        }

        foreach (var bill in new[] { id, other })
        {
            Assert.NotNull(await store.GetSnapshotAsync(Sandboxed.Id, (await office.RecordAsync(bill)).InputHash, Token));
            Assert.NotEmpty(await office.AuditAsync(bill)); // and all of it verifies
        }
    }

    /// <summary>Two records that say the same are two all the same; what an earlier version stored of them is one, and stays.</summary>
    [Fact]
    public async Task What_two_records_may_share_is_not_replaced_by_one_of_them()
    {
        var store = new InMemorySyncStore();
        RecordKey one = new(DirectCosts.BillRecords.OfBill, "1"), two = new(DirectCosts.BillRecords.OfBill, "10");
        var before = JsonSerializer.Serialize(Read, HostedJson.Default.RecordSnapshot);
        var shared = ContentHash.Of(before);
        await store.SaveAsync(Some.Acme, new() { Snapshots = new Dictionary<string, string> { [shared] = before } }, Token);
        var first = await HostedInput.OfAsync(store, Some.Acme, one, Read, shared, Token);
        var second = await HostedInput.OfAsync(store, Some.Acme, two, Read, null, Token);
        Assert.NotEqual(first.Hash, second.Hash);
        Assert.Empty(first.Replaced(first.Hash));
        Assert.Equal([first.Hash], first.Replaced(shared));
        Assert.Equal(Read, JsonSerializer.Deserialize(first.Snapshots[first.Hash], HostedJson.Default.RecordSnapshot));

        await store.SaveAsync(Some.Acme, new() { Snapshots = first.Snapshots }, Token);
        await store.SaveAsync(Some.Acme, new() { Snapshots = second.Snapshots }, Token);
        var next = await HostedInput.OfAsync(store, Some.Acme, one, Read with { Source = "{1}" }, first.Hash, Token);
        Assert.Equal([first.Hash], next.Replaced(next.Hash));
        Assert.Equal([next.Hash], next.Replaced(first.Hash).Where(hash => hash != first.Hash));
        var mistaken = await HostedInput.OfAsync(store, Some.Acme, one, Read with { Source = "{1}" }, second.Hash, Token);
        Assert.Empty(mistaken.Replaced(mistaken.Hash));
    }
}
