using NodaTime;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>A connection has one owner: whoever takes it gets the next epoch, and nothing that an earlier one stores late gets through.</summary>
public sealed class OwnerTests
{
    private static readonly Duration Longest = Duration.FromMinutes(10);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Who_takes_it_gets_the_next_epoch_and_what_was_claimed_is_free(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.SaveAsync(Acme, new() { Submitted = [Work("1")] }, Token);
        Assert.Null(await test.Store.GetOwnerAsync(Acme, Token));

        var first = await test.Store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal((1, Noon, null, false), (first.Epoch, first.TakenAt, first.WaitsUntil, first.IsGivenBack));
        Assert.Single(await test.Store.ClaimDueAsync(Acme, 1, Noon, 10, Duration.FromHours(1), Token));
        Assert.Empty(await test.Store.ClaimDueAsync(Acme, 1, Noon, 10, Duration.FromHours(1), Token));

        var second = await test.Store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal(second, await test.Store.GetOwnerAsync(Acme, Token));
        Assert.Equal(2, second.Epoch);
        Assert.Single(await test.Store.ClaimDueAsync(Acme, 2, Noon, 10, Duration.FromHours(1), Token));
        Assert.Equal(1, (await test.Store.TakeAsync("another", Noon, Longest, Token)).Epoch);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Nothing_of_an_earlier_owner_is_stored_or_claimed(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.TakeAsync(Acme, Noon, Longest, Token);
        await test.Store.SaveAsync(Acme, new() { Epoch = 1, Submitted = [Work("1")], Audit = [Draft()] }, Token);
        await test.Store.TakeAsync(Acme, Noon, Longest, Token);

        var late = new ChangeSet { Epoch = 1, Submitted = [Work("2")], Cursors = new Dictionary<string, string> { ["late"] = "1" }, Audit = [Draft()] };
        var refused = await Assert.ThrowsAsync<OwnerReplacedException>(async () => await test.Store.SaveAsync(Acme, late, Token));
        Assert.Equal((Acme, 1, 2), (refused.ConnectionId, refused.Epoch, refused.Current));
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await test.Store.ClaimDueAsync(Acme, 1, Noon, 10, Longest, Token));
        Assert.Null(await test.Store.GetCursorAsync(Acme, "late", Token));
        Assert.Single(await test.Store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token));

        // What anybody may say at any time says no epoch.
        await test.Store.SaveAsync(Acme, late with { Epoch = null }, Token);
        await test.Store.SaveAsync(Acme, late with { Epoch = 2 }, Token);
        Assert.Equal(2, (await test.Store.ClaimDueAsync(Acme, 2, Noon, 10, Longest, Token)).Count);
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await test.Store.SaveAsync("nobody's", late, Token));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_new_owner_waits_only_for_one_that_did_not_give_the_connection_back(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await test.Store.TakeAsync(Acme, Noon, Longest, Token);
        await test.Store.GiveBackAsync(Acme, 1, Token);
        Assert.True((await test.Store.GetOwnerAsync(Acme, Token))!.IsGivenBack);
        Assert.Null((await test.Store.TakeAsync(Acme, Noon, Longest, Token)).WaitsUntil);

        // The second is lost; the third gives back what it took before that was over, so the fourth waits for the second.
        var third = await test.Store.TakeAsync(Acme, Noon, Longest, Token);
        Assert.Equal((Noon + Longest, false), (third.WaitsUntil, third.IsGivenBack));
        await test.Store.GiveBackAsync(Acme, 2, Token);
        Assert.Equal(third, await test.Store.GetOwnerAsync(Acme, Token));
        await test.Store.GiveBackAsync(Acme, 3, Token);
        Assert.Equal(Noon + Longest, (await test.Store.TakeAsync(Acme, Noon + Duration.FromMinutes(1), Longest, Token)).WaitsUntil);
        await test.Store.GiveBackAsync(Acme, 4, Token);
        Assert.Null((await test.Store.TakeAsync(Acme, Noon + Longest, Longest, Token)).WaitsUntil);
    }
}
