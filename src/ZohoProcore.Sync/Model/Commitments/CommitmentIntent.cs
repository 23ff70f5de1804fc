using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// That one commitment is about to be written, stored before the first write. An intent without an outcome means that the write may or
/// may not have happened; it is resolved by reading, never by guessing.
/// </summary>
public sealed record CommitmentIntent
{
    /// <summary>The commitment's origin_id; at most one open intent each.</summary>
    public required string OriginId { get; init; }

    /// <summary>The order's purchaseorder_id.</summary>
    public required string OrderId { get; init; }

    /// <summary>The Procore project.</summary>
    public required long ProjectId { get; init; }

    /// <summary>The hash of the plan that it belongs to.</summary>
    public required string PlanHash { get; init; }

    /// <summary>What the commitment shall look like.</summary>
    public required CommitmentImage Desired { get; init; }

    /// <summary>
    /// The change order that is about to be written. Procore has no upsert for it: one whose outcome is not known is looked for by its
    /// mark, and never written a second time; so a new one stands here only from right before it is made. Null when none is.
    /// </summary>
    public PlannedChangeOrder? ChangeOrder { get; init; }

    /// <summary>The decision that the write rests on, and uses up when it succeeds; null when it needs none.</summary>
    public string? DecisionId { get; init; }

    /// <summary>The epoch of the connection's owner that was about to write; null for one of before there were owners.</summary>
    public long? Epoch { get; init; }

    /// <summary>What earlier intents were about to write that nobody saw arrive; null when there are none.</summary>
    public IReadOnlyList<UnseenCommitmentWrite>? Unseen { get; init; }

    /// <summary>When it was stored.</summary>
    public required Instant At { get; init; }
}
