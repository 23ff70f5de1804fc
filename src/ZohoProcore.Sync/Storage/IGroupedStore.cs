namespace ZohoProcore.Sync;

/// <summary>
/// What a store may implement beside <see cref="ISyncStore"/>: several changes in one commit. Where it does not, they are made one after
/// the other; nothing but time depends on it.
/// </summary>
public interface IGroupedStore
{
    /// <summary>
    /// Stores changes of one connection in one commit. Each stands for itself: where what one was decided on is another by now, nothing of
    /// that one is stored, and all of the others.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="all">The changes, in the order in which they are made.</param>
    /// <param name="cancellationToken">Cancels it; nothing is stored then.</param>
    /// <returns>For each, in their order, why nothing of it was stored; null where all of it was.</returns>
    /// <exception cref="OwnerReplacedException">Another owner took the connection; nothing was stored.</exception>
    ValueTask<IReadOnlyList<ChangesOutdatedException?>> SaveTogetherAsync(
        string connectionId, IReadOnlyList<ChangeSet> all, CancellationToken cancellationToken = default);
}
