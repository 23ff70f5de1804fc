namespace Simulation;

/// <summary>A pool of one thread, on which everything runs in one order.</summary>
internal static class OneThread
{
    /// <summary>Makes the pool of this process one thread. Before anything else.</summary>
    public static void Prepare()
    {
        if (!ThreadPool.SetMinThreads(1, 1) || !ThreadPool.SetMaxThreads(1, 1))
        {
            throw new InvalidOperationException("The thread pool of this process cannot be one thread.");
        }
    }

    /// <summary>Runs something to its end on a clock, from a thread that is none of the pool's.</summary>
    /// <exception cref="StalledException">It waits for something that never comes.</exception>
    public static T Run<T>(VirtualClock clock, Func<Task<T>> body)
    {
        var task = Task.Run(async () =>
        {
            try
            {
                return await body();
            }
            finally
            {
                clock.Stop();
            }
        });
        clock.Start();
        return Task.WhenAny(task, clock.Stalled).GetAwaiter().GetResult() == task
            ? task.GetAwaiter().GetResult()
            : throw new StalledException($"Nothing can run any more at {clock.GetUtcNow():O}, and it has not ended: somebody waits for something that never comes.");
    }
}
