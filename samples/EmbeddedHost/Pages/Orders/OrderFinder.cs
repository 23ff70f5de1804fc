using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Reads one page of orders with their commitments; the store finds them and reads no others.</summary>
internal static class OrderFinder
{
    /// <summary>Orders in the order of their ids.</summary>
    public static async Task<IReadOnlyList<FoundOrder>> FindAsync(ISyncStore store, string connectionId, RecordQuery query, CancellationToken cancellationToken)
    {
        var records = await store.ReadRecordsAsync(connectionId, query with { Kind = RecordKind.PurchaseOrder }, cancellationToken).ToListAsync(cancellationToken);
        if (records.Count == 0) return [];
        string[] ids = [.. records.Select(record => record.Key.Id)];
        var commitments = (await store.ListCommitmentsAsync(connectionId, new() { OrderIds = ids }, cancellationToken)).ToLookup(one => one.OrderId);
        return [.. records.Select(record => new FoundOrder(record, [.. commitments[record.Key.Id]]))];
    }
}

/// <summary>An order with the commitments that it became.</summary>
internal sealed record FoundOrder(SyncRecord Record, IReadOnlyList<WrittenCommitment> Commitments);
