using NodaTime;
using NodaTime.Text;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>
/// The orders that are known without Zoho's list, and that it left out or has older than they are known: it lags, its pages shift while it
/// is read, or it hides a record; and those of which it does not say status and total. That a list does not have an order is no proof of
/// its end: each is read by its id, and only the answer that there is none is one. What can't be read is not known.
/// </summary>
internal sealed class UnlistedOrders(ConnectionSession session, ISyncStore store, TimeProvider time)
{
    /// <summary>Adds what stands to the orders of the list.</summary>
    /// <param name="orders">The orders of the list, by id.</param>
    /// <param name="committed">The orders that have a commitment in Procore, or are linked to one.</param>
    /// <param name="unreadable">Takes those that can't be read; has those whose rows of the list can't be.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public async Task AddAsync(
        Dictionary<string, LedgerOrder> orders,
        IEnumerable<string> committed,
        UnreadableOrders unreadable,
        CancellationToken cancellationToken)
    {
        foreach (var id in await KnownAsync(orders, committed, cancellationToken).ConfigureAwait(false))
        {
            if (unreadable.OrderIds.Contains(id))
            {
                continue;
            }

            try
            {
                var order = await session.Clients.Books.PurchaseOrders.GetAsync(id, cancellationToken).ConfigureAwait(false);
                if (order is { Total: not null, Status.Value.Length: > 0 })
                {
                    orders[id] = LedgerOrder.Of(order);
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

        async Task NoteAsync(string id, string why)
        {
            var at = InstantPattern.General.Format(Instant.FromDateTimeOffset(time.GetUtcNow()));
            unreadable.AddUnlisted(
                id,
                await NumberAsync(id, cancellationToken).ConfigureAwait(false),
                $"The list of purchase orders does not have it as it is known, and by its id it can't be read as of {at}: {why} Then "
                    + "reconcile again.");
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
            var isListed = orders.TryGetValue(record.Key.Id, out var listed);
            if (isListed ? listed!.LastModified < record.LastModified : !IsOver(record))
            {
                _ = known.Add(record.Key.Id);
            }
            else if (!isListed)
            {
                _ = over.Add(record.Key.Id);
            }
        }

        var closed = await new MonthBooks(store, session.Connection.Id).LastAsync(cancellationToken).ConfigureAwait(false);
        known.UnionWith((closed?.Rows ?? []).Where(row => row.OrderStatus.Length > 0).Select(row => row.OrderId)
            .Where(id => !orders.ContainsKey(id) && !over.Contains(id)));
        return [.. known.OrderBy(id => id, StringComparer.Ordinal)];
    }

    /// <summary>Whether Zoho Books said of the order itself that there is none: without a commitment it is not asked for again.</summary>
    private static bool IsOver(SyncRecord record) => record is { State: RecordState.Filtered, OrderHash.Length: 0 };

    private async Task<string?> NumberAsync(string id, CancellationToken cancellationToken) =>
        (await store.GetRecordAsync(session.Connection.Id, RecordKey.PurchaseOrder(id), cancellationToken).ConfigureAwait(false))
            ?.OrderNumber;
}
