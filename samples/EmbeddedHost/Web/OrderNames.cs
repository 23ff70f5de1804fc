using System.Globalization;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Finds orders by what an auditor or a script has of them: a number whatever its capitals, a purchaseorder_id, the id of a commitment in Procore, or an origin_id.</summary>
internal static class OrderNames
{
    private static readonly string[] Below = [":line:", ":change:"];

    /// <summary>Orders by number, or by purchaseorder_id. Those whose number is written so come first, and others only where there are none.</summary>
    public static async Task<IReadOnlyList<SyncRecord>> FindAsync(ISyncStore store, string connectionId, string name, CancellationToken cancellationToken)
    {
        var text = name.Trim();
        if (text.Length == 0) return [];
        var alike = await store.ReadRecordsAsync(connectionId, new() { Kind = RecordKind.PurchaseOrder, AnyCaseNumber = text }, cancellationToken).ToListAsync(cancellationToken);
        foreach (var number in new[] { text, text.ToUpperInvariant() })
            if (alike.Where(record => record.OrderNumber == number).ToList() is { Count: > 0 } found) return found;
        return await store.GetRecordAsync(connectionId, RecordKey.PurchaseOrder(text), cancellationToken) is { } named ? [named] : alike;
    }

    /// <summary>The order of a commitment by its id in Procore; null when it is none's.</summary>
    public static async Task<string?> OfCommitmentAsync(ISyncStore store, string connectionId, long contractId, CancellationToken cancellationToken) =>
        (await store.ListCommitmentsAsync(connectionId, new() { ContractIds = [contractId] }, cancellationToken)).MinBy(one => one.ProjectId)?.OrderId;

    /// <summary>The order of an origin_id, of a commitment or of a line or change order of one; null when none was written under it.</summary>
    public static async Task<string?> OfOriginAsync(ISyncStore store, string connectionId, string originId, CancellationToken cancellationToken)
    {
        var text = originId.Trim();
        foreach (var end in Below) text = text.Split(end)[0];
        var written = await store.ListCommitmentsAsync(connectionId, new() { OriginIds = [text] }, cancellationToken);
        return written.Count > 0 ? written[0].OrderId : null;
    }

    /// <summary>The id of a commitment.</summary>
    /// <exception cref="InputException">It is none.</exception>
    public static long ContractId(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0
        ? id
        : throw new InputException($"Commitments go by their id, a number as Procore's address bar shows it, not \"{PageWords.Name(text.Length > 80 ? text[..80] : text)}\".");
}
