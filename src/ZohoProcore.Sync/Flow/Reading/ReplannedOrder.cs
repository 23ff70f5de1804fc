namespace ZohoProcore.Sync;

/// <summary>An order that was planned again, dry: what was decided and done then, and what would be now.</summary>
public sealed record ReplannedOrder
{
    /// <summary>Where the order stands, with the hashes of its last plan.</summary>
    public required SyncRecord Record { get; init; }

    /// <summary>What today's rules say about what was read then; null when those snapshots are not kept.</summary>
    public OrderPlan? Then { get; init; }

    /// <summary>Whether that is the plan of then, to the hash; null when the snapshots are not kept.</summary>
    public bool? IsDecidedAlike => Then is null ? null : Then.PlanHash == Record.PlanHash;

    /// <summary>What would be done by what stands in both systems now; null when that could not be read.</summary>
    public OrderPlan? Now { get; init; }

    /// <summary>Why it could not be read; null when it was.</summary>
    public string? Unread { get; init; }

    /// <summary>
    /// In what the commitments of now differ from those that were last written or seen to agree. Empty as well where the order is held
    /// back now: then the plan says why.
    /// </summary>
    public IReadOnlyList<OrderDifference> Differences { get; init; } = [];

    /// <summary>Whether it stands as it was left: it was read, would end where it ended, and nothing would be written.</summary>
    public bool IsAsItWas => Now is { Steps.Count: 0 } plan && plan.Outcome == Record.State && Differences.Count == 0;
}
