namespace ZohoProcore.Sync;

/// <summary>How much work there is.</summary>
/// <param name="Due">How many items are due, those included that are being worked off.</param>
/// <param name="Later">How many items are due at a later time.</param>
public sealed record WorkCounts(int Due, int Later)
{
    /// <summary>
    /// The item that has been due longest, or falls due first: one of them where several are due at the same time, null where there is
    /// none.
    /// </summary>
    public WorkItem? First { get; init; }
}
