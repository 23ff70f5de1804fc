using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The orders that are known without Zoho's list, and that it left out or has older than they are known: it lags, its pages shift while it
/// is read, or it hides a record; those of which it does not say status and total; and those that stand in Procore and of which its stamp
/// does not prove that they are what the sync read, or whose tags, items or records have another code by now. One that is another one is
/// due. That a list does not have an order is no proof of its end: each is read by its id, and only the answer that there is none is one.
/// What can't be read is not known.
/// </summary>
internal sealed class UnlistedOrders(ConnectionSession session, ISyncStore store, OrderRules rules, CompanyIndex company)
{
    private readonly Instant _start = session.Now;
    private readonly OrderNames _names = new(session, store);
    private readonly OrderItemsNow _items = new(session, store, rules);
    private readonly List<SyncRecord> _proved = []; // but for their items
    private readonly Dictionary<string, string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _renamed = new(StringComparer.Ordinal); // say what is called otherwise by now
    private readonly HashSet<string> _standing = new(StringComparer.Ordinal);

    /// <summary>Adds what stands to the orders of the list.</summary>
    /// <param name="orders">The orders of the list, by id.</param>
    /// <param name="own">The commitments that the sync made or took over.</param>
    /// <param name="joined">The links of commitments.</param>
    /// <param name="unreadable">Takes those that can't be read; has those whose rows of the list can't be.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task AddAsync(
        Dictionary<string, LedgerOrder> orders,
        IReadOnlyList<LedgerCommitment> own,
        IReadOnlyList<Link> joined,
        UnreadableOrders unreadable,
        CancellationToken cancellationToken)
    {
        List<string> linked = [.. joined.Where(link => link.Status == LinkStatus.Confirmed).Select(link => link.ZohoId)];
        var live = own.Where(one => !one.IsClosed).Select(one => one.OrderId).Concat(linked);
        _standing.UnionWith(own.Select(one => one.OrderId).Concat(linked));
        var (others, areAllRead) = (new List<string>(), true);
        foreach (var id in await KnownAsync(orders, live, cancellationToken).ConfigureAwait(false))
        {
            if (unreadable.OrderIds.Contains(id))
            {
                areAllRead = false;
                continue;
            }

            try
            {
                var order = await session.Clients.Books.PurchaseOrders.GetAsync(id, cancellationToken).ConfigureAwait(false);
                if (order is { Total: not null, Status.Value.Length: > 0 })
                {
                    var isOther = await IsOtherAsync(id, order, cancellationToken).ConfigureAwait(false);
                    orders[id] = LedgerOrder.Of(order) with { IsOther = isOther };
                    if (isOther)
                    {
                        others.Add(id);
                    }
                }
                else
                {
                    await NoteAsync(id, "Zoho Books does not say its status or its total.").ConfigureAwait(false);
                }
            }
            catch (ZohoBooksNotFoundException)
            {
                _ = orders.Remove(id);
            }
            catch (ZohoBooksException refused)
                when (refused is not (ZohoBooksRateLimitException or ZohoBooksAuthenticationException)
                    && refused is not { Status: null, IsTransient: true })
            {
                await NoteAsync(id, refused.Message).ConfigureAwait(false);
            }
        }

        // Nothing of the order itself is another one, so it need not be read.
        foreach (var id in await _items.MoveAsync(_proved, _start, cancellationToken).ConfigureAwait(false))
        {
            // One of which the list did not say its status was read above, and may be another one already, or none any more.
            if (orders.TryGetValue(id, out var order) && !order.IsOther)
            {
                orders[id] = order with { IsOther = true };
                others.Add(id);
            }
        }

        // What no stamp tells no scan finds.
        if (others.Count > 0)
        {
            var due = WorkMaker.Due(
                others.Select(RecordKey.PurchaseOrder), session.Now, WorkPriority.Poll, "it is another one than the sync read");
            await store.SaveAsync(session.Connection.Id, new() { Submitted = due }, cancellationToken).ConfigureAwait(false);
        }

        // Where an order that says a name is another one, the names of before are needed until it was read.
        if (areAllRead && !others.Any(_renamed.Contains))
        {
            await _names.KeepAsync(cancellationToken).ConfigureAwait(false);
        }

        async Task NoteAsync(string id, string why)
        {
            areAllRead = false;
            var at = InstantPattern.General.Format(session.Now);
            unreadable.AddUnlisted(
                id,
                await NumberAsync(id, cancellationToken).ConfigureAwait(false),
                $"The list of purchase orders does not tell that it is as it is known, and by its id it can't be read as of {at}: {why} "
                    + "Then reconcile again.");
        }
    }

    /// <summary>The orders to read alone.</summary>
    private async Task<IReadOnlyList<string>> KnownAsync(
        Dictionary<string, LedgerOrder> orders, IEnumerable<string> committed, CancellationToken cancellationToken)
    {
        var known = new HashSet<string>(committed.Where(id => !orders.ContainsKey(id)), StringComparer.Ordinal);
        known.UnionWith(orders.Where(order => order.Value.IsUntold).Select(order => order.Key));
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder };
        var over = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var record in store.ReadRecordsAsync(session.Connection.Id, query, cancellationToken).ConfigureAwait(false))
        {
            var id = record.Key.Id;
            var isListed = orders.TryGetValue(id, out var listed);
            if (isListed ? listed!.LastModified < record.LastModified : !IsOver(record))
            {
                _ = known.Add(id);
            }
            else if (!isListed)
            {
                _ = over.Add(id);
            }
            else if (_standing.Contains(id) && MayTie(record) && listed!.IsAsReadBy(record)
                && (!OrderStamps.Prove(listed.LastModified, record)
                    || await SaysOtherwiseAsync(record, cancellationToken).ConfigureAwait(false)))
            {
                _ = known.Add(id);
            }

            if (known.Contains(id) && MayTie(record))
            {
                _kept[id] = record.OrderHash;
            }
        }

        var closed = await new MonthBooks(store, session.Connection.Id).LastAsync(cancellationToken).ConfigureAwait(false);
        known.UnionWith((closed?.Rows ?? []).Where(row => row.OrderStatus.Length > 0).Select(row => row.OrderId)
            .Where(id => !orders.ContainsKey(id) && !over.Contains(id)));
        return [.. known.OrderBy(id => id, StringComparer.Ordinal)];
    }

    /// <summary>Whether what codes are read from is called otherwise by now than it was kept, which no stamp tells.</summary>
    private async Task<bool> SaysOtherwiseAsync(SyncRecord record, CancellationToken cancellationToken)
    {
        if (await KeptAsync(record.OrderHash, cancellationToken).ConfigureAwait(false) is not { } kept)
        {
            return false;
        }

        if (await _names.LackAsync(kept, cancellationToken).ConfigureAwait(false))
        {
            _ = _renamed.Add(record.Key.Id);
            return true;
        }

        if (_items.AreAsked && record.InputHash.Length > 0)
        {
            _proved.Add(record);
        }

        return false;
    }

    private async Task<OrderSnapshot?> KeptAsync(string hash, CancellationToken cancellationToken) =>
        await store.GetSnapshotAsync(session.Connection.Id, hash, cancellationToken).ConfigureAwait(false) is { } json
            ? JsonSerializer.Deserialize(json, OrderJson.Default.OrderSnapshot) : null;

    /// <summary>Whether Zoho Books said of the order itself that there is none: without a commitment it is not asked for again.</summary>
    private static bool IsOver(SyncRecord record) => record is { State: RecordState.Filtered, OrderHash.Length: 0 };

    /// <summary>Whether what the sync found of the order is compared with what stands.</summary>
    private static bool MayTie(SyncRecord record) => record is { State: not RecordState.Filtered, OrderHash.Length: > 0 };

    /// <summary>
    /// Whether an order is another one than the sync read, so that its cost in projects and on codes is of a version that is gone. One of
    /// which nothing was kept is held to its stamp alone.
    /// </summary>
    private async Task<bool> IsOtherAsync(string id, PurchaseOrder read, CancellationToken cancellationToken)
    {
        if (!_kept.TryGetValue(id, out var hash)
            || await KeptAsync(hash, cancellationToken).ConfigureAwait(false) is not { } kept)
        {
            return false;
        }

        try
        {
            var now = await OrderAnswer.ReadAsync(session, read, company, _start, cancellationToken).ConfigureAwait(false);
            return VersionOf(now) != VersionOf(kept);
        }
        catch (AnswerNotUnderstoodException)
        {
            return true;
        }
    }

    // Which of an order's fields are the sync's own, policy says, and may have said otherwise when it was kept.
    private string VersionOf(OrderSnapshot order)
    {
        var policies = session.Connection.Policies;
        var fields = policies.Mapping is { OrderFields.Count: > 0 } ? null : order.CustomFields;
        return OrderVersion.Of(order.WithoutIds() with { CustomFields = fields }, policies);
    }

    private async Task<string?> NumberAsync(string id, CancellationToken cancellationToken) =>
        (await store.GetRecordAsync(session.Connection.Id, RecordKey.PurchaseOrder(id), cancellationToken).ConfigureAwait(false))
            ?.OrderNumber;
}
