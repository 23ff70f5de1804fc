using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The door of the sync core. A host submits keys and calls <see cref="RunDueAsync"/> again and again; the engine has no thread and no timer of its own.
/// Everything may be called any number of times, in any order, concurrently: at-least-once execution, exactly-once effect in Procore.
/// </summary>
/// <param name="store">The system of record.</param>
/// <param name="clients">Makes the clients of a connection.</param>
/// <param name="options">How to work; null for the defaults.</param>
public sealed class SyncEngine(ISyncStore store, IConnectionClients clients, SyncEngineOptions? options = null) : IDisposable
{
    private readonly SyncEngineOptions _options = options ?? new();
    private readonly ConcurrentDictionary<string, Lazy<SemaphoreSlim>> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConnectionSession> _sessions = new(StringComparer.Ordinal);

    /// <summary>Adds a connection or changes it, and makes its scans due: what happened while no host was running is found at once. Safe to repeat at every start.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask ConnectAsync(Connection connection, CancellationToken cancellationToken = default)
    {
        var known = await store.GetConnectionAsync(connection.Id, cancellationToken).ConfigureAwait(false);
        await store.SaveConnectionAsync(connection, cancellationToken).ConfigureAwait(false);
        var waiting = (await store.ListWorkAsync(connection.Id, cancellationToken).ConfigureAwait(false)).Select(item => item.Key).ToList();
        var now = new[] { RecordKey.OrderScan, RecordKey.CommitmentScan };
        var unlessWaiting = new[] { RecordKey.FullScan, RecordKey.Directory }.Where(key => !waiting.Contains(key));
        var changed = known is null || ContentHash.Of(known, SyncJson.Default.Connection) != ContentHash.Of(connection, SyncJson.Default.Connection);
        await store.CommitAsync(
            connection.Id,
            new()
            {
                Submitted = [.. now.Concat(unlessWaiting).Select(key => Work(key, WorkPriority.Poll, "connected"))],
                Audit = changed ? [new() { Kind = AuditKind.ConnectionChanged, Result = known is null ? "added" : "changed", Reason = FormattableString.Invariant($"Zoho organization {connection.OrganizationId}, Procore company {connection.CompanyId}.") }] : [],
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names a record that may have changed. Submitting the same key again before it ran changes nothing but its urgency.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record.</param>
    /// <param name="priority">How urgent it is.</param>
    /// <param name="reason">Why, in words.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async ValueTask SubmitAsync(string connectionId, RecordKey key, WorkPriority priority, string reason, CancellationToken cancellationToken = default) =>
        await store.CommitAsync(connectionId, new() { Submitted = [Work(key, priority, reason)] }, cancellationToken).ConfigureAwait(false);

    /// <summary>Works off one batch of due keys.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the run between two steps; what was claimed and not finished is due again when its claim lapses.</param>
    /// <returns>How much was done, and when to come back.</returns>
    /// <exception cref="InvalidOperationException">There is no such connection.</exception>
    public async ValueTask<RunResult> RunDueAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var gate = _gates.GetOrAdd(connectionId, _ => new(() => new(1, 1))).Value;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var session = await SessionAsync(connectionId, cancellationToken).ConfigureAwait(false);
            var claimed = await store.ClaimDueAsync(connectionId, Now(), _options.BatchSize, _options.Lease, cancellationToken).ConfigureAwait(false);
            if (claimed.Count > 0)
            {
                await RunAsync(session, claimed, cancellationToken).ConfigureAwait(false);
            }

            return new(claimed.Count, await store.NextDueAsync(connectionId, cancellationToken).ConfigureAwait(false));
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Says what would be done for an order, and why. Writes nothing to Zoho or Procore.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="order">The order's number or its purchaseorder_id.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">There is no such connection or no such order.</exception>
    public async ValueTask<SyncPlan> PlanAsync(string connectionId, string order, CancellationToken cancellationToken = default)
    {
        var session = await SessionAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var records = await store.ListRecordsAsync(connectionId, null, cancellationToken).ConfigureAwait(false);
        var id = records.FirstOrDefault(record => record.OrderNumber == order)?.Key.Id
            ?? await OrderScans.FindAsync(session.Clients, order, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"There is no purchase order '{order}' in Zoho Books organization {session.Connection.OrganizationId}. Give its number as it stands on the order, or its purchaseorder_id.");
        return await new OrderBatch(session, store, _options.Rules, _options.Time).PlanAsync(id, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads both ledgers fresh and lays them side by side. Writes nothing.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">There is no such connection.</exception>
    public async ValueTask<ReconciliationReport> ReconcileAsync(string connectionId, CancellationToken cancellationToken = default) =>
        await new Reconciler(await SessionAsync(connectionId, cancellationToken).ConfigureAwait(false), store, _options.Time).ReconcileAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Measures vendor matching on the connection's own two vendor lists, see <see cref="VendorAudit"/>. Writes nothing to Zoho or Procore.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <exception cref="InvalidOperationException">There is no such connection.</exception>
    public async ValueTask<VendorAuditReport> AuditVendorsAsync(string connectionId, CancellationToken cancellationToken = default)
    {
        var session = await SessionAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var company = await session.Directory.CompanyAsync(cancellationToken).ConfigureAwait(false);
        var links = new LinkSet(await store.ListLinksAsync(connectionId, cancellationToken).ConfigureAwait(false));
        return VendorAudit.LeaveOneOut(company.Directory, session.Connection.OrganizationId, links);
    }

    /// <summary>Looks at records again now, for a person who asks.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="key">The record; null for every order that is known.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>How many records are due now.</returns>
    public async ValueTask<int> ReplayAsync(string connectionId, RecordKey? key, string by, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<RecordKey> keys = key is { } one
            ? [one]
            : [.. (await store.ListRecordsAsync(connectionId, null, cancellationToken).ConfigureAwait(false)).Select(record => record.Key)];
        await store.CommitAsync(
            connectionId,
            new()
            {
                Submitted = [.. keys.Select(again => Work(again, WorkPriority.Person, $"replayed by {by}"))],
                Audit = [new() { Kind = AuditKind.Replayed, Actor = by, Record = key?.ToString() ?? string.Empty, Result = FormattableString.Invariant($"{keys.Count} records") }],
            },
            cancellationToken).ConfigureAwait(false);
        return keys.Count;
    }

    /// <summary>Makes a past decision again from the snapshots that were kept of its input. The plan is the same one as then, if the rules are.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="inputHash">The hash of the input, from a record or an audit entry.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The plan; null when the snapshots are not kept.</returns>
    public async ValueTask<SyncPlan?> ReplanAsync(string connectionId, string inputHash, CancellationToken cancellationToken = default)
    {
        var input = await PlanInputs.LoadAsync(store, connectionId, inputHash, cancellationToken).ConfigureAwait(false);
        return input is null ? null : new Planner(_options.Rules).Plan(input);
    }

    /// <summary>Takes a person's decision about a review item, stores it with the audit and makes the record due at once.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="reviewId">The review item.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The item as decided.</returns>
    /// <exception cref="ArgumentException">There is no such item, it is not open any more, or the decision does not fit it. The message says which.</exception>
    public async ValueTask<ReviewItem> DecideAsync(string connectionId, string reviewId, ReviewDecision decision, CancellationToken cancellationToken = default)
    {
        var open = await store.ListReviewsAsync(connectionId, ReviewStatus.Open, null, cancellationToken).ConfigureAwait(false);
        var item = open.FirstOrDefault(candidate => candidate.Id == reviewId)
            ?? throw new ArgumentException($"There is no open review item '{reviewId}'. It may have been decided or have settled itself.", nameof(reviewId));
        var links = new LinkSet(await store.ListLinksAsync(connectionId, cancellationToken).ConfigureAwait(false));
        var commit = ReviewDecisions.Decide(item, decision with { At = Now() }, open, links);
        await store.CommitAsync(connectionId, commit, cancellationToken).ConfigureAwait(false);
        return commit.Reviews[0];
    }

    /// <summary>Gives up what the engine holds in memory. Nothing is lost.</summary>
    public void Dispose()
    {
        foreach (var session in _sessions.Values)
        {
            session.Dispose();
        }

        foreach (var gate in _gates.Values)
        {
            gate.Value.Dispose();
        }
    }

    private async Task RunAsync(ConnectionSession session, IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        var scans = new ScanRunner(session, store, _options.Time);
        foreach (var claim in claimed.Where(claim => claim.Item.Key.Kind != RecordKind.PurchaseOrder))
        {
            await scans.RunAsync(claim, cancellationToken).ConfigureAwait(false);
        }

        var orders = claimed.Where(claim => claim.Item.Key.Kind == RecordKind.PurchaseOrder).ToList();
        if (orders.Count > 0)
        {
            await new OrderBatch(session, store, _options.Rules, _options.Time).RunAsync(orders, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ConnectionSession> SessionAsync(string connectionId, CancellationToken cancellationToken)
    {
        var connection = await store.GetConnectionAsync(connectionId, cancellationToken).ConfigureAwait(false)
            ?? throw new InvalidOperationException($"There is no connection '{connectionId}'. Add it with ConnectAsync first.");
        var current = await clients.GetAsync(connection, cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_sessions.TryGetValue(connectionId, out var known))
            {
                if (ReferenceEquals(known.Clients, current) && SameConnection(known.Connection, connection))
                {
                    return known;
                }

                _sessions.TryRemove(connectionId, out _);
                continue;
            }

            var made = new ConnectionSession(connection, current, store, _options.Time);
            if (_sessions.TryAdd(connectionId, made))
            {
                return made;
            }

            made.Dispose();
        }
    }

    private static bool SameConnection(Connection one, Connection other) =>
        JsonSerializer.Serialize(one, SyncJson.Default.Connection) == JsonSerializer.Serialize(other, SyncJson.Default.Connection);

    private WorkItem Work(RecordKey key, WorkPriority priority, string reason) => new() { Key = key, DueAt = Now(), Priority = priority, Reason = reason };

    private Instant Now() => Instant.FromDateTimeOffset(_options.Time.GetUtcNow());
}
