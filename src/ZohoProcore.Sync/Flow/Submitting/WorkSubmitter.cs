using System.Runtime.CompilerServices;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Makes keys due: those that are named, those of a connection that was just added, and those that a person wants to see again.
/// </summary>
internal sealed class WorkSubmitter(ISyncStore store, TimeProvider time, IReadOnlyList<RecordKind>? kinds = null)
{
    /// <summary>
    /// Stores a connection and makes its scans due at once. A full scan or a refresh of the directory that waits already keeps its time;
    /// what other rules than those of today linked is looked at without it.
    /// </summary>
    public async ValueTask ConnectAsync(Connection connection, CancellationToken cancellationToken)
    {
        if (ConnectionCheck.Problems(connection) is { Count: > 0 } problems)
        {
            throw new ConnectionInvalidException(connection.Id, problems);
        }

        var (known, policies) = await Afresh.DecideAsync(() => NoteAsync(connection, cancellationToken)).ConfigureAwait(false);
        connection = connection with { Policies = policies.Policies };
        await BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        if (known is not null && (!policies.IsSpread || !IsSame(known with { Policies = connection.Policies }, known)))
        {
            await AskedWork.SubmitAsync(
                store, connection.Id, KeysAsync(connection.Id, null, cancellationToken), Now, "policies changed", cancellationToken)
                .ConfigureAwait(false);
            if (connection.Policies.Vendors != known.Policies.Vendors)
            {
                await SubmitAsync(
                    connection.Id, RecordKey.CompanyDirectory, WorkPriority.Poll, "policy of vendors changed", cancellationToken)
                    .ConfigureAwait(false);
            }

            _ = await Afresh.DecideAsync(() => StoredPolicies.NoteSpreadAsync(store, connection.Id, policies.Version, cancellationToken))
                .ConfigureAwait(false);
        }
    }

    /// <summary>Stores the connection, and which policies hold: what a person chose at the same moment stays.</summary>
    private async ValueTask<(Connection? Known, PolicyState Policies)> NoteAsync(Connection connection, CancellationToken cancellationToken)
    {
        var basis = await BasisAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        var known = await store.GetConnectionAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        var noted = await StoredPolicies.FindAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var isAtOnce = known is null
            || !await StoredSyncState.MayWriteAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        await TwinConnection.ThrowIfAnyAsync(store, known, connection, cancellationToken).ConfigureAwait(false);
        var policies = PolicyVersions.Given(noted, known?.Policies, connection.Policies, isAtOnce, Now);
        connection = connection with { Policies = policies.Policies };
        var looked = await OpeningLook.LookAsync(store, connection, Now, cancellationToken).ConfigureAwait(false);
        if (known is null || !IsSame(known with { Policies = connection.Policies }, connection))
        {
            await store.SaveConnectionAsync(connection with { Policies = known?.Policies ?? connection.Policies }, cancellationToken)
                .ConfigureAwait(false);
        }

        await store.SaveAsync(
            connection.Id,
            looked with
            {
                Basis = basis,
                Policies = policies.Policies,
                Cursors = StoredPolicies.Of(policies).Concat(looked.Cursors)
                    .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
                Audit =
                [
                    .. Audited(known, connection),
                    .. Changed(noted, known?.Policies, policies),
                    .. PolicyVersions.Proposals(noted, policies),
                ],
            },
            cancellationToken).ConfigureAwait(false);
        return (known, policies);
    }

