namespace Procore.Client;

/// <summary>A share of a company's limits, for a time.</summary>
public sealed record ProcoreLimitLease
{
    /// <summary>The percent of every limit that the client may use; 0 lets no call go.</summary>
    public int Percent { get; init; }

    /// <summary>How long the share holds, from when it was asked for, on the client's own stopwatch.</summary>
    public TimeSpan Lifetime { get; init; }

    /// <summary>How long after its end the least share is kept for a client that cannot ask again.</summary>
    public TimeSpan SafeFor { get; init; }

    /// <summary>How many calls of the hour the client may use; null while nobody knows how many are left.</summary>
    public long? Quota { get; init; }

    /// <summary>What is left of the hour, as far as any client was told; null when none was.</summary>
    public long? QuotaLeft { get; init; }

    /// <summary>The time until the hour begins anew.</summary>
    public TimeSpan? QuotaResetsIn { get; init; }
}
