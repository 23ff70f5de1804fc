namespace ZohoProcore.Sync;

/// <summary>A store that can make several changes in one commit. One that can't makes them one after the other.</summary>
internal interface IGroupedStore
{
    /// <summary>
    /// Stores changes of one connection in one commit. Each stands for itself: where what one was decided on is another by now, nothing of
    /// that one is stored, and all of the others.
    /// </summary>
    /// <returns>For each, in their order, why nothing of it was stored; null where all of it was.</returns>
    ValueTask<IReadOnlyList<ChangesOutdatedException?>> SaveTogetherAsync(
        string connectionId, IReadOnlyList<ChangeSet> all, CancellationToken cancellationToken);
}
