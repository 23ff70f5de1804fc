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

    /// <summary>How many orders among it nobody looked at yet: nothing but their keys is stored.</summary>
    public int NewOrders { get; init; }

    /// <summary>
    /// How many orders among it were looked at, and have yet to be written to the end: what is being written, and what failed and is tried
    /// again.
    /// </summary>
    public int UnwrittenOrders { get; init; }

    /// <summary>
    /// How many orders among it wait for a go-ahead, as they were looked at last: those that one reached, until they are written, and those
    /// that are only looked at once more.
    /// </summary>
    public int AwaitingOrders { get; init; }

    /// <summary>The states of orders that have yet to be written, whatever a person says from now on.</summary>
    internal static IReadOnlyList<RecordState> Unwritten { get; } = [RecordState.Applying, RecordState.Failed];
}
