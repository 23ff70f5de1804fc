using NodaTime;
using Sandbox;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// A scan and a read of one order ask the store for what they need. What they ask, and how much they are answered, is the same beside a
/// handful of other orders and beside hundreds.
/// </summary>
public sealed class StoreQuestionTests
{
    private const int Few = 3;
    private const int Many = 200;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_that_is_read_again_costs_a_few_answers_however_many_others_there_are()
    {
        var (beside, lines) = await CountAsync(Few, RecordKey.PurchaseOrder);
        var (crowd, _) = await CountAsync(Many, RecordKey.PurchaseOrder);

        Assert.Equal(Told(beside), Told(crowd));
        Assert.DoesNotContain(nameof(ISyncStore.ReadRecordsAsync), crowd.Questions.Keys);
        Assert.DoesNotContain(nameof(ISyncStore.GetRecordAsync), crowd.Questions.Keys);
        Assert.Equal(1, crowd.Questions[nameof(ISyncStore.GetRecordsAsync)]);

        // Its vendor, its projects and the codes on its lines, looked for by one side's id and by the other's.
        Assert.InRange(crowd.Answers[nameof(ISyncStore.ListLinksAsync)], 1, 2 * (1 + (2 * lines)));
        Assert.InRange(crowd.Questions[nameof(ISyncStore.ListLinksAsync)], 1, 6);

        // Its own commitments, for the batch and for the plan.
        Assert.InRange(crowd.Answers[nameof(ISyncStore.ListCommitmentsAsync)], 2, 2 * lines);
        Assert.Equal(2, crowd.Questions[nameof(ISyncStore.ListCommitmentsAsync)]);
    }

    [Fact]
    public async Task A_scan_of_orders_asks_for_the_orders_on_its_pages()
    {
        var (beside, _) = await CountAsync(Few, _ => RecordKey.OrderScan);
        var (crowd, _) = await CountAsync(Many, _ => RecordKey.OrderScan);

        Assert.Equal(Told(beside), Told(crowd));
        Assert.Equal(1, crowd.Questions[nameof(ISyncStore.GetRecordsAsync)]);
        Assert.InRange(crowd.Answers[nameof(ISyncStore.GetRecordsAsync)], 0, 6);
        string[] never = [nameof(ISyncStore.ReadRecordsAsync), nameof(ISyncStore.ListLinksAsync), nameof(ISyncStore.ListCommitmentsAsync), nameof(ISyncStore.ListWorkAsync)];
        Assert.DoesNotContain(crowd.Questions.Keys, never.Contains);
    }

    [Fact]
    public async Task A_scan_of_commitments_asks_for_the_commitments_on_its_pages()
    {
        var (beside, _) = await CountAsync(Few, _ => RecordKey.CommitmentScan);
        var (crowd, _) = await CountAsync(Many, _ => RecordKey.CommitmentScan);

        Assert.Equal(Told(beside), Told(crowd));
        string[] never = [nameof(ISyncStore.ReadRecordsAsync), nameof(ISyncStore.GetRecordsAsync), nameof(ISyncStore.ListLinksAsync), nameof(ISyncStore.ListWorkAsync)];
        Assert.DoesNotContain(crowd.Questions.Keys, never.Contains);
    }

    [Fact]
    public async Task The_scan_over_everything_reads_each_order_once_and_no_link()
    {
        var (beside, _) = await CountAsync(Few, _ => RecordKey.FullScan);
        var (crowd, _) = await CountAsync(Many, _ => RecordKey.FullScan);

        // Those that are gone are found among all that are known: once through, a page at a time.
        Assert.Equal(Many - Few, crowd.Answers[nameof(ISyncStore.ReadRecordsAsync)] - beside.Answers[nameof(ISyncStore.ReadRecordsAsync)]);
        Assert.Equal(1, crowd.Questions[nameof(ISyncStore.ReadRecordsAsync)]);
        Assert.DoesNotContain(nameof(ISyncStore.ListLinksAsync), crowd.Questions.Keys);
        Assert.Equal(beside.Answers[nameof(ISyncStore.GetRecordsAsync)], crowd.Answers[nameof(ISyncStore.GetRecordsAsync)]);
    }

    [Fact]
    public async Task A_new_order_of_a_vendor_that_is_not_linked_asks_for_what_its_project_has_in_the_way_and_stores_no_link_of_others()
    {
        var (few, fewBytes) = await NewAsync(Few);
        var (many, manyBytes) = await NewAsync(Many);

        Assert.Equal(few.Questions[nameof(ISyncStore.ListCommitmentsAsync)], many.Questions[nameof(ISyncStore.ListCommitmentsAsync)]);
        Assert.Equal(Answered(few), Answered(many));
        Assert.InRange(many.Answers[nameof(ISyncStore.ListLinksAsync)], Many, Many + 20); // all of the vendors once, because of their names
        Assert.Equal(fewBytes, manyBytes);

        static int Answered(CountingStore counts) => counts.Answers.TryGetValue(nameof(ISyncStore.ListCommitmentsAsync), out var answers) ? answers : 0;
    }

    [Fact]
    public async Task What_others_take_of_a_budget_is_read_once_and_then_of_those_that_changed()
    {
        var (few, _) = await NewAsync(Few, another: true);
        var (many, _) = await NewAsync(Many, another: true);

        Assert.Equal(few.Questions[nameof(ISyncStore.ListCommitmentsAsync)], many.Questions[nameof(ISyncStore.ListCommitmentsAsync)]);
        Assert.Equal(few.Answers[nameof(ISyncStore.ListCommitmentsAsync)], many.Answers[nameof(ISyncStore.ListCommitmentsAsync)]);
        Assert.Equal(few.Answers[nameof(ISyncStore.GetRecordsAsync)], many.Answers[nameof(ISyncStore.GetRecordsAsync)]);
    }

