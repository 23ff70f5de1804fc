using System.Diagnostics;

namespace Benchmarks;

/// <summary>What some work cost the core, its clients and its store, without what the services took.</summary>
/// <param name="Bytes">What it allocated.</param>
/// <param name="Microseconds">How long it took.</param>
/// <param name="Stored">By how many bytes the database grew.</param>
/// <param name="Calls">How many calls went to the services.</param>
/// <param name="Pages">How many of them asked for a page of a list.</param>
/// <param name="Questions">What the store was asked, and how many rows it answered.</param>
internal sealed record GrowthRow(double Bytes, double Microseconds, double Stored, double Calls, double Pages, IReadOnlyDictionary<string, (long Calls, long Rows)> Questions)
{
    /// <summary>How many rows the store answered.</summary>
    public double Rows => Questions.Values.Sum(one => one.Rows);

    /// <summary>Measures some work.</summary>
    public static async Task<GrowthRow> OfAsync(GrowthWorld world, Func<Task> work)
    {
        _ = world.Counts.Take();
        GC.Collect();
        var (stored, spent) = (await world.DatabaseBytesAsync(), MeasuredWire.Spent);
        var (bytes, here, started) = (GC.GetTotalAllocatedBytes(precise: true), GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
        var task = work();
        var isHere = task.IsCompleted; // all of it on this thread: then nothing else that the process does is counted
        await task;
        var (took, after) = (Stopwatch.GetTimestamp() - started, MeasuredWire.Spent);
        var allocated = isHere ? GC.GetAllocatedBytesForCurrentThread() - here : GC.GetTotalAllocatedBytes(precise: true) - bytes;
        return new(
            allocated - (after.Bytes - spent.Bytes),
            (took - (after.Ticks - spent.Ticks)) * 1e6 / Stopwatch.Frequency,
            await world.DatabaseBytesAsync() - stored,
            after.Calls - spent.Calls,
            after.Pages - spent.Pages,
            world.Counts.Take());
    }
}