    /// <summary>The policies that are noted, and how far the connection goes: what is given is judged by both.</summary>
    private async ValueTask<ChangeBasis> BasisAsync(string connectionId, CancellationToken cancellationToken)
    {
        var policies = await StoredPolicies.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        var state = await StoredSyncState.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
        return new()
        {
            Cursors = policies.Cursors.Concat(state.Cursors).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// Makes the scans due of a connection that a person chose enough for, and notes how far one goes that is new. Safe to repeat.
    /// </summary>
    public async ValueTask BeginAsync(Connection connection, CancellationToken cancellationToken) =>
        _ = await Afresh.DecideAsync(() => BeginOnceAsync(connection, cancellationToken)).ConfigureAwait(false);

    private async ValueTask<bool> BeginOnceAsync(Connection connection, CancellationToken cancellationToken)
    {
        var basis = await StoredSyncState.NotedAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var noted = await StoredSyncState.FindAsync(store, connection.Id, cancellationToken).ConfigureAwait(false);
        var due = new List<RecordKey>();
        var isNew = true;
        foreach (var scan in WorkKind.Scans)
        {
            var key = scan.Key!.Value;
            var isKnown = await store.GetWorkAsync(connection.Id, key, cancellationToken).ConfigureAwait(false) is not null;
            isNew &= !isKnown;
            if (scan.IsDueAtEveryStart || !isKnown)
            {
                due.Add(key);
            }
        }

        due.AddRange((kinds ?? []).Select(kind => new RecordKey(kind, string.Empty)));
        var begun = GoAheadDecider.Begun(connection.Policies, Now);
        var begins = noted is { Stage: SyncStage.NotStarted } ? begun.Stage != noted.Stage : noted is null && isNew;
        await store.SaveAsync(
            connection.Id,
            new()
            {
                Basis = basis,
                Submitted = begun.Stage == SyncStage.NotStarted ? [] : [.. due.Select(key => Due(key, WorkPriority.Poll, "connected"))],
                Cursors = begins ? StoredSyncState.Of(begun) : new Dictionary<string, string>(),
                Audit = begins ? [GoAheadDecider.Entry(begun)] : [],
            },
            cancellationToken).ConfigureAwait(false);
        return begins;
    }

    public async ValueTask SubmitAsync(
        string connectionId, RecordKey key, WorkPriority priority, string reason, CancellationToken cancellationToken) =>
        await store.SaveAsync(connectionId, new() { Submitted = [Due(key, priority, reason)] }, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes one record due again, or every one that is known, and notes who asked.</summary>
    /// <returns>How many there are.</returns>
    public ValueTask<int> ReplayAsync(string connectionId, RecordKey? key, string by, CancellationToken cancellationToken) =>
        ReplayAsync(
            connectionId,
            KeysAsync(connectionId, key, cancellationToken),
            key?.ToString() ?? string.Empty,
            string.Empty,
            by,
            cancellationToken);

    /// <summary>Makes records due again that a person selected, and notes who asked for which.</summary>
    /// <returns>How many there are.</returns>
    public ValueTask<int> ReplayAsync(
        string connectionId, IAsyncEnumerable<RecordKey> keys, string which, string by, CancellationToken cancellationToken) =>
        ReplayAsync(connectionId, keys, string.Empty, which, by, cancellationToken);

    private async ValueTask<int> ReplayAsync(
        string connectionId,
        IAsyncEnumerable<RecordKey> keys,
        string record,
        string which,
        string by,
        CancellationToken cancellationToken)
    {
        var count = await AskedWork.SubmitAsync(store, connectionId, keys, Now, $"replayed by {by}", cancellationToken)
            .ConfigureAwait(false);
        var note = new AuditDraft
        {
            Kind = AuditKind.Replayed,
            Actor = by,
            Record = record,
            Result = FormattableString.Invariant($"{count} {(count == 1 ? "record" : "records")}"),
            Reason = which,
        };
        await store.SaveAsync(connectionId, new() { Audit = [note] }, cancellationToken).ConfigureAwait(false);
        return count;
    }

    private async IAsyncEnumerable<RecordKey> KeysAsync(
        string connectionId, RecordKey? one, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (one is { } key)
        {
            yield return key;
            yield break;
        }

        await foreach (var record in store.ReadRecordsAsync(connectionId, null, cancellationToken).ConfigureAwait(false))
        {
            yield return record.Key;
        }
    }

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    private WorkItem Due(RecordKey key, WorkPriority priority, string reason) => WorkMaker.Due(key, Now, priority, reason);

    private static AuditDraft[] Audited(Connection? known, Connection connection) =>
        known is not null && IsSame(known with { Policies = connection.Policies }, connection) ? [] : [Added(connection, known is null)];

    // A version that was noted and not stored any further was audited then.
    private static AuditDraft[] Changed(PolicyState? noted, SyncPolicies? known, PolicyState policies) =>
        known is null || policies.Version == (noted?.Version ?? 1)
            ? []
            : [
                PolicyVersions.Entry(
                    policies, PolicyComparison.Between(noted?.Policies ?? known, policies.Policies), "Every order is planned anew."),
            ];

    private static AuditDraft Added(Connection connection, bool isNew) => new()
    {
        Kind = AuditKind.ConnectionChanged,
        Result = isNew ? "added" : "changed",
        Reason = FormattableString.Invariant($"Zoho organization {connection.OrganizationId}, Procore company {connection.CompanyId}."),
    };

    private static bool IsSame(Connection one, Connection other) =>
        ContentHash.Of(one, ConnectionJson.Default.Connection) == ContentHash.Of(other, ConnectionJson.Default.Connection);
}
