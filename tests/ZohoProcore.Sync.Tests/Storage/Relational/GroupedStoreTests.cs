using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>Several changes in one commit: each stands for itself, and what the database refuses takes all of them with it.</summary>
public sealed class GroupedStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    public async Task Of_several_changes_that_one_is_left_out_that_was_decided_on_what_is_otherwise_by_now(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Records = [Record("2", "PO-2 of a person")] }, Token);

        var outdated = await ((IGroupedStore)test.Store).SaveTogetherAsync(Acme, [New("1"), New("2"), New("3")], Token);

        Assert.Equal([false, true, false], outdated.Select(why => why is not null));
        Assert.Equal(["PO-1", "PO-2 of a person", "PO-3"], (await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token)).Select(record => record.OrderNumber));
        Assert.Equal(["1", "3"], (await test.Store.ListWorkAsync(Acme, Token)).Select(work => work.Key.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["PO-1", "PO-3"], (await test.Store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token)).Select(entry => entry.OrderNumber));
    }

    [Fact]
    public async Task What_an_owner_stores_late_is_refused_whole()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        var owner = await test.Store.TakeAsync(Acme, Noon, NodaTime.Duration.Zero, Token);
        await test.Store.TakeAsync(Acme, Noon, NodaTime.Duration.Zero, Token);

        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await ((IGroupedStore)test.Store).SaveTogetherAsync(
            Acme, [New("1") with { Epoch = owner.Epoch }, New("2") with { Epoch = owner.Epoch }], Token));

        Assert.Empty(await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token));
    }

    [Fact]
    public async Task Where_the_database_refuses_one_nothing_of_any_is_left()
    {
        using var test = await SqliteUnderTest.OpenAsync();
        test.Execute("create trigger refuse before insert on sync_audit when new.order_number = 'PO-2' begin select raise(abort, 'no'); end");

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(async () =>
            await ((IGroupedStore)test.Store).SaveTogetherAsync(Acme, [New("1"), New("2")], Token));

        Assert.Empty(await test.Store.ReadRecordsAsync(Acme, null, Token).ToListAsync(Token));
        Assert.Empty(await test.Store.ListWorkAsync(Acme, Token));
    }

    // Nobody knew it when it was decided.
    private static ChangeSet New(string order) => new()
    {
        Basis = new() { Records = new Dictionary<RecordKey, SyncRecord?> { [RecordKey.PurchaseOrder(order)] = null } },
        Records = [Record(order, $"PO-{order}")],
        Submitted = [Work(order)],
        Audit = [Draft($"PO-{order}")],
    };
}
