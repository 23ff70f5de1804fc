namespace ZohoProcore.Sync;

/// <summary>
/// Lets go of states of directories that plans were made by, once none of those plans is kept: each in a commit of its own, so that others
/// hardly wait, and a process that ends between them leaves the rest to the next time.
/// </summary>
internal static class UnusedStates
{
    private const int AtOnce = 500;

    /// <summary>How many go at one time: the rest comes with the next.</summary>
    private const int Most = 5_000;

    /// <summary>Goes through them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="letGo">Lets go of one, unless it is of now or of the last hour.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async ValueTask LetGoAsync(
        ISyncStore store, string connectionId, Func<string, CancellationToken, Task> letGo, CancellationToken cancellationToken)
    {
        if (store is not IUsedSnapshots uses)
        {
            return;
        }

        IReadOnlyList<string> unused;
        var (gone, after) = (0, (string?)null);
        do
        {
            unused = await uses.ListUnusedSnapshotsAsync(connectionId, after, AtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var hash in unused)
            {
                await letGo(hash, cancellationToken).ConfigureAwait(false);
                after = hash;
            }
        }
        while (unused.Count == AtOnce && (gone += AtOnce) < Most);
    }
}
