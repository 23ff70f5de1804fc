using Microsoft.Extensions.Time.Testing;
using NodaTime;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Flow.Owning;

/// <summary>What a process owns, and what becomes of it when another one comes.</summary>
public sealed class OwnedConnectionsTests
{
    private readonly FakeTimeProvider _time = new(Noon.ToDateTimeOffset());
    private readonly InMemorySyncStore _store;
    private readonly OwnedConnections _owned;

    public OwnedConnectionsTests()
    {
        _store = new(_time);
        _owned = new(_store, _time, Duration.FromMinutes(10));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_keeps_what_it_took_and_takes_nothing_again_that_another_one_took()
    {
        Assert.Null(_owned.Find(Acme));
        Assert.Equal(1, (await _owned.KeepAsync(Acme, Token)).Epoch);
        Assert.Equal(1, (await _owned.KeepAsync(Acme, Token)).Epoch);

        await _store.TakeAsync(Acme, Noon, Duration.Zero, Token);
        _owned.Lose(new(Acme, 1, 2));
        Assert.Null(_owned.Find(Acme));
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await _owned.KeepAsync(Acme, Token));
        Assert.Equal(3, (await _owned.TakeAsync(Acme, Token)).Epoch);
        Assert.Equal(3, (await _owned.KeepAsync(Acme, Token)).Epoch);
    }

    [Fact]
    public async Task What_it_gives_back_the_next_one_need_not_wait_for_and_what_was_lost_is_told()
    {
        Assert.False(await _owned.GiveBackAsync(Acme, Token));
        await _owned.TakeAsync(Acme, Token);
        Assert.True(await _owned.GiveBackAsync(Acme, Token));
        Assert.False(await _owned.GiveBackAsync(Acme, Token));
        Assert.Null((await _owned.TakeAsync(Acme, Token)).WaitsUntil);
        Assert.Empty(await _store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token));

        Assert.Equal(Noon + Duration.FromMinutes(10), (await _owned.TakeAsync(Acme, Token)).WaitsUntil);
        var entry = Assert.Single(await _store.ReadAsync(new() { ConnectionId = Acme }, Token).ToListAsync(Token));
        Assert.Equal((AuditKind.ConnectionChanged, "owner 3"), (entry.Kind, entry.Result));
        Assert.Equal("Owner 2 did not give the connection back. What it was about to write is looked at from 2026-03-02T12:10:00Z on.", entry.Reason);
    }

    /// <summary>A host that is stopped in the middle of a write does not know whether it arrived.</summary>
    [Fact]
    public async Task What_it_was_writing_the_next_one_waits_for_though_it_goes_in_peace()
    {
        await _owned.TakeAsync(Acme, Token);
        var intent = new CommitmentIntent { OriginId = "o", OrderId = "1", ProjectId = 2, PlanHash = "p", Desired = new(), Epoch = 1, At = Noon };
        await _store.SaveAsync(Acme, new() { Epoch = 1, OpenedIntents = [intent] }, Token);

        Assert.True(await _owned.GiveBackAsync(Acme, Token));

        Assert.Null(_owned.Find(Acme));
        Assert.Equal(Noon + Duration.FromMinutes(10), (await _owned.TakeAsync(Acme, Token)).WaitsUntil);
    }

    [Fact]
    public async Task What_is_stored_in_its_name_and_what_it_may_write_ends_with_it()
    {
        var owner = new OwnerStore(_store, Acme, await _owned.TakeAsync(Acme, Token), _time);
        var looking = new OwnerStore(_store, Acme, null, _time);
        await owner.CheckAsync(Token);
        await owner.SaveAsync(new() { Submitted = [Work("1")] }, Token);

        await _store.TakeAsync(Acme, Noon, Duration.Zero, Token);

        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await owner.CheckAsync(Token));
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await owner.SaveAsync(new() { Submitted = [Work("2")] }, Token));
        await looking.CheckAsync(Token);
        await looking.SaveAsync(new() { Submitted = [Work("3")] }, Token);
        Assert.Equal(["1", "3"], (await _store.ListWorkAsync(Acme, Token)).Select(item => item.Key.Id).Order());
    }

    /// <summary>As a process that was held between the store's answer and its own next step: the answer is of before. A store that is always slow is believed in the end.</summary>
    [Theory]
    [InlineData(4, 1)]
    [InlineData(6, 3)]
    public async Task An_answer_that_took_long_is_asked_again(int seconds, int asks)
    {
        var (store, watch) = WatchedStore.Of(_store);
        var owner = new OwnerStore(store, Acme, await _owned.TakeAsync(Acme, Token), _time);
        var asked = 0;
        watch.OwnerTold = () =>
        {
            asked++;
            _time.Advance(TimeSpan.FromSeconds(seconds));
            return Task.CompletedTask;
        };
        await owner.CheckAsync(Token);
        Assert.Equal(asks, asked);

        watch.OwnerTold = async () =>
        {
            watch.OwnerTold = null;
            _time.Advance(TimeSpan.FromSeconds(6));
            await _store.TakeAsync(Acme, Noon, Duration.Zero, Token);
        };
        await Assert.ThrowsAsync<OwnerReplacedException>(async () => await owner.CheckAsync(Token));
    }
}
