using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Runs the keys that are no orders: scans, which end in keys of orders and make themselves due again, and changes that Procore told of.
/// </summary>
internal sealed class ScanRunner
{
    private const int ToldAfter = 2;

    private static readonly Duration LaidAsideFor = Duration.FromDays(1);

    private readonly ConnectionSession _session;
    private readonly ISyncStore _store;
    private readonly TimeProvider _time;
    private readonly HealthKeeper _health;
    private readonly HostedScan _hosted;
    private readonly IReadOnlyList<IRecordHandler> _handlers;
    private readonly Dictionary<RecordKind, Func<WorkItem, Instant, CancellationToken, Task<ChangeSet>>> _ways;

    public ScanRunner(ConnectionSession session, ISyncStore store, TimeProvider time, IReadOnlyList<IRecordHandler>? handlers = null)
    {
        (_session, _store, _time, _handlers) = (session, store, time, handlers ?? []);
        _hosted = new(session, store);
        var (books, procore) = (session.Clients.Books, session.Clients.Procore);
        _health = new(store, session.Connection, () => (Length(books.ServerClockAhead), Length(procore.ServerClockAhead)), time);
        var scans = new RecurringScans(session, store, time);
        var directory = new DirectoryRefresh(session, store, time);
        _ways = new()
        {
            [RecordKind.OrderScan] = (_, started, token) => scans.OrdersAsync(started, token),
            [RecordKind.FullScan] = async (_, _, token) => WithKept(await scans.AllAsync(token).ConfigureAwait(false)),
            [RecordKind.CommitmentScan] = (item, started, token) => item.Key.CommitmentsOf is { } projectId
                ? scans.CommitmentsOfAsync(projectId, item.Priority, started, token)
                : scans.CommitmentsAsync(started, token),
            [RecordKind.Directory] = (item, _, token) => item.Key.IsOfAlignment
                ? AlignAsync(item, token) : directory.RefreshAsync(item, token),
            [RecordKind.Commitment] = (item, _, token) => CommitmentAsync(item, token),
            [RecordKind.Connection] = (item, _, token) => item.Key == RecordKey.Clocks ? ClocksAsync(token)
                : item.Key == RecordKey.Kept ? LetGoAsync(token)
                : Task.FromResult(Look()),
        };
        foreach (var records in _handlers)
        {
            _ways[records.Kind] = (item, _, token) => _hosted.RunAsync(records, item.Key, Now(), token);
        }
    }

    /// <summary>The kinds that it works off.</summary>
    public IEnumerable<RecordKind> Kinds => _ways.Keys;

    private string ConnectionId => _session.Connection.Id;

    public async Task RunAsync(ClaimedWork claim, CancellationToken cancellationToken)
    {
        var started = Now();
        var key = claim.Item.Key;
        ChangeSet changes;
        var (found, failed) = (0, (Exception?)null);
        try
        {
            changes = _ways.TryGetValue(key.Kind, out var way)
                ? Ended(claim, started, await way(claim.Item, started, cancellationToken).ConfigureAwait(false))
                : LaidAside(claim);
            found = key.Kind.IsHosts ? (way is null ? 0 : _hosted.Found)
                : WorkKind.Of(key.Kind) is { IsScan: true } ? changes.Submitted.Count(item => item.Key != RecordKey.Kept) : 0;
            changes = WorkKind.Of(key.Kind) is { } kind && (kind.IsScan || key == RecordKey.Clocks) && !key.IsOfAlignment
                ? await _health.ReadWellAsync(
                    changes,
                    key,
                    kind.ReadsZoho && key.VendorOf?.Side != VendorSide.Procore,
                    kind.ReadsProcore && key.VendorOf?.Side != VendorSide.Zoho,
                    cancellationToken).ConfigureAwait(false)
                : changes;
            changes = key == RecordKey.Directory ? await LinkedAsync(changes, cancellationToken).ConfigureAwait(false) : changes;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failed = failure;
            changes = key.Kind.IsHosts
                ? await _hosted.FailedAsync(claim, failure, Now(), cancellationToken).ConfigureAwait(false)
                : new() { Deferred = [claim with { Item = FailureRules.Again(failure, claim.Item, Now()) }] };

            if (key.IsOfAlignment && claim.Item.Attempts >= ToldAfter)
            {
                await new AlignmentScan(_session, _store, _time).TellAsync(failure, cancellationToken).ConfigureAwait(false);
            }

            // What an alignment alone may not do says nothing of orders: the directory, whose scan brings it, tells how the services are.
            changes = key.IsOfAlignment || key.Kind.IsHosts
                ? changes : await _health.FailedAsync(changes, key, failure, cancellationToken).ConfigureAwait(false);
        }

        await _session.SaveAsync(changes, cancellationToken).ConfigureAwait(false);
        _session.Telemetry?.Scanned(ConnectionId, key.Kind.Value, found, failed);
    }

