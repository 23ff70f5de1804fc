using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// What a client says when it asks for its share of limits that other clients have, too, here or in another process. A percent is one of
/// every limit.
/// </summary>
public sealed record LimitClaim
{
    /// <summary>Whose limits they are, such as those of an organization.</summary>
    public required string Scope { get; init; }

    /// <summary>The client, under a name that no other one has, nor ever had.</summary>
    public required string Holder { get; init; }

    /// <summary>The percent that it wants; 0 when it gives its share back.</summary>
    public required int Wanted { get; init; }

    /// <summary>The percent that may count against it now: what it used, or the share that it has, whichever is more.</summary>
    public int Held { get; init; }

    /// <summary>The percent below which no call of it can go: it gets that at least, or nothing.</summary>
    public int Least { get; init; }

    /// <summary>How long its calls may count: as long as the share lasts, and as long after that as the service remembers.</summary>
    public required Duration CountsFor { get; init; }

    /// <summary>How long after that the least percent is kept for it, in case it cannot ask again.</summary>
    public Duration SafeFor { get; init; }

    /// <summary>What is left of the quota, as far as it was told; null when it was not.</summary>
    public long? QuotaLeft { get; init; }

    /// <summary>The time until the quota is full again.</summary>
    public Duration? QuotaResetsIn { get; init; }

    /// <summary>How many calls of the quota it may need before it asks again.</summary>
    public int QuotaWanted { get; init; }
}

/// <summary>A share of limits.</summary>
/// <param name="Percent">The percent of every limit; 0 for none.</param>
/// <param name="Quota">How many calls of the quota; null while nobody knows how many are left.</param>
/// <param name="QuotaLeft">What is left of the quota, as far as anybody was told.</param>
/// <param name="QuotaResetsIn">The time until the quota is full again.</param>
public sealed record LimitLease(int Percent, long? Quota = null, long? QuotaLeft = null, Duration? QuotaResetsIn = null);
