using System.Diagnostics;
using System.Reflection;
using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// What one more order costs, without what the services take: as many bytes as it did, and as many beside ten times as many others. The bounds are
/// what is reached and a little; docs/performance.md says what is wanted.
/// </summary>
[Trait("Takes", "long")]
public sealed class OrderGrowthTests
{
    private const int Vendors = 240;
    private const int Few = 30;
    private const int Many = 300;
    private const int Measured = 20;

    /// <summary>What one of twenty orders together allocates.</summary>
    private const double MostBytes = 2_500_000;

    // Without it every asynchronous method makes an object.
    private static bool IsOptimized => typeof(SyncEngine).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    [Fact]
    public async Task An_order_costs_what_it_did_and_as_much_beside_ten_times_as_many()
    {
        var (few, many) = (await MeasureAsync(Few), await MeasureAsync(Many));

        Assert.True(MeasuredWire.IsExact, "a service answered on another thread, and what it took is counted");
        var most = MostBytes * (IsOptimized ? 1 : 1.6);
        Assert.True(few.Bytes / Measured <= most, $"An order allocates {few.Bytes / Measured:#,0} bytes; {most:#,0} is the most.");
        Assert.True(many.Bytes <= 1.1 * few.Bytes, $"Beside {Many} orders one allocates {many.Bytes / few.Bytes:0.00} of what it does beside {Few}.");
        Assert.True(many.Stored <= 1.1 * few.Stored, $"Beside {Many} orders one takes {many.Stored / few.Stored:0.00} of the database bytes that it does beside {Few}.");
        Assert.True(many.Calls <= few.Calls * 1.1, $"{many.Calls} calls, and {few.Calls} beside {Few}.");
    }

    /// <summary>What edits leave is the audit, and little else, once policy keeps the plans no longer that they replaced.</summary>
    [Fact]
    public async Task What_replaced_plans_rested_on_gives_its_place_back()
    {
        const int Edits = 150;
        var history = await History.MeasureAsync(Few, Vendors, Edits);
        TestContext.Current.TestOutputHelper?.WriteLine($"{(history.Kept - history.Before) / Edits:#,0} bytes for an edit, {(history.Left - history.Before) / Edits:#,0} later");

        Assert.True(history.Audit.IsValid, history.Audit.Message);
        Assert.True(history.Audit.Entries > Edits);
        Assert.True(history.Kept - history.Before > Edits * 2_000L, $"{history.Kept - history.Before:#,0} bytes for {Edits} edits");
        Assert.True(history.Left - history.Before < 0.7 * (history.Kept - history.Before), $"of {history.Kept - history.Before:#,0} bytes {history.Left - history.Before:#,0} are left");
    }

    private static async Task<GrowthRow> MeasureAsync(int known)
    {
        using var world = await GrowthWorld.OpenAsync(known, Vendors);
        await world.OrdersAsync("warm", Measured, Measured);
        await world.OrdersAsync("warmer", Measured, Measured);
        return await world.OrdersAsync("measured", Measured, Measured);
    }
}
