namespace ZohoProcore.Sync;

/// <content>What is stored, alone or with others in one commit.</content>
public sealed partial class RelationalSyncStore : IGroupedStore
{
    async ValueTask<IReadOnlyList<ChangesOutdatedException?>> IGroupedStore.SaveTogetherAsync(
        string connectionId, IReadOnlyList<ChangeSet> all, CancellationToken cancellationToken) =>
        await _database.WriteAsync(
            connectionId,
            async unit =>
            {
                var outdated = new List<ChangesOutdatedException?>();
                foreach (var changes in all)
                {
                    try
                    {
                        // Before anything of it is written: there is nothing to take back.
                        await CheckAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
                    }
                    catch (ChangesOutdatedException why)
                    {
                        outdated.Add(why);
                        continue;
                    }

                    await ApplyAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
                    outdated.Add(null);
                }

                return outdated;
            },
            cancellationToken).ConfigureAwait(false);

    private static async ValueTask CheckAsync(
        SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        await OwnerTable.CheckAsync(unit, connectionId, changes.Epoch, cancellationToken).ConfigureAwait(false);
        await BasisReader.CheckAsync(unit, connectionId, changes.Basis, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask ApplyAsync(SqlUnit unit, string connectionId, ChangeSet changes, CancellationToken cancellationToken)
    {
        await ConnectionTable.ApplyAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
        await DocumentTables.ApplyAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
        await SnapshotTable.ApplyAsync(unit, connectionId, changes, Now, cancellationToken).ConfigureAwait(false);
        await WorkTable.ApplyAsync(unit, connectionId, changes, cancellationToken).ConfigureAwait(false);
        await AuditTable.AppendAsync(unit, connectionId, changes.Audit, Now, cancellationToken).ConfigureAwait(false);
    }
}
