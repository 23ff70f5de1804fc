using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>Which edit of an order came to stand in its commitments, and when. Reads and writes nothing.</summary>
internal static class OrderLanding
{
    /// <summary>The last one that did; null where none is known.</summary>
    /// <param name="work">The order.</param>
    /// <param name="state">Where it stands now.</param>
    /// <param name="now">The time.</param>
    public static LandedEdit? Of(OrderWork work, RecordState state, Instant now)
    {
        var known = work.Record?.Landed;
        var isWritten = state == RecordState.Synced && work.Writes.Any(write => !write.IsAboutOwner);
        return isWritten && work.Input?.Order.LastModified is { } edited && edited != known?.EditedAt
            ? new(edited, Instant.Max(edited, now), work.Claim.Item.Priority, HasWaited(work, edited))
            : known;
    }

    // What was seen as it is and not written waited for something, unless the writing itself took more than one attempt.
    private static bool HasWaited(OrderWork work, Instant edited) =>
        work.Claim.Item.Priority == WorkPriority.Backfill
        || (work.Claimed is { State: not (RecordState.Applying or RecordState.Failed or RecordState.Aborted) } seen
            && seen.LastModified == edited);
}
