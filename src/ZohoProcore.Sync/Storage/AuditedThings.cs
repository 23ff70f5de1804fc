namespace ZohoProcore.Sync;

/// <summary>What a store holds and its audit must tell of. Each is crossed off when an entry tells of it.</summary>
internal sealed class AuditedThings
{
    private readonly Dictionary<string, string> _open = new(StringComparer.Ordinal);

    /// <summary>Something that no entry told of, for people; null when there is nothing left.</summary>
    public string? Missing => _open.Values.OrderBy(what => what, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The records and commitments of a connection.</summary>
    public static async ValueTask<AuditedThings> ReadAsync(ISyncStore store, string connectionId, CancellationToken cancellationToken)
    {
        var things = new AuditedThings();
        var commitments = await store.ListCommitmentsAsync(connectionId, new(), cancellationToken).ConfigureAwait(false);
        foreach (var commitment in commitments)
        {
            things._open[RecordKey.PurchaseOrder(commitment.OrderId).ToString()] = FormattableString.Invariant(
                $"commitment {commitment.ContractId} of order {commitment.OrderNumber}");
        }

        await foreach (var record in store.ReadRecordsAsync(connectionId, null, cancellationToken).ConfigureAwait(false))
        {
            things._open[record.Key.ToString()] = record.Key.Kind == RecordKind.PurchaseOrder
                ? $"order {(record.OrderNumber.Length > 0 ? record.OrderNumber : record.Key.Id)}"
                : $"record {record.Key}";
        }

        return things;
    }

    /// <summary>An entry tells of its record.</summary>
    public void CrossOff(AuditEntry entry) => _open.Remove(entry.Record);
}
