using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads lists of orders and says which of them have to be looked at.</summary>
internal static class OrderScans
{
    /// <summary>Reads the list page by page and compares each row with what was read last.</summary>
    /// <param name="clients">The connection's clients.</param>
    /// <param name="store">Knows what was read last.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="since">Only orders that were modified after this; null for all.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task<SeenOrders> ScanAsync(
        ConnectionClients clients, ISyncStore store, string connectionId, Instant? since, CancellationToken cancellationToken)
    {
        var scan = new SeenOrders();
        var pages = clients.Books.PurchaseOrders.ListAsync(new() { LastModifiedAfter = since }, cancellationToken).AsPages();
        await foreach (var page in pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            RecordKey[] keys = [.. page.Items.Select(row => RecordKey.PurchaseOrder(row.PurchaseOrderId))];
            var records = await store.GetRecordsAsync(connectionId, keys, cancellationToken).ConfigureAwait(false);
            foreach (var (row, key) in page.Items.Zip(keys, (row, key) => (row, key)))
            {
                scan.Add(row, Differs(row, records.TryGetValue(key, out var record) ? record : null));
            }

            foreach (var row in page.Unreadable)
            {
                scan.Add(row);
            }
        }

        return scan;
    }

    /// <summary>
    /// Whether an order has to be read because of its row. Stamps have a resolution of a second, so the row's own values are compared too,
    /// and an order that was read so soon after its last change that another one could hide behind the same stamp is read once more.
    /// </summary>
    public static bool Differs(PurchaseOrderSummary row, SyncRecord? record) =>
        record is null
        || OrderStamps.MayHide(row.LastModifiedTime, record)
        || record.LastModified != row.LastModifiedTime
        || (row.Total is { } total && total != record.Total)
        || (row.Status.Value is { Length: > 0 } status && !string.Equals(status, record.OrderStatus, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a scan over a list of orders saw.</summary>
internal sealed class SeenOrders
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<string> _changed = [];
    private readonly UnreadableRows _nameless = new();

    /// <summary>The rows that cannot be read and do not even say which order they are; null when there are none.</summary>
    public IReadOnlyList<UnreadableRecord>? Nameless => _nameless.Records;

    /// <summary>Those of them whose row is not what was read last, or cannot be read.</summary>
    public IReadOnlyList<string> Changed => _changed;

    /// <summary>The newest modification that was seen; null when none was.</summary>
    public Instant? Newest { get; private set; }

    /// <summary>Whether an order was in the list.</summary>
    public bool Saw(string orderId) => _seen.Contains(orderId);

    /// <summary>
    /// Notes a row that cannot be read. The order is there all the same: it is read by itself, and what is odd shows there.
    /// </summary>
    public void Add(ZohoBooksUnreadableRow row)
    {
        if (row.Id is not { Length: > 0 } id)
        {
            _nameless.Add(ListedKind.PurchaseOrder, row, "purchaseorder_number");
        }
        else if (_seen.Add(id))
        {
            _changed.Add(id);
        }
    }

    /// <summary>Notes a row of the list.</summary>
    public void Add(PurchaseOrderSummary row, bool hasChanged)
    {
        if (_seen.Add(row.PurchaseOrderId) && hasChanged)
        {
            _changed.Add(row.PurchaseOrderId);
        }

        if (row.LastModifiedTime is { } modified && (Newest is null || modified > Newest))
        {
            Newest = modified;
        }
    }
}
