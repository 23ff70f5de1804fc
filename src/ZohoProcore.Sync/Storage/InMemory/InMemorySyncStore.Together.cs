namespace ZohoProcore.Sync;

/// <content>Several changes at once.</content>
public sealed partial class InMemorySyncStore : IGroupedStore
{
    ValueTask<IReadOnlyList<ChangesOutdatedException?>> IGroupedStore.SaveTogetherAsync(
        string connectionId, IReadOnlyList<ChangeSet> all, CancellationToken cancellationToken) =>
        In<IReadOnlyList<ChangesOutdatedException?>>(
            connectionId,
            tables =>
            {
                var outdated = new List<ChangesOutdatedException?>();
                foreach (var changes in all)
                {
                    try
                    {
                        // Before anything of it is stored: there is nothing to take back.
                        Save(tables, connectionId, changes);
                        outdated.Add(null);
                    }
                    catch (ChangesOutdatedException why)
                    {
                        outdated.Add(why);
                    }
                }

                return outdated;
            },
            cancellationToken);

    private void Save(InMemoryTables tables, string connectionId, ChangeSet changes)
    {
        tables.CheckOwner(connectionId, changes.Epoch);
        tables.CheckBasis(connectionId, changes.Basis);
        tables.Save(changes, Now);
        Apply(connectionId, changes);
    }
}
