using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Zoho.Procore.Sdk.Testing;

/// <summary>Runs a fake clock on for as long as some work waits for it, so that simulated minutes take moments and nothing depends on the wall.</summary>
internal static class FakeClock
{
    /// <summary>The longest that one step waits for the pool to come to rest: a thread that is blocked for good must not stop the clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>So many steps in a row that the pool did not come to rest for: a day of such steps would take a week.</summary>
    private const int MostUnrest = 60;

    // The runner of eng/mutation waits on threads of the pool for the tests to end; the ordinary one keeps none.
    private static readonly int Kept = Convert.ToInt32(AppContext.GetData("ThreadsOfTheRunner"), CultureInfo.InvariantCulture);

    /// <summary>Advances the clock step by step until the work is done. Before each step everything runs that needs no later time.</summary>
    /// <exception cref="TimeoutException">The work was not done within a simulated day.</exception>
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, Task<T> work, TimeSpan? step = null)
    {
        await time.RunAsync((Task)work, step);
        return await work;
    }

    /// <inheritdoc cref="RunAsync{T}" />
    public static async Task RunAsync(this FakeTimeProvider time, Task work, TimeSpan? step = null)
    {
        await OnThreadOfItsOwn(() => Drive(time, work, step ?? TimeSpan.FromSeconds(0.25)));
        await work;
    }

    /// <summary>Advances the clock by so many steps. Before each, and at the end, everything runs that needs no later time.</summary>
    public static Task StepAsync(this FakeTimeProvider time, int steps, TimeSpan step) => OnThreadOfItsOwn(() =>
    {
        int unrest = 0;
        for (int i = 0; i < steps; i++)
        {
            Settle(static () => false, ref unrest);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            time.Advance(step);
        }

        Settle(static () => false, ref unrest);
    });

    // The pool's threads are watched, so no other test may use them.
    private static Task OnThreadOfItsOwn(Action drive)
    {
        string? collection = TestContext.Current.TestCollection?.TestCollectionDisplayName;
        Assert.True(collection == SimulatedTime.Name, $"A test that runs a fake clock stands in the collection '{SimulatedTime.Name}', not in '{collection}'.");
        return Task.Factory.StartNew(drive, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private static void Drive(FakeTimeProvider time, Task work, TimeSpan step)
    {
        DateTimeOffset over = time.GetUtcNow() + TimeSpan.FromDays(1);
        int unrest = 0;
        while (true)
        {
            Settle(() => work.IsCompleted, ref unrest);
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            if (work.IsCompleted)
                return;
            if (time.GetUtcNow() > over)
                throw new TimeoutException("The work was not done within a simulated day.");
            time.Advance(step);
        }
    }

    // Nothing is queued and no pool thread works, seen several times in a row: whatever is left waits for the clock.
    private static void Settle(Func<bool> isDone, ref int unrest)
    {
        long started = Stopwatch.GetTimestamp();
        int quiet = 0;
        while (quiet < 3 && !isDone() && Stopwatch.GetElapsedTime(started) < Patience)
        {
            Thread.Yield();
            quiet = ThreadPool.PendingWorkItemCount == 0 && Working <= Kept ? quiet + 1 : 0;
        }

        unrest = quiet < 3 && !isDone() ? unrest + 1 : 0;
        if (unrest == MostUnrest)
            throw new TimeoutException($"{Working} threads of the pool, of {ThreadPool.ThreadCount}, are held, {ThreadPool.PendingWorkItemCount} work items wait: nobody can say what waits for the clock alone.");
    }

    private static int Working
    {
        get
        {
            ThreadPool.GetMaxThreads(out int most, out _);
            ThreadPool.GetAvailableThreads(out int free, out _);
            return most - free;
        }
    }
}
