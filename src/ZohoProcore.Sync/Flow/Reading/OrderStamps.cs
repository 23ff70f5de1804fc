using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What Zoho's time stamp of an order tells of what was read of it. Reads and writes nothing.</summary>
internal static class OrderStamps
{
    /// <summary>Longer than a stamp is coarse and than two well-kept clocks differ.</summary>
    private static readonly Duration SameStamp = Duration.FromSeconds(30);

    /// <summary>Whether the order was read so soon after that change that another one could hide behind the same stamp.</summary>
    public static bool MayHide(Instant? stamp, SyncRecord record) => record.ReadAt - SameStamp < stamp;

    /// <summary>Whether an order with that stamp is the one that was read.</summary>
    public static bool Prove(Instant? stamp, SyncRecord record) =>
        stamp is not null && stamp == record.LastModified && record.ReadAt is not null && !MayHide(stamp, record);
}
