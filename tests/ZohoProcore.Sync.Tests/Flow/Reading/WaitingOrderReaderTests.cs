using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What waits, from the store alone.</summary>
public sealed class WaitingOrderReaderTests
{
    private const string Id = "acme";
    private readonly FakeTimeProvider _time = new(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    private readonly InMemorySyncStore _store;

    public WaitingOrderReaderTests() => _store = new(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Instant Now => Instant.FromDateTimeOffset(_time.GetUtcNow());

    [Fact]
    public async Task An_order_whose_input_is_not_kept_still_waits_and_says_why()
    {
        await _store.SaveAsync(Id, new() { Records = [Record("2"), Record("1")] }, Token);

        var report = await ReadAsync();

        Assert.Equal(["1", "2"], report.Orders.Select(order => order.OrderId));
        Assert.All(report.Orders, order => Assert.Equal((0, "It waits.", "v"), (order.Commitments.Count, order.Reason, order.VendorId)));
        Assert.Empty(report.Projects);
        Assert.Equal(SyncStage.Running, report.State.Stage);
    }

    /// <summary>Absence is no proof before everything was looked at.</summary>
    [Fact]
    public async Task It_is_complete_when_every_scan_ran_and_no_order_is_left()
    {
        await _store.SaveAsync(Id, new() { Submitted = [.. WorkKind.Scans.Select(scan => Due(scan.Key!.Value, Now + Duration.FromMinutes(1)))] }, Token);
        Assert.True((await ReadAsync()).IsComplete);

        await _store.SaveAsync(Id, new() { Submitted = [Due(RecordKey.PurchaseOrder("1"), Now + Duration.FromHours(1))] }, Token);
        Assert.False((await ReadAsync()).IsComplete); // an order that failed is tried again
    }

    /// <summary>That clocks are apart says nothing of what was read: whoever sets one right may need days.</summary>
    [Fact]
    public async Task It_is_complete_though_the_clocks_are_to_be_looked_at_again()
    {
        await _store.SaveAsync(Id, new() { Submitted = [.. WorkKind.Scans.Select(scan => Due(scan.Key!.Value, Now + Duration.FromMinutes(1))), Due(RecordKey.Clocks, Now)] }, Token);
        Assert.True((await ReadAsync()).IsComplete);
    }

    [Fact]
    public async Task It_is_not_complete_while_a_scan_is_due()
    {
        await _store.SaveAsync(Id, new() { Submitted = [.. WorkKind.Scans.Select(scan => Due(scan.Key!.Value, Now))] }, Token);
        Assert.False((await ReadAsync()).IsComplete);
    }

    [Fact]
    public async Task It_is_not_complete_where_nothing_was_looked_at() => Assert.False((await ReadAsync()).IsComplete);

    private static WorkItem Due(RecordKey key, Instant at) => WorkMaker.Due(key, at, WorkPriority.Poll, "a test");

    private async Task<WaitingReport> ReadAsync() => await new WaitingOrderReader(_store, OrderRules.Default, _time).ReadAsync(Id, Token);

    private static SyncRecord Record(string id) => new()
    {
        Key = RecordKey.PurchaseOrder(id),
        State = RecordState.AwaitingApproval,
        OrderNumber = $"PO-{id}",
        Reason = "It waits.",
        InputHash = "gone",
        Waiting = new() { Hash = "h", VendorId = "v" },
        ChangedAt = Instant.FromUtc(2026, 11, 20, 9, 0),
    };
}
