namespace ZohoProcore.Sync;

/// <summary>
/// Where the owner of a connection stores what came of its work. Nothing of an owner that was replaced gets through, and nothing more is
/// written to Procore for it.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="connectionId">The connection.</param>
/// <param name="owner">The owner; null in a process that only looks.</param>
internal sealed class OwnerStore(ISyncStore store, string connectionId, ConnectionOwner? owner)
{
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

    /// <summary>Asks whether it is the owner still, before each write to Procore.</summary>
    /// <exception cref="OwnerReplacedException">Another one took the connection; nothing may be written.</exception>
    public async ValueTask CheckAsync(CancellationToken cancellationToken)
    {
        if (Owner is { Epoch: var mine })
        {
            var current = await store.GetOwnerAsync(connectionId, cancellationToken).ConfigureAwait(false);
            _ = current?.Epoch == mine ? current : throw new OwnerReplacedException(connectionId, mine, current?.Epoch ?? 0);
        }
    }
}
