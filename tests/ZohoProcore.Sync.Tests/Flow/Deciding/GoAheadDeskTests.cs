using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What a go-ahead and a pause store, without either service.</summary>
public sealed class GoAheadDeskTests
{
    private const string Id = "acme";
    private readonly FakeTimeProvider _time = new(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemorySyncStore _store;
    private readonly GoAheadDesk _desk;

    public GoAheadDeskTests()
    {
        _store = new(_time);
        _desk = new(_store, OrderRules.Default, _time);
    }

    private static Connection Connected => Some.Connection() with { Id = Id };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_than_a_batch_is_approved_and_due_and_each_has_its_entry()
    {
        await WaitAsync(Enumerable.Range(1, 1_203).Select(i => Record($"{i:0000}", "v", 1)));

        await StartAsync(new() { By = "Ann" });

        Assert.Equal(1_203, (await DueAsync()).Count);
        Assert.Equal(1_203, (await EntriesAsync()).Count(entry => entry is { Kind: AuditKind.Decided, Result: "Approved", Actor: "Ann" }));
    }

    [Theory]
    [InlineData(new long[] { 1 }, null, "a")]
    [InlineData(new long[] { 1, 2 }, null, "a b")]
    [InlineData(null, new[] { "v2" }, "b")]
    [InlineData(new long[] { 1 }, new[] { "v2" }, "")]
    public async Task A_pilot_reaches_orders_that_are_wholly_in_it(long[]? projects, string[]? vendors, string reached)
    {
        await WaitAsync([Record("a", "v1", 1), Record("b", "v2", 1, 2)]);

        await StartAsync(new() { By = "Ann", Projects = projects, Vendors = vendors });

        Assert.Equal(reached, string.Join(' ', (await DueAsync()).Select(key => key.Id).Order()));
        Assert.Equal(reached, string.Join(' ', await ApprovedAsync()));
    }

    [Fact]
    public async Task Said_twice_it_changes_nothing_and_makes_good_what_a_crash_left()
    {
        await StartAsync(new() { By = "Ann" });
        await WaitAsync([Record("a", "v1", 1)]); // the first word was stored, and the process ended before this was approved
        _time.Advance(TimeSpan.FromHours(1));

        var state = await StartAsync(new() { By = "Ann" });

        Assert.Equal(Instant.FromUtc(2026, 11, 20, 9, 0), state.Since);
        Assert.Equal("a", string.Join(' ', await ApprovedAsync()));
        Assert.Single(await EntriesAsync(), entry => entry.Kind == AuditKind.ConnectionChanged);
    }

    [Fact]
    public async Task A_pause_keeps_how_far_the_go_ahead_reached_and_says_who_and_why()
    {
        await StartAsync(new() { By = "Ann", Projects = [7] });

        var paused = await _desk.PauseAsync(Id, "Bob", "month end", Token);

        Assert.Equal((SyncStage.Paused, "Bob", "month end"), (paused.Stage, paused.By, paused.Note));
        Assert.Equal([7], paused.Projects!);
        Assert.Contains(await EntriesAsync(), entry => entry is { Actor: "Bob", Result: "Paused", Reason: "Nothing is written until it goes on. month end" });
    }

    // As after a first pass: the scans wait for their time.
    private async Task<SyncState> StartAsync(GoAhead goAhead)
    {
        var scan = WorkMaker.Due(RecordKey.OrderScan, Instant.FromDateTimeOffset(_time.GetUtcNow()) + Duration.FromMinutes(5), WorkPriority.Poll, "it is time again");
        await _store.SaveAsync(Id, new() { Submitted = [scan] }, Token);
        return await _desk.StartAsync(Connected, goAhead with { Hash = (await _desk.WaitingAsync(Id, Token)).Hash }, Token);
    }

    private async Task<List<RecordKey>> DueAsync() => [.. (await _store.ListWorkAsync(Id, Token)).Select(item => item.Key).Where(key => key.Kind == RecordKind.PurchaseOrder)];

    private async Task WaitAsync(IEnumerable<SyncRecord> records) => await _store.SaveAsync(Id, new() { Records = [.. records] }, Token);

    private async Task<List<string>> ApprovedAsync()
    {
        var approved = new List<string>();
        await foreach (var record in _store.ReadRecordsAsync(Id, null, Token))
        {
            if (record.Waiting?.ApprovedBy == "Ann") approved.Add(record.Key.Id);
        }

        return approved;
    }

    private async Task<List<AuditEntry>> EntriesAsync() => await _store.ReadAsync(new() { ConnectionId = Id }, Token).ToListAsync(Token);

    private static SyncRecord Record(string id, string vendor, params long[] projects) => new()
    {
        Key = RecordKey.PurchaseOrder(id),
        State = RecordState.AwaitingApproval,
        OrderNumber = $"PO-{id}",
        Waiting = new() { Hash = "h", VendorId = vendor, Projects = projects },
        ChangedAt = Instant.FromUtc(2026, 11, 20, 9, 0),
    };
}