    // One order comes where others have commitments in every project, and a vendor that is not linked; or another one after it, where budgets are looked at.
    private static async Task<(CountingStore Counts, int Bytes)> NewAsync(int others, bool another = false)
    {
        var written = Scenario.Recorded(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments[0]);
        var looks = ApprovalPolicy.Nothing with { OverBudget = true, BudgetOverruns = BudgetOverrunTreatment.Warn };
        using var test = new Sandboxed(orders: 0, asks: another, policies: another ? new() { Approval = looks } : null, size: ContractorSize.Usual with { Projects = 1 });
        await test.SettleAsync();
        var projects = test.Vendors.Data.Projects.Select(one => one.ProcoreId).OfType<long>().ToList();
        await test.Store.SaveAsync(
            Sandboxed.Id,
            new()
            {
                Links = [.. Enumerable.Range(0, others).Select(i => new Link { Kind = LinkKind.Vendor, ZohoId = $"9{i:000}", ProcoreId = 900_000 + i, ZohoName = $"Stranger {i}", DecidedBy = "ada", At = test.Now })],
                Commitments = [.. projects.SelectMany(project => Enumerable.Range(0, others).Select(i => written with { ContractId = 7000 + i, OrderId = $"8{i:000}", OriginId = $"stranger:{project}:{i}", ProjectId = project }))],
            },
            Token);
        test.Vendors.Burst("one", edits: 0, cancellations: 0);
        var order = Assert.Single(test.Vendors.Zoho.Orders);
        var (store, counts) = CountingStore.Of(test.Store);
        using var engine = new SyncEngine(store, test, new SyncOptions().UseTimeProvider(test.Time));
        await SyncAsync();
        if (another)
        {
            test.Vendors.Burst("two", edits: 0, cancellations: 0);
            order = Assert.Single(test.Vendors.Zoho.Orders, one => one.Id != order.Id);
            await SyncAsync();
        }

        async Task SyncAsync()
        {
            await engine.SubmitAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), WorkPriority.Person, "test", Token);
            counts.Forget();
            Assert.Equal(1, (await engine.RunDueAsync(Sandboxed.Id, Token)).Processed);
        }

        var record = await test.Store.GetRecordAsync(Sandboxed.Id, RecordKey.PurchaseOrder(order.Id), Token);
        Assert.Equal(RecordState.Synced, record!.State);
        return (counts, (await test.Store.GetSnapshotAsync(Sandboxed.Id, record.InputHash, Token))!.Length);
    }

    // Settles six orders, stores others that have nothing to do with them, and counts what the work of one key asks.
    private static async Task<(CountingStore Counts, int Lines)> CountAsync(int others, Func<string, RecordKey> keyOf)
    {
        var written = Scenario.Recorded(Scenario.Plan(Scenario.Order(Scenario.Line("1", 100))).Commitments[0]);
        using var test = new Sandboxed();
        await test.SettleAsync();
        // The limits of the services begin anew.
        test.Time.Advance(TimeSpan.FromMinutes(2));
        await test.RunAsync();
        test.Time.Advance(TimeSpan.FromSeconds(11));
        var order = (await test.Store.ReadRecordsAsync(Sandboxed.Id, new() { State = RecordState.Synced }, Token).FirstAsync(Token)).Key.Id;
        await test.Store.SaveAsync(
            Sandboxed.Id,
            new()
            {
                Records = [.. Enumerable.Range(0, others).Select(Stranger)],
                Links = [.. Enumerable.Range(0, others).Select(i => new Link { Kind = LinkKind.Vendor, ZohoId = $"9{i:000}", ProcoreId = 900_000 + i, DecidedBy = "ada", At = test.Now })],
                Commitments = [.. Enumerable.Range(0, others).Select(i => written with { ContractId = 7000 + i, OrderId = $"8{i:000}", OriginId = $"stranger:{i}", ProjectId = 99 })],
            },
            Token);
        var (store, counts) = CountingStore.Of(test.Store);
        using var engine = new SyncEngine(store, test, new SyncOptions().UseTimeProvider(test.Time));
        await engine.SubmitAsync(Sandboxed.Id, RecordKey.Directory, WorkPriority.Person, "the directory is held", Token);
        while ((await engine.RunDueAsync(Sandboxed.Id, Token)).Processed > 0) Token.ThrowIfCancellationRequested();
        await engine.SubmitAsync(Sandboxed.Id, keyOf(order), WorkPriority.Person, "test", Token);
        counts.Forget();
        Assert.Equal(1, (await engine.RunDueAsync(Sandboxed.Id, Token)).Processed);
        return (counts, test.Vendors.Zoho.Orders.Single(one => one.Id == order).Lines.Count);
    }

    private static SyncRecord Stranger(int i) => new() { Key = RecordKey.PurchaseOrder($"8{i:000}"), State = RecordState.Synced, ChangedAt = Instant.MinValue };

    private static string Told(CountingStore counts) =>
        string.Join("; ", counts.Questions.Select(one => $"{one.Key} {one.Value} times, {(counts.Answers.TryGetValue(one.Key, out var answers) ? answers : 0)} answers"));
}
