namespace ZohoProcore.Sync;

/// <summary>Runs work for many things at once, but not for all.</summary>
internal static class Bounded
{
    public static async Task ForEachAsync<T>(IEnumerable<T> items, int most, Func<T, Task> action, CancellationToken cancellationToken)
    {
        using var slots = new SemaphoreSlim(most, most);
        var running = new List<Task>();
        try
        {
            foreach (var item in items)
            {
                await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
                running.Add(RunAsync(item));
            }
        }
        finally
        {
            await Task.WhenAll(running).ConfigureAwait(false);
        }

        async Task RunAsync(T item)
        {
            try
            {
                await action(item).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        }
    }
}
