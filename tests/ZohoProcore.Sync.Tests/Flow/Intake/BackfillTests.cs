using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>More orders than Zoho Books allows calls in a day are read over days, after a restart too; none of them is called failed for it, and what people edit goes first.</summary>
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
        for (var day = 1; ; day++)
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
        Assert.InRange(details, Orders, Orders + (3 * HalfBatch)); // what was read when the day's calls ran out is read once more

        async Task<Instant?> RunAsync(SyncEngine engine, string? live)
        {
            if (live is not null)
            {
                await engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(live), WorkPriority.Webhook, "edited", Token);
            }

            for (var batch = 0; ; batch++)
            {
                var run = await engine.RunDueAsync(Sandboxed.Id, Token);
                if (live is not null && batch == 0)
                {
                    Assert.True((await RecordsAsync(test)).ContainsKey(live), "What somebody edited waits behind the backfill.");
                }

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