    /// <summary>What was found, and the key: it is due again after its time, or done.</summary>
    private ChangeSet Ended(ClaimedWork claim, Instant started, ChangeSet found)
    {
        var every = WorkKind.Of(claim.Item.Key.Kind) is { Every: { } after } scan && scan.Key == claim.Item.Key
            ? after(_session.Connection.Policies)
            : _handlers.FirstOrDefault(records => records.Kind == claim.Item.Key.Kind)?.ScanEvery;
        return every is { } length
            ? found with { Deferred = [claim with { Item = WorkMaker.Again(claim.Item, started + length) }] }
            : found with { Completed = [claim] };
    }

    /// <summary>A new connection knows both sides now.</summary>
    private async Task<ChangeSet> LinkedAsync(ChangeSet changes, CancellationToken cancellationToken)
    {
        var state = await StoredSyncState.ReadAsync(_store, ConnectionId, cancellationToken).ConfigureAwait(false);
        return state.Stage != SyncStage.Linking ? changes : changes with
        {
            Cursors = changes.Cursors.Concat(StoredSyncState.Linked(Now()))
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal),
            Audit = [.. changes.Audit, GoAheadDecider.Entry(GoAheadDecider.Linked(Now()))],
        };
    }

    /// <summary>A kind that another version stored: it is kept for that version, and looked at once a day.</summary>
    private ChangeSet LaidAside(ClaimedWork claim)
    {
        var reason = $"this version does not know the kind '{claim.Item.Key.Kind}'";
        return new() { Deferred = [claim with { Item = WorkMaker.At(claim.Item, Now() + LaidAsideFor, reason) }] };
    }

    /// <summary>A person wants to know whether both services answer.</summary>
    private ChangeSet Look() => new()
    {
        Submitted = WorkMaker.Due(
            [RecordKey.OrderScan, RecordKey.Directory], Now(), WorkPriority.Person, "a person asked whether the services answer"),
    };

    /// <summary>What was found is stored before anything is let go of: that takes its time, and fails for itself.</summary>
    private ChangeSet WithKept(ChangeSet found) => _session.Connection.Policies.PlansAreKept is null ? found : found with
    {
        Submitted =
        [
            .. found.Submitted,
            WorkMaker.Due(RecordKey.Kept, Now(), WorkPriority.Poll, "policy keeps no longer what some replaced plans rested on"),
        ],
    };

    private async Task<ChangeSet> LetGoAsync(CancellationToken cancellationToken)
    {
        var gone = await ReplacedPlans.LetGoAsync(_store, _session.Connection, Now(), cancellationToken).ConfigureAwait(false);
        await UnusedStates.LetGoAsync(_store, ConnectionId, _session.Directory.LetGoAsync, cancellationToken).ConfigureAwait(false);
        return new() { Cursors = gone };
    }

    /// <summary>What of an alignment goes on without a person.</summary>
    private async Task<ChangeSet> AlignAsync(WorkItem item, CancellationToken cancellationToken)
    {
        await new AlignmentScan(_session, _store, _time).RunAsync(item.Priority == WorkPriority.Person, cancellationToken)
            .ConfigureAwait(false);
        return new();
    }

    /// <summary>Asks both services for the least, so that their answers tell the time.</summary>
    private async Task<ChangeSet> ClocksAsync(CancellationToken cancellationToken)
    {
        await foreach (var _ in _session.Clients.Books.Organizations.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            break;
        }

        await foreach (var _ in _session.Clients.Procore.Companies.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            break;
        }

        return new();
    }

    /// <summary>
    /// Procore told of a commitment: if it is one of ours, its order is compared again. What policy leaves to people they may change.
    /// </summary>
    private async Task<ChangeSet> CommitmentAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var record = item.Key.Contract is var (projectId, contractId)
            ? await _store.FindCommitmentAsync(ConnectionId, projectId, contractId, cancellationToken).ConfigureAwait(false)
            : null;
        var order = record is null ? null : await _store.GetRecordAsync(
            ConnectionId, RecordKey.PurchaseOrder(record.OrderId), cancellationToken).ConfigureAwait(false);
        const string Reason = "its commitment changed in Procore";
        return new()
        {
            Submitted = record is null || order is { State: RecordState.Filtered, IsLeftToPeople: true }
                ? []
                : [WorkMaker.Due(RecordKey.PurchaseOrder(record.OrderId), Now(), item.Priority, Reason)],
        };
    }

    private static Duration? Length(TimeSpan? span) => span is { } known ? Duration.FromTimeSpan(known) : null;

    private Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());
}
