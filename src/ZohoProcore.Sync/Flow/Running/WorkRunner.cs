using System.Collections.Concurrent;
using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Claims what is due and works it off, one batch of a connection at a time: scans and hints first, then the orders together. Whoever does
/// that is the connection's one owner.
/// </summary>
internal sealed class WorkRunner(
    ISyncStore store,
    SessionCache sessions,
    OwnedConnections owned,
    OrderRules rules,
    TimeProvider time,
    IReadOnlyList<IRecordHandler>? handlers = null)
{
    private static readonly Duration LooksAgain = Duration.FromHours(1);

    private readonly IReadOnlyList<IRecordHandler> _handlers = handlers ?? [];
    private readonly WordSpreading _spreading = new(store, time);

    // Not disposed: they hold nothing, and a run may be inside when the engine is.
    private readonly ConcurrentDictionary<string, Lazy<SemaphoreSlim>> _gates = new(StringComparer.Ordinal);

    private Instant Now => Instant.FromDateTimeOffset(time.GetUtcNow());

    /// <summary>Works off one batch.</summary>
    /// <returns>How many keys were worked off; null where a person has to choose something before there is any work.</returns>
    public ValueTask<int?> RunAsync(
        string connectionId, int most, Duration lease, CancellationToken cancellationToken) => LockedAsync<int?>(
        connectionId,
        async () =>
        {
            var connection = await sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
            if (connection.Policies.CommitmentStatusByOrderStatus is null)
            {
                return null;
            }

            var isTaken = owned.Find(connectionId) is null;
            var owner = await owned.KeepAsync(connectionId, cancellationToken).ConfigureAwait(false);
            if (isTaken)
            {
                sessions.Telemetry?.Took(connectionId, owner.Epoch);
            }

            using var lent = await sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
            await _spreading.FinishAsync(connectionId, cancellationToken).ConfigureAwait(false);
            if (await HealthKeeper.SetBackAsync(store, connectionId, Now, cancellationToken).ConfigureAwait(false) is { } due)
            {
                await lent.Session.SaveAsync(due, cancellationToken).ConfigureAwait(false);
            }

            var claimed = await store.ClaimDueAsync(
                connectionId, owner.Epoch, Now, most, lease, cancellationToken).ConfigureAwait(false);
            claimed = await WholeAsync(lent.Session, claimed, most, cancellationToken).ConfigureAwait(false);
            await RunAsync(lent.Session, claimed, cancellationToken).ConfigureAwait(false);
            var clients = lent.Session.Clients;
            sessions.Telemetry?.Left(connectionId, clients.Books.QuotaLeft, clients.Procore.QuotaLeft);
            return claimed.Count;
        },
        cancellationToken);

    /// <summary>Takes a connection, once a run of this process has ended.</summary>
    public ValueTask<ConnectionOwner> TakeAsync(string connectionId, CancellationToken cancellationToken) => LockedAsync(
        connectionId,
        async () =>
        {
            var owner = await owned.TakeAsync(connectionId, cancellationToken).ConfigureAwait(false);
            sessions.Telemetry?.Took(connectionId, owner.Epoch);
            return owner;
        },
        cancellationToken);

    /// <summary>Gives a connection back, once a run of this process has ended.</summary>
    public ValueTask<bool> GiveBackAsync(string connectionId, CancellationToken cancellationToken) => LockedAsync(
        connectionId,
        async () =>
        {
            var had = await owned.GiveBackAsync(connectionId, cancellationToken).ConfigureAwait(false);
            if (had)
            {
                sessions.Telemetry?.GaveBack(connectionId);
            }

            return had;
        },
        cancellationToken);

    /// <summary>Removes a connection, once a run of this process has ended. Whoever else has it stores nothing more.</summary>
    public ValueTask<bool> RemoveAsync(string connectionId, string by, string note, CancellationToken cancellationToken) =>
        LockedAsync(
            connectionId,
            async () =>
            {
                var connection = await sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
                var owner = await owned.TakeAsync(connectionId, cancellationToken).ConfigureAwait(false);
                _ = await Afresh.DecideAsync(async () =>
                {
                    var basis = await StoredSyncState.NotedAsync(store, connectionId, cancellationToken).ConfigureAwait(false);
                    var removal = ConnectionRemoval.Of(connection, owner.Epoch, by, note, Now) with { Basis = basis };
                    await new OwnerStore(store, connectionId, owner, time).SaveAsync(removal, cancellationToken).ConfigureAwait(false);
                    return true;
                }).ConfigureAwait(false);
                sessions.Forget(connectionId);
                return await owned.GiveBackAsync(connectionId, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Does what a person asked for in the owner's name, once a run of this process has ended.</summary>
    public ValueTask<T> AsOwnerAsync<T>(string connectionId, Func<ConnectionSession, Task<T>> work, CancellationToken cancellationToken) =>
        LockedAsync(
            connectionId,
            async () =>
            {
                _ = await owned.KeepAsync(connectionId, cancellationToken).ConfigureAwait(false);
                using var lent = await sessions.OpenAsync(connectionId, cancellationToken).ConfigureAwait(false);
                return await work(lent.Session).ConfigureAwait(false);
            },
            cancellationToken);

    private async ValueTask<T> LockedAsync<T>(string connectionId, Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        var gate = _gates.GetOrAdd(connectionId, _ => new(() => new(1, 1))).Value;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (OwnerReplacedException lost)
        {
            owned.Lose(lost);
            sessions.Telemetry?.Lost(lost);
            throw;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task RunAsync(ConnectionSession session, IReadOnlyList<ClaimedWork> claimed, CancellationToken cancellationToken)
    {
        var scans = new ScanRunner(session, store, time, _handlers);
        bool IsHosted(ClaimedWork claim) => claim.Item.Key.IsOfHost && _handlers.Any(records => records.Kind == claim.Item.Key.Kind);
        bool IsApplied(ClaimedWork claim) =>
            claim.Item.Key.Kind == RecordKind.PurchaseOrder || claim.Item.Key.Kind == RecordKind.Vendor || IsHosted(claim);
        foreach (var claim in claimed.Where(claim => !IsApplied(claim)))
        {
            await DuringAsync("scan", claim.Item.Key.Kind, 1, () => scans.RunAsync(claim, cancellationToken)).ConfigureAwait(false);
        }

        var orders = claimed.Where(IsApplied).ToList();
        if (orders.Count == 0)
        {
            return;
        }

        var health = await HealthKeeper.ReadAsync(store, session.Connection.Id, cancellationToken).ConfigureAwait(false);
        if (health.StopsOrders)
        {
            // They are not tried one by one: they are due when a scan finds the service well again.
            var reason = health.Zoho.StopsOrders ? health.Zoho.Sentence : health.Procore.Sentence;
            await WaitAsync(session, orders, Now + LooksAgain, reason, cancellationToken).ConfigureAwait(false);
            return;
        }

        // What nobody waits for comes after the rest, and never takes the last calls of a limit from it: a backfill of days would else
        // leave none of a day's calls to what people edit meanwhile.
        var free = await LeaveAloneAsync(session, orders, cancellationToken).ConfigureAwait(false);
        var later = free.Where(claim => claim.Item.Priority == WorkPriority.Backfill).ToList();
        await ApplyAsync(session, [.. free.Except(later)]).ConfigureAwait(false);
        if (later.Count > 0)
        {
            await ApplyAsync(session.InBackground, later).ConfigureAwait(false);
        }

        async Task ApplyAsync(ConnectionSession by, IReadOnlyList<ClaimedWork> claims)
        {
            // Vendors first: an order may wait for one.
            var vendors = claims.Where(claim => claim.Item.Key.Kind == RecordKind.Vendor).ToList();
            await DuringAsync("vendors", RecordKind.Vendor, vendors.Count, () =>
                new VendorBatch(by, store, time).RunAsync(vendors, cancellationToken)).ConfigureAwait(false);
            var hosted = claims.Where(IsHosted).ToList();
            var planned = claims.Except(vendors).Except(hosted).ToList();
            await DuringAsync("orders", RecordKind.PurchaseOrder, planned.Count, () =>
                new OrderBatch(by, store, rules, time).RunAsync(planned, cancellationToken)).ConfigureAwait(false);
            foreach (var same in hosted.GroupBy(claim => claim.Item.Key.Kind))
            {
                await DuringAsync("records", same.Key, same.Count(), () =>
                    new HostedBatch(by, store, _handlers, time).RunAsync([.. same], cancellationToken)).ConfigureAwait(false);
            }
        }

        Task DuringAsync(string name, RecordKind kind, int keys, Func<Task> work) =>
            keys == 0 ? Task.CompletedTask : sessions.Activities.DuringAsync(name, session.Connection.Id, kind.Value, keys, work);
    }

    /// <summary>
    /// Where a run takes as much as it may, a part of what is due at one moment, which goes to one project, may be left. It all waits for
    /// the next run, as long as this one has other orders that are as urgent: a project is written in few calls where it is whole.
    /// </summary>
    private static async ValueTask<IReadOnlyList<ClaimedWork>> WholeAsync(
        ConnectionSession session, IReadOnlyList<ClaimedWork> claimed, int most, CancellationToken cancellationToken)
    {
        var last = claimed.Count == 0 ? null : claimed[claimed.Count - 1].Item;
        var orders = claimed.Where(one => one.Item.Key.Kind == RecordKind.PurchaseOrder && one.Item.Priority == last!.Priority).ToList();
        var cut = orders.FindAll(one => claimed.Count == most && one.Item.DueAt == last!.DueAt);
        if (cut.Count < 2 || cut.Count == orders.Count) // one alone may as well be all that there is
        {
            return claimed;
        }

        await session.SaveAsync(new() { Deferred = cut }, cancellationToken).ConfigureAwait(false);
        return [.. claimed.Except(cut)];
    }

    /// <summary>What an earlier owner was about to write may reach Procore yet: it is left alone until that is over.</summary>
    /// <returns>The others.</returns>
    private async ValueTask<IReadOnlyList<ClaimedWork>> LeaveAloneAsync(
        ConnectionSession session, IReadOnlyList<ClaimedWork> orders, CancellationToken cancellationToken)
    {
        if (session.Owner is not { WaitsUntil: { } until } owner || Now >= until)
        {
            return orders;
        }

        var intents = await store.ListOpenIntentsAsync(session.Connection.Id, null, cancellationToken).ConfigureAwait(false);
        var begun = new HashSet<string>(
            intents.Where(intent => intent.Epoch != owner.Epoch).Select(intent => intent.OrderId), StringComparer.Ordinal);
        var waiting = orders.Where(claim => begun.Contains(claim.Item.Key.Owner)).ToList();
        const string Reason = "an owner that is gone was writing it, and what it sent may still arrive";
        await WaitAsync(session, waiting, until, Reason, cancellationToken).ConfigureAwait(false);
        return [.. orders.Except(waiting)];
    }

    private static async Task WaitAsync(
        ConnectionSession session, IReadOnlyList<ClaimedWork> orders, Instant due, string reason, CancellationToken cancellationToken)
    {
        if (orders.Count > 0)
        {
            await session.SaveAsync(
                new() { Deferred = [.. orders.Select(claim => claim with { Item = WorkMaker.At(claim.Item, due, reason) })] },
                cancellationToken).ConfigureAwait(false);
        }
    }
}
