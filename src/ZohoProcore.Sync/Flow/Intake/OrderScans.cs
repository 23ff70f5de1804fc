using NodaTime;
using ZohoBooks.Client;

namespace ZohoProcore.Sync;

/// <summary>Reads lists of orders and says which of them have to be looked at.</summary>
internal static class OrderScans
{
    /// <summary>Longer than a stamp is coarse and than two well-kept clocks differ.</summary>
    private static readonly Duration SameStamp = Duration.FromSeconds(30);

    /// <summary>The orders whose row is not what was read last.</summary>
    public static async Task<(IReadOnlyList<string> Seen, IReadOnlyList<string> Changed, Instant? Newest)> ScanAsync(
        ConnectionClients clients, Instant? since, Func<PurchaseOrderSummary, bool> hasChanged, CancellationToken cancellationToken)
    {
        var seen = new List<string>();
        var changed = new List<string>();
        Instant? newest = null;
        var rows = clients.Books.PurchaseOrders.ListAsync(new() { LastModifiedAfter = since }, cancellationToken);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            seen.Add(row.PurchaseOrderId);
            if (hasChanged(row))
            {
                changed.Add(row.PurchaseOrderId);
            }

            if (row.LastModifiedTime is { } modified && (newest is null || modified > newest))
            {
                newest = modified;
            }
        }

        return (seen, changed, newest);
    }

    /// <summary>
    /// Whether an order has to be read because of its row. Stamps have a resolution of a second, so the row's own values are compared too,
    /// and an order that was read so soon after its last change that another one could hide behind the same stamp is read once more.
    /// </summary>
    public static bool Differs(PurchaseOrderSummary row, SyncRecord? record) =>
        record is null
        || record.ReadAt < row.LastModifiedTime + SameStamp
        || record.LastModified != row.LastModifiedTime
        || (row.Total is { } total && total != record.Total)
        || (row.Status.Value is { Length: > 0 } status && !string.Equals(status, record.OrderStatus, StringComparison.OrdinalIgnoreCase));
}
