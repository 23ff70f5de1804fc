using NodaTime;
using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <content>A connection has one owner: whoever takes it gets the next epoch, and nothing that an earlier one stores late gets through.</content>
public abstract partial class SyncStoreConformance
{
    private static readonly Duration Longest = Duration.FromMinutes(10);

    [Fact]
    public async Task Who_takes_it_gets_the_next_epoch_and_what_was_claimed_is_free()
    {
        var store = await OpenAsync();
        await store.SaveAsync(Acme, new() { Submitted = [Work("1")] }, Token);
        Assert.Null(await store.GetOwnerAsync(Acme, Token));

        var first = await store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal((1, Noon, null, false), (first.Epoch, first.TakenAt, first.WaitsUntil, first.IsGivenBack));
        Assert.Single(await store.ClaimDueAsync(Acme, 1, Noon, 10, Duration.FromHours(1), Token));
        Assert.Empty(await store.ClaimDueAsync(Acme, 1, Noon, 10, Duration.FromHours(1), Token));

        var second = await store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal(second, await store.GetOwnerAsync(Acme, Token));
        Assert.Equal(2, second.Epoch);
        Assert.Single(await store.ClaimDueAsync(Acme, 2, Noon, 10, Duration.FromHours(1), Token));
        Assert.Equal(1, (await store.TakeAsync("another", Noon, Longest, Token)).Epoch);
    }

    [Fact]
    public async Task Nothing_of_an_earlier_owner_is_stored_or_claimed()
    {
        var store = await OpenAsync();
        await store.TakeAsync(Acme, Noon, Longest, Token);
        await store.SaveAsync(Acme, new() { Epoch = 1, Submitted = [Work("1")], Audit = [Draft()] }, Token);
        await store.TakeAsync(Acme, Noon, Longest, Token);

        var late = new ChangeSet { Epoch = 1, Submitted = [Work("2")], Cursors = new Dictionary<string, string> { ["late"] = "1" }, Audit = [Draft()] };
        var refused = await Assert.ThrowsAsync<OwnerReplacedException>(async () => await store.SaveAsync(Acme, late, Token));
        Assert.Equal((Acme, 1, 2), (refused.ConnectionId, refused.Epoch, refused.Current));
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await store.ClaimDueAsync(Acme, 1, Noon, 10, Longest, Token));
        Assert.Null(await store.GetCursorAsync(Acme, "late", Token));
        Assert.Single(await store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token));

        // What anybody may say at any time says no epoch.
        await store.SaveAsync(Acme, late with { Epoch = null }, Token);
        await store.SaveAsync(Acme, late with { Epoch = 2 }, Token);
        Assert.Equal(2, (await store.ClaimDueAsync(Acme, 2, Noon, 10, Longest, Token)).Count);
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await store.SaveAsync("nobody's", late, Token));
    }

    [Fact]
    public async Task A_new_owner_waits_only_for_one_that_did_not_give_the_connection_back()
    {
        var store = await OpenAsync();
        await store.TakeAsync(Acme, Noon, Longest, Token);
        await store.GiveBackAsync(Acme, 1, Token);
        Assert.True((await store.GetOwnerAsync(Acme, Token))!.IsGivenBack);
        Assert.Null((await store.TakeAsync(Acme, Noon, Longest, Token)).WaitsUntil);

        // The second is lost; the third gives back what it took before that was over, so the fourth waits for the second.
        var third = await store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal((Noon + Longest, false), (third.WaitsUntil, third.IsGivenBack));
        await store.GiveBackAsync(Acme, 2, Token);
        Assert.Equal(third, await store.GetOwnerAsync(Acme, Token));
        await store.GiveBackAsync(Acme, 3, Token);
        Assert.Equal(Noon + Longest, (await store.TakeAsync(Acme, Noon + Duration.FromMinutes(1), Longest, Token)).WaitsUntil);
        await store.GiveBackAsync(Acme, 4, Token);
        Assert.Null((await store.TakeAsync(Acme, Noon + Longest, Longest, Token)).WaitsUntil);
    }
}
