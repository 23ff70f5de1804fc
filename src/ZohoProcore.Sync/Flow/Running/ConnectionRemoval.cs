using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What becomes of a connection that a person removes.</summary>
internal static class ConnectionRemoval
{
    /// <summary>What to store: its secrets and its work go, what was recorded stays, and added again it begins anew.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="epoch">Of the owner that removes it: whoever had it stores nothing more.</param>
    /// <param name="by">Who removes it.</param>
    /// <param name="note">Why, in their words.</param>
    /// <param name="now">The time now.</param>
    public static ChangeSet Of(Connection connection, long epoch, string by, string note, Instant now) => new()
    {
        Epoch = epoch,
        RemovesConnection = true,
        Cursors = StoredSyncState.Removed(by, note, now)
            .Append(RemovedConnection.Of(connection))
            .Concat(StoredBounds.OfGoAhead.Done())
            .Concat(StoredBounds.OfPolicies.Done())
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        Audit =
        [
            new()
            {
                Kind = AuditKind.ConnectionChanged,
                Actor = by,
                Result = "removed",
                Reason = ("Its credentials and tokens are deleted, and nothing of it is due any more. What was written stays in Procore, "
                    + $"and its records, links and audit stay here. {note}").TrimEnd(),
            },
        ],
    };
}
