using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>More orders than Zoho Books allows calls in a day are read over days, after a restart too; none of them is called failed for it, and what people edit goes first.</summary>
[Trait("Takes", "long")]
public sealed class BackfillTests(ITestOutputHelper output)
{
    private const int Orders = 240;
    private const int Quota = 130;
    private const int HalfBatch = 25;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backfill_goes_on_over_days_within_the_quota_and_a_live_edit_overtakes_it()
    {
        using var test = new Sandboxed(orders: Orders);
        test.Vendors.Zoho.SetDailyQuota(Quota);
        await test.ConnectAsync();
        await test.GoAheadAsync();
        var edited = string.Empty;
        var day = 1;
        for (; ; day++)
        {
            Assert.True(day < 12, "It does not come to an end.");
            var before = test.Sent.Count;
            var engine = new SyncEngine(test.Store, test, new SyncOptions().UseTimeProvider(test.Time).UseRules(OrderRules.Default)); // a restart
            _ = await test.ThroughAsync(RunAsync(engine, day == 2 ? edited : null));
            var known = await RecordsAsync(test);
            var zoho = test.Sent.Skip(before).Count(sent => sent.Uri.AbsolutePath.StartsWith("/books/v3/", StringComparison.Ordinal));
            output.WriteLine($"day {day}: {zoho} calls, {known.Count} known: {string.Join(", ", known.Values.GroupBy(one => one.State).Select(one => $"{one.Key} {one.Count()}"))}");
            Assert.InRange(zoho, 1, Quota);
            Assert.DoesNotContain(known.Values, record => record.State is RecordState.Failed or RecordState.Aborted);
            if (known.Count == Orders)
            {
                break;
            }

            // Somebody edits one that nobody has read, late at night.
            edited = test.Vendors.Zoho.Orders.Select(order => order.Id).Last(id => !known.ContainsKey(id));
            var midnight = new DateTimeOffset(test.Time.GetUtcNow().Date.AddHours(7), TimeSpan.Zero); // in Denver
            test.Time.SetUtcNow((midnight > test.Time.GetUtcNow() ? midnight : midnight.AddDays(1)) + TimeSpan.FromSeconds(10));
        }

        var details = test.Vendors.Zoho.Orders.Sum(order => test.ReadsOf(order.Id));
        output.WriteLine($"{details} details");
        Assert.InRange(details, Orders, Orders + (day * HalfBatch)); // what was read when a day's calls ran out is read once more

        async Task<Instant?> RunAsync(SyncEngine engine, string? live)
        {
            if (live is not null)
            {
                await engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(live), WorkPriority.Webhook, "edited", Token);
                await engine.RunDueAsync(Sandboxed.Id, Token);
                Assert.True((await RecordsAsync(test)).ContainsKey(live), "What somebody edited waits behind the backfill.");
            }

            return await QuietAsync(test, engine);
        }
    }

    /// <summary>Nobody waits for what a backfill reads, and it leaves a part of the day's calls to what people edit: who edits in the afternoon does not wait for midnight.</summary>
    [Fact]
    public async Task What_people_edit_after_a_backfill_had_its_part_of_the_day_is_looked_at_the_same_day()
    {
        using var test = new Sandboxed(orders: Orders);
        test.Vendors.Zoho.SetDailyQuota(Quota);
        await test.ConnectAsync();
        await test.GoAheadAsync();
        _ = await test.ThroughAsync(QuietAsync(test, test.Engine));
        var known = await RecordsAsync(test);
        Assert.InRange(known.Count, HalfBatch, Orders - 1);
        test.Time.Advance(TimeSpan.FromMinutes(5));
        var (edited, at) = (test.Vendors.Zoho.Orders.Select(order => order.Id).Last(id => !known.ContainsKey(id)), test.Now);

        await test.Engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(edited), WorkPriority.Webhook, "edited", Token);
        _ = await test.ThroughAsync(QuietAsync(test, test.Engine));

        var now = await RecordsAsync(test);
        Assert.True(now.ContainsKey(edited), "What somebody edited waits for the next day.");
        Assert.InRange(now[edited].ReadAt!.Value - at, Duration.Zero, Duration.FromMinutes(2));
        Assert.True(now.Count < Orders, "The quota was no limit to the backfill."); // its next part is tomorrow's
    }

    /// <summary>Runs what is due until nothing is for a minute.</summary>
    private static async Task<Instant?> QuietAsync(Sandboxed test, SyncEngine engine)
    {
        while (true)
        {
            var run = await engine.RunDueAsync(Sandboxed.Id, Token);
            if (run.Processed == 0 && run.NextDue is { } next && next - test.Now > Duration.FromMinutes(1))
            {
                return next;
            }

            if (run.Processed == 0)
            {
                test.Time.Advance(TimeSpan.FromSeconds(20));
            }
        }
    }

    private static async Task<Dictionary<string, SyncRecord>> RecordsAsync(Sandboxed test)
    {
        var known = new Dictionary<string, SyncRecord>(StringComparer.Ordinal);
        await foreach (var record in test.Store.ReadRecordsAsync(Sandboxed.Id, new() { Kind = RecordKind.PurchaseOrder }, Token))
        {
            known[record.Key.Id] = record;
        }

        return known;
    }
}
