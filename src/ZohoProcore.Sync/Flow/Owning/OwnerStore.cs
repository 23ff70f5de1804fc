namespace ZohoProcore.Sync;

/// <summary>
/// Where the owner of a connection stores what came of its work. Nothing of an owner that was replaced gets through, and nothing more is
/// written to a service for it.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="connectionId">The connection.</param>
/// <param name="owner">The owner; null in a process that only looks.</param>
/// <param name="time">The clock.</param>
internal sealed class OwnerStore(ISyncStore store, string connectionId, ConnectionOwner? owner, TimeProvider time)
{
    private const int MostAsks = 3; // a store that is always slow keeps nothing from being written

    // Less than anybody needs to see that a process stands still and to take over what it had.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    public ConnectionOwner? Owner { get; } = owner;

    /// <summary>Stores changes in the owner's name.</summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was stored.</exception>
    public ValueTask SaveAsync(ChangeSet changes, CancellationToken cancellationToken) =>
        store.SaveAsync(connectionId, changes with { Epoch = Owner?.Epoch }, cancellationToken);

    /// <summary>Stores changes in the owner's name that each stand for themselves, in one commit where the store can do that.</summary>
    /// <returns>For each, why nothing of it was stored: what it was decided on is otherwise by now. Null where it was stored.</returns>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing was stored.</exception>
    public async ValueTask<IReadOnlyList<ChangesOutdatedException?>> SaveTogetherAsync(
        IReadOnlyList<ChangeSet> all, CancellationToken cancellationToken)
    {
        if (store is IGroupedStore grouped)
        {
            return await grouped.SaveTogetherAsync(
                connectionId, [.. all.Select(changes => changes with { Epoch = Owner?.Epoch })], cancellationToken).ConfigureAwait(false);
        }

        var outdated = new List<ChangesOutdatedException?>();
        foreach (var changes in all)
        {
            try
            {
                await SaveAsync(changes, cancellationToken).ConfigureAwait(false);
                outdated.Add(null);
            }
            catch (ChangesOutdatedException why)
            {
                outdated.Add(why);
            }
        }

        return outdated;
    }

    /// <summary>
    /// Asks the store whether it is the owner still, right before each send of a write. A process that stood still meanwhile has an answer
    /// of before: what took long to come is asked again.
    /// </summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing may be written.</exception>
    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        if (Owner is not { Epoch: var mine })
        {
            return;
        }

        long asked;
        var asks = 0;
        do
        {
            asked = time.GetTimestamp();
            var current = await store.GetOwnerAsync(connectionId, cancellationToken).ConfigureAwait(false);
            _ = current?.Epoch == mine ? current : throw new OwnerReplacedException(connectionId, mine, current?.Epoch ?? 0);
        }
        while (++asks < MostAsks && time.GetElapsedTime(asked) > Fresh);
    }
}
