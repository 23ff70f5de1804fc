using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes keys due: those that are named, those of a connection that was just added, and those that a person wants to see again.
/// </summary>
internal sealed class WorkSubmitter(ISyncStore store, TimeProvider time)
{
    /// <summary>
    /// Stores a connection and makes its scans due at once. A full scan or a refresh of the directory that waits already keeps its time.
    /// </summary>
    public async ValueTask ConnectAsync(Connection connection, CancellationToken cancellationToken)
    {
        var known = await store.GetConnectionAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        await store.SaveConnectionAsync(connection, cancellationToken).ConfigureAwait(false);
        var waiting = (await store.ListWorkAsync(connection.Id, cancellationToken).ConfigureAwait(false)).Select(item => item.Key).ToList();
        var now = new[] { RecordKey.OrderScan, RecordKey.CommitmentScan };
        var unlessWaiting = new[] { RecordKey.FullScan, RecordKey.Directory }.Where(key => !waiting.Contains(key));
        await store.SaveAsync(
            connection.Id,
            new()
            {
                Submitted = [.. now.Concat(unlessWaiting).Select(key => Due(key, WorkPriority.Poll, "connected"))],
                Audit = known is not null && IsSame(known, connection) ? [] : [Added(connection, isNew: known is null)],
            },
            cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask SubmitAsync(
        string connectionId, RecordKey key, WorkPriority priority, string reason, CancellationToken cancellationToken) =>
        await store.SaveAsync(connectionId, new() { Submitted = [Due(key, priority, reason)] }, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes one record due again, or every one that is known, and notes who asked.</summary>
    /// <returns>How many there are.</returns>
    public async ValueTask<int> ReplayAsync(string connectionId, RecordKey? key, string by, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordKey> keys = key is { } one
            ? [one]
            : [.. (await store.ListRecordsAsync(connectionId, null, cancellationToken).ConfigureAwait(false)).Select(record => record.Key)];
        await store.SaveAsync(
            connectionId,
            new()
            {
                Submitted = [.. keys.Select(again => Due(again, WorkPriority.Person, $"replayed by {by}"))],
                Audit =
                [
                    new()
                    {
                        Kind = AuditKind.Replayed,
                        Actor = by,
                        Record = key?.ToString() ?? string.Empty,
                        Result = FormattableString.Invariant($"{keys.Count} records"),
                    },
                ],
            },
            cancellationToken).ConfigureAwait(false);
        return keys.Count;
    }

    private WorkItem Due(RecordKey key, WorkPriority priority, string reason) =>
        new() { Key = key, DueAt = Instant.FromDateTimeOffset(time.GetUtcNow()), Priority = priority, Reason = reason };

    private static AuditDraft Added(Connection connection, bool isNew) => new()
    {
        Kind = AuditKind.ConnectionChanged,
        Result = isNew ? "added" : "changed",
        Reason = FormattableString.Invariant($"Zoho organization {connection.OrganizationId}, Procore company {connection.CompanyId}."),
    };

    private static bool IsSame(Connection one, Connection other) =>
        ContentHash.Of(one, ConnectionJson.Default.Connection) == ContentHash.Of(other, ConnectionJson.Default.Connection);
}
