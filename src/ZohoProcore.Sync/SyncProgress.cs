using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// How far the first look at all orders is, and how far their writing: counted in the store, so it is the same after a restart, and days
/// later.
/// </summary>
public sealed record SyncProgress
{
    /// <summary>When it was counted.</summary>
    public required Instant At { get; init; }

    /// <summary>
    /// As of when it is known which orders there are (<see cref="ServiceHealth.ReadAt"/> of Zoho Books); null while their list was never
    /// read to its end.
    /// </summary>
    public Instant? AsOf { get; init; }

    /// <summary>How many orders were looked at.</summary>
    public required int LookedAt { get; init; }

    /// <summary>How many orders there are; null while nobody knows, because their list was never read to its end.</summary>
    public int? Orders { get; init; }

    /// <summary>Of how many orders both sides agree.</summary>
    public required int Written { get; init; }

    /// <summary>
    /// How many orders are on their way to that: before a go-ahead and while a person stopped the connection those that failed and are
    /// tried again, else those that the go-ahead reaches and that have yet to be written as well. What waits for a person is none of them.
    /// </summary>
    public required int ToWrite { get; init; }
}
