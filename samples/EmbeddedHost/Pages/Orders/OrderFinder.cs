using System.Runtime.CompilerServices;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads orders with their commitments from the store, part by part and no further than a page needs.</summary>
internal static class OrderFinder
{
    private const int OrdersAtATime = 200;

    /// <summary>The orders that a search finds, in the order of their ids.</summary>
    public static async IAsyncEnumerable<FoundOrder> FindAsync(
        ISyncStore store, string connectionId, RecordState? state, OrderSearch search, string? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new RecordQuery { Kind = RecordKind.PurchaseOrder, State = state, After = after is null ? null : RecordKey.PurchaseOrder(after) };
        await foreach (var part in store.ReadRecordsAsync(connectionId, query, cancellationToken).Chunk(OrdersAtATime).WithCancellation(cancellationToken))
        {
            string[] ids = [.. part.Select(record => record.Key.Id)];
            var commitments = (await store.ListCommitmentsAsync(connectionId, new() { OrderIds = ids }, cancellationToken)).ToLookup(one => one.OrderId);
            foreach (var record in part)
                if (search.Finds(record, [.. commitments[record.Key.Id]])) yield return new(record, [.. commitments[record.Key.Id]]);
        }
    }
}

/// <summary>An order with the commitments that it became.</summary>
internal sealed record FoundOrder(SyncRecord Record, IReadOnlyList<WrittenCommitment> Commitments);
