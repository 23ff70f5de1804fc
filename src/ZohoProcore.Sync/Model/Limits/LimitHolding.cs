using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What one client has of limits that several have, on the store's clock.</summary>
internal sealed record LimitHolding
{
    /// <summary>The client.</summary>
    public required string Holder { get; init; }

    /// <summary>The percent of every limit that nobody else may have.</summary>
    public required int Percent { get; init; }

    /// <summary>The percent that it wants.</summary>
    public required int Wanted { get; init; }

    /// <summary>The percent that is kept for it after its calls have ceased to count.</summary>
    public required int Least { get; init; }

    /// <summary>The calls of the quota that nobody else may have.</summary>
    public required long Quota { get; init; }

    /// <summary>What was left of the quota then; null where nobody knew.</summary>
    public required long? QuotaLeft { get; init; }

    /// <summary>When the quota is full again.</summary>
    public required Instant? QuotaResetsAt { get; init; }

    /// <summary>Until when its calls may count.</summary>
    public required Instant CountsUntil { get; init; }

    /// <summary>Until when the least percent is kept for it.</summary>
    public required Instant KeptUntil { get; init; }

    /// <summary>The percent that nobody else may have at a time.</summary>
    public int PercentAt(Instant now) => now < CountsUntil ? Percent : now < KeptUntil ? Math.Min(Percent, Least) : 0;
}
