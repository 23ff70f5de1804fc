using NodaTime;

namespace ZohoProcore.Sync;

/// <content>How near to real time it goes.</content>
public sealed partial class SyncEngine
{
    /// <summary>
    /// How long edits in Zoho Books took to stand in Procore's commitments, from Zoho's time stamp to the moment when the last commitment
    /// of the order had been written and read back, by how the sync heard of them. It counts the last edit of each order; what waited for
    /// a person is left out. From what is stored; asks neither service.
    /// </summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="since">Edits that landed then or later.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>One entry for each way on which edits were heard of; empty where none landed since.</returns>
    /// <exception cref="ConnectionNotFoundException">There is no such connection.</exception>
    public async ValueTask<IReadOnlyList<EditLatency>> GetLatencyAsync(
        string connectionId, Instant since, CancellationToken cancellationToken = default)
    {
        _ = await _sessions.FindAsync(connectionId, cancellationToken).ConfigureAwait(false);
        var landed = new List<LandedEdit>();
        var orders = _store.ReadRecordsAsync(
            connectionId, new() { Kind = RecordKind.PurchaseOrder, LandedSince = since }, cancellationToken);
        await foreach (var order in orders.ConfigureAwait(false))
            if (order.Landed is { } edit) landed.Add(edit);
        return EditLatency.Of(landed);
    }
}
