using NodaTime;
using Xunit;
using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Conformance;

/// <content>What every store does the same way: submitting, claiming and finishing work.</content>
public abstract partial class SyncStoreConformance
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    [Fact]
    public async Task Submitting_again_coalesces()
    {
        var store = await OpenAsync();
        await SubmitAsync(store, Work("1", Duration.FromMinutes(10), WorkPriority.Backfill, attempts: 3, reason: "first"));
        await SubmitAsync(store, Work("1", Duration.FromMinutes(2), WorkPriority.Person, attempts: 0, reason: "second"));
        await SubmitAsync(store, Work("1", Duration.FromMinutes(20), WorkPriority.Poll, attempts: 7, reason: "third"));

        Assert.Equal(Work("1", Duration.FromMinutes(2), WorkPriority.Person, 3, "third"), (await store.ListWorkAsync(Acme, Token)).Single());
        Assert.Equal(3, (await ClaimAsync(store, Noon + Duration.FromMinutes(2))).Single().Version);
    }

    [Fact]
    public async Task Due_work_is_claimed_by_urgency_and_then_by_due_time()
    {
        var store = await OpenAsync();
        await SubmitAsync(
            store,
            Work("late poll", Duration.FromMinutes(-1)),
            Work("webhook", Duration.Zero, WorkPriority.Webhook),
            Work("early poll", Duration.FromMinutes(-2)),
            Work("future", Duration.FromTicks(1), WorkPriority.Webhook),
            Work("backfill", Duration.FromHours(-1), WorkPriority.Backfill),
            Work("person", Duration.Zero, WorkPriority.Person));
        await store.SaveAsync("other", new() { Submitted = [Work("other's", Duration.FromHours(-2))] }, Token);

        Assert.Equal(["webhook", "person", "early poll"], (await ClaimAsync(store, Noon, max: 3)).Select(claimed => claimed.Item.Key.Id));
        Assert.Equal(["late poll", "backfill"], (await ClaimAsync(store, Noon)).Select(claimed => claimed.Item.Key.Id));
        Assert.Empty(await ClaimAsync(store, Noon));
        Assert.Equal(6, (await store.ListWorkAsync(Acme, Token)).Count);
    }

    [Fact]
    public async Task A_claim_lapses_and_the_work_is_taken_over()
    {
        var store = await OpenAsync();
        await SubmitAsync(store, Work("1"));
        Assert.Single(await ClaimAsync(store, Noon));

        Assert.Equal(Noon + Lease, await store.NextDueAsync(Acme, Token));
        Assert.Empty(await ClaimAsync(store, Noon + Lease - Duration.FromTicks(1)));
        Assert.Equal(Work("1"), (await ClaimAsync(store, Noon + Lease)).Single().Item);

        await store.TakeAsync(Acme, Noon, Duration.Zero, Token);
        Assert.Equal(Noon, await store.NextDueAsync(Acme, Token));
        Assert.Single(await ClaimAsync(store, Noon));
    }

    [Fact]
    public async Task Next_due_is_the_earliest_of_due_times_and_claims()
    {
        var store = await OpenAsync();
        Assert.Null(await store.NextDueAsync(Acme, Token));
        await SubmitAsync(store, Work("1"), Work("2", Duration.FromMinutes(3)));
        Assert.Equal(Noon, await store.NextDueAsync(Acme, Token));
        await ClaimAsync(store, Noon);
        Assert.Equal(Noon + Duration.FromMinutes(3), await store.NextDueAsync(Acme, Token));
        await ClaimAsync(store, Noon + Duration.FromMinutes(3));
        Assert.Equal(Noon + Lease, await store.NextDueAsync(Acme, Token));
    }

    [Fact]
    public async Task Completed_work_is_removed_unless_it_was_submitted_meanwhile()
    {
        var store = await OpenAsync();
        await SubmitAsync(store, Work("1", attempts: 2), Work("2", attempts: 2));
        var claimed = await ClaimAsync(store, Noon);
        await SubmitAsync(store, Work("2", Duration.FromMinutes(1), WorkPriority.Webhook, reason: "webhook"));
        Assert.Empty(await ClaimAsync(store, Noon + Duration.FromMinutes(1)));

        await store.SaveAsync(Acme, new() { Completed = claimed }, Token);

        Assert.Equal(Noon, await store.NextDueAsync(Acme, Token));
        var again = (await ClaimAsync(store, Noon)).Single();
        Assert.Equal(Work("2", Duration.Zero, WorkPriority.Webhook, 0, "webhook"), again.Item);
        await store.SaveAsync(Acme, new() { Completed = [again] }, Token);
        Assert.Null(await store.NextDueAsync(Acme, Token));

        await store.SaveAsync(Acme, new() { Completed = [again], Deferred = [again] }, Token);
        Assert.Empty(await store.ListWorkAsync(Acme, Token));
    }

    [Fact]
    public async Task Deferred_work_runs_later_unless_it_was_submitted_meanwhile()
    {
        var store = await OpenAsync();
        await SubmitAsync(store, Work("1"), Work("2"));
        var claimed = await ClaimAsync(store, Noon);
        await SubmitAsync(store, Work("2", Duration.FromMinutes(1), reason: "webhook"));
        var later = claimed.Select(work => work with
        {
            Item = work.Item with { DueAt = Noon + Duration.FromMinutes(30), Attempts = 4, Reason = "no answer" },
        });

        await store.SaveAsync(Acme, new() { Deferred = [.. later] }, Token);

        Assert.Equal(
            [Work("2", Duration.Zero, attempts: 4, reason: "webhook"), Work("1", Duration.FromMinutes(30), attempts: 4, reason: "no answer")],
            await store.ListWorkAsync(Acme, Token));
        Assert.Equal("2", (await ClaimAsync(store, Noon)).Single().Item.Key.Id);
    }

    [Fact]
    public async Task A_scan_completes_and_schedules_itself_in_one_commit()
    {
        var store = await OpenAsync();
        var scan = new WorkItem { Key = RecordKey.OrderScan, DueAt = Noon, Priority = WorkPriority.Poll };
        await SubmitAsync(store, scan);
        var claimed = await ClaimAsync(store, Noon);

        await store.SaveAsync(Acme, new() { Completed = claimed, Submitted = [scan with { DueAt = Noon + Lease }] }, Token);

        Assert.Equal(Noon + Lease, await store.NextDueAsync(Acme, Token));
        Assert.Equal(1, (await ClaimAsync(store, Noon + Lease)).Single().Version);
    }

    [Fact]
    public async Task No_two_claims_get_the_same_work()
    {
        var store = await OpenAsync();
        await SubmitAsync(store, [.. Enumerable.Range(0, 60).Select(i => Work($"{i}"))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () => await ClaimAsync(store, Noon, max: 7), Token)));

        var claimed = claims.SelectMany(claim => claim).Select(work => work.Item.Key.Id).ToList();
        Assert.Equal(60, claimed.Count);
        Assert.Equal(60, claimed.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task SubmitAsync(ISyncStore store, params WorkItem[] items) =>
        await store.SaveAsync(Acme, new() { Submitted = items }, Token);

    private static async Task<IReadOnlyList<ClaimedWork>> ClaimAsync(ISyncStore store, Instant now, int max = 100) =>
        await store.ClaimDueAsync(Acme, null, now, max, Lease, Token);
}
