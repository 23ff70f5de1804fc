using System.Diagnostics;
using System.Runtime.CompilerServices;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>A connection whose orders people go on editing, for hours of a clock that steps.</summary>
internal static class Soak
{
    private const int Orders = 60;
    private const int Vendors = 60;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);

    /// <summary>What a connection holds after so many hours.</summary>
    /// <param name="hours">How many.</param>
    /// <param name="look">Is called while it is held; null to look at nothing more.</param>
    public static async Task<SoakRow> HeldAsync(int hours, Func<Task>? look = null)
    {
        var (started, calls) = (Stopwatch.GetTimestamp(), MeasuredWire.Spent.Calls);
        using var world = await GrowthWorld.OpenAsync(Orders, Vendors, GrowthWorld.Steady);
        var changed = await EditAsync(world, hours);
        calls = MeasuredWire.Spent.Calls - calls;
        await Task.Yield(); // nothing that edited is on the stack any more: its locals hold the services as long as it is
        var services = LetGo(world);
        var bytes = Held();
        if (services.IsAlive)
        {
            throw new InvalidOperationException("The services are still held, and what they keep is counted.");
        }

        var row = new SoakRow(hours, calls, changed, bytes, Handles(), await world.DatabaseBytesAsync(), Stopwatch.GetElapsedTime(started));
        await (look?.Invoke() ?? Task.CompletedTask);
        GC.KeepAlive(world);
        return row;
    }

    private static async Task<int> EditAsync(GrowthWorld world, int hours)
    {
        var changed = 0;
        for (var step = 0; step < hours * (TimeSpan.FromHours(1) / Step); step++)
        {
            // Twice an hour something new comes, too.
            world.Services.Server.Burst($"step {step}", edits: 2, cancellations: 0, created: step % 6 == 0 ? 1 : 0);
            changed += step % 6 == 0 ? 3 : 2;
            await world.RunAsync();
            world.Wait(Step);
        }

        var failed = (await world.Store.CountRecordsAsync(GrowthWorld.Id, RecordKind.PurchaseOrder)).GetValueOrDefault(RecordState.Failed);
        return failed == 0 ? changed
            : throw new InvalidOperationException($"{failed} orders failed: nothing can be said of a connection that does not work.");
    }

    // In a method of its own, whose locals are gone when the heap is looked at.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LetGo(GrowthWorld world)
    {
        var services = new WeakReference(world.Services.Server);
        world.Services.LetGo();
        return services;
    }

    /// <summary>What is reachable.</summary>
    public static long Held()
    {
        for (var i = 0; i < 2; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }

    // Where the system shows them, without the assemblies, of which one more is read whenever something happens for the first time.
    private static int Handles() => Directory.Exists("/proc/self/fd")
        ? Directory.GetFiles("/proc/self/fd").Count(handle => new FileInfo(handle).LinkTarget is { } target && !target.EndsWith(".dll", StringComparison.Ordinal))
        : Process.GetCurrentProcess().HandleCount;
}

/// <summary>What a connection holds after some hours.</summary>
/// <param name="Hours">How many.</param>
/// <param name="Calls">The calls that it made.</param>
/// <param name="Changed">How often an order changed, or came.</param>
/// <param name="Bytes">What it holds in memory.</param>
/// <param name="Handles">What the process has open.</param>
/// <param name="Stored">What its database takes.</param>
/// <param name="Took">How long it took.</param>
internal sealed record SoakRow(int Hours, long Calls, int Changed, long Bytes, int Handles, long Stored, TimeSpan Took);
