using NodaTime;
using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

/// <summary>What every store does the same way: submitting, claiming and finishing work.</summary>
public sealed class WorkTests
{
    private static readonly Duration Lease = Duration.FromMinutes(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Submitting_again_coalesces(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(test, Work("1", Duration.FromMinutes(10), WorkPriority.Backfill, attempts: 3, reason: "first"));
        await SubmitAsync(test, Work("1", Duration.FromMinutes(2), WorkPriority.Person, attempts: 0, reason: "second"));
        await SubmitAsync(test, Work("1", Duration.FromMinutes(20), WorkPriority.Poll, attempts: 7, reason: "third"));

        Assert.Equal(Work("1", Duration.FromMinutes(2), WorkPriority.Person, 3, "third"), (await test.Store.ListWorkAsync(Acme, Token)).Single());
        Assert.Equal(3, (await ClaimAsync(test, Noon + Duration.FromMinutes(2))).Single().Version);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Due_work_is_claimed_by_urgency_and_then_by_due_time(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(
            test,
            Work("late poll", Duration.FromMinutes(-1)),
            Work("webhook", Duration.Zero, WorkPriority.Webhook),
            Work("early poll", Duration.FromMinutes(-2)),
            Work("future", Duration.FromTicks(1), WorkPriority.Webhook),
            Work("backfill", Duration.FromHours(-1), WorkPriority.Backfill),
            Work("person", Duration.Zero, WorkPriority.Person));
        await test.Store.SaveAsync("other", new() { Submitted = [Work("other's", Duration.FromHours(-2))] }, Token);

        Assert.Equal(["webhook", "person", "early poll"], (await ClaimAsync(test, Noon, max: 3)).Select(claimed => claimed.Item.Key.Id));
        Assert.Equal(["late poll", "backfill"], (await ClaimAsync(test, Noon)).Select(claimed => claimed.Item.Key.Id));
        Assert.Empty(await ClaimAsync(test, Noon));
        Assert.Equal(6, (await test.Store.ListWorkAsync(Acme, Token)).Count);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_claim_lapses_and_the_work_is_taken_over(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(test, Work("1"));
        Assert.Single(await ClaimAsync(test, Noon));

        Assert.Equal(Noon + Lease, await test.Store.NextDueAsync(Acme, Token));
        Assert.Empty(await ClaimAsync(test, Noon + Lease - Duration.FromTicks(1)));
        Assert.Equal(Work("1"), (await ClaimAsync(test, Noon + Lease)).Single().Item);

        await test.Store.TakeAsync(Acme, Noon, Duration.Zero, Token);
        Assert.Equal(Noon, await test.Store.NextDueAsync(Acme, Token));
        Assert.Single(await ClaimAsync(test, Noon));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Next_due_is_the_earliest_of_due_times_and_claims(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        Assert.Null(await test.Store.NextDueAsync(Acme, Token));
        await SubmitAsync(test, Work("1"), Work("2", Duration.FromMinutes(3)));
        Assert.Equal(Noon, await test.Store.NextDueAsync(Acme, Token));
        await ClaimAsync(test, Noon);
        Assert.Equal(Noon + Duration.FromMinutes(3), await test.Store.NextDueAsync(Acme, Token));
        await ClaimAsync(test, Noon + Duration.FromMinutes(3));
        Assert.Equal(Noon + Lease, await test.Store.NextDueAsync(Acme, Token));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Completed_work_is_removed_unless_it_was_submitted_meanwhile(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(test, Work("1", attempts: 2), Work("2", attempts: 2));
        var claimed = await ClaimAsync(test, Noon);
        await SubmitAsync(test, Work("2", Duration.FromMinutes(1), WorkPriority.Webhook, reason: "webhook"));
        Assert.Empty(await ClaimAsync(test, Noon + Duration.FromMinutes(1)));

        await test.Store.SaveAsync(Acme, new() { Completed = claimed }, Token);

        Assert.Equal(Noon, await test.Store.NextDueAsync(Acme, Token));
        var again = (await ClaimAsync(test, Noon)).Single();
        Assert.Equal(Work("2", Duration.Zero, WorkPriority.Webhook, 0, "webhook"), again.Item);
        await test.Store.SaveAsync(Acme, new() { Completed = [again] }, Token);
        Assert.Null(await test.Store.NextDueAsync(Acme, Token));

        await test.Store.SaveAsync(Acme, new() { Completed = [again], Deferred = [again] }, Token);
        Assert.Empty(await test.Store.ListWorkAsync(Acme, Token));
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task Deferred_work_runs_later_unless_it_was_submitted_meanwhile(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(test, Work("1"), Work("2"));
        var claimed = await ClaimAsync(test, Noon);
        await SubmitAsync(test, Work("2", Duration.FromMinutes(1), reason: "webhook"));
        var later = claimed.Select(work => work with
        {
            Item = work.Item with { DueAt = Noon + Duration.FromMinutes(30), Attempts = 4, Reason = "no answer" },
        });

        await test.Store.SaveAsync(Acme, new() { Deferred = [.. later] }, Token);

        Assert.Equal(
            [Work("2", Duration.Zero, attempts: 4, reason: "webhook"), Work("1", Duration.FromMinutes(30), attempts: 4, reason: "no answer")],
            await test.Store.ListWorkAsync(Acme, Token));
        Assert.Equal("2", (await ClaimAsync(test, Noon)).Single().Item.Key.Id);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task A_scan_completes_and_schedules_itself_in_one_commit(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        var scan = new WorkItem { Key = RecordKey.OrderScan, DueAt = Noon, Priority = WorkPriority.Poll };
        await SubmitAsync(test, scan);
        var claimed = await ClaimAsync(test, Noon);

        await test.Store.SaveAsync(Acme, new() { Completed = claimed, Submitted = [scan with { DueAt = Noon + Lease }] }, Token);

        Assert.Equal(Noon + Lease, await test.Store.NextDueAsync(Acme, Token));
        Assert.Equal(1, (await ClaimAsync(test, Noon + Lease)).Single().Version);
    }

    [Theory, InlineData("memory"), InlineData("sqlite"), InlineData("postgresql")]
    public async Task No_two_claims_get_the_same_work(string kind)
    {
        using var test = await StoreUnderTest.OpenAsync(kind);
        await SubmitAsync(test, [.. Enumerable.Range(0, 60).Select(i => Work($"{i}"))]);

        var claims = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () => await ClaimAsync(test, Noon, max: 7), Token)));

        var claimed = claims.SelectMany(claim => claim).Select(work => work.Item.Key.Id).ToList();
        Assert.Equal(60, claimed.Count);
        Assert.Equal(60, claimed.Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task SubmitAsync(StoreUnderTest test, params WorkItem[] items) =>
        await test.Store.SaveAsync(Acme, new() { Submitted = items }, Token);

    private static async Task<IReadOnlyList<ClaimedWork>> ClaimAsync(StoreUnderTest test, Instant now, int max = 100) =>
        await test.Store.ClaimDueAsync(Acme, null, now, max, Lease, Token);
}
