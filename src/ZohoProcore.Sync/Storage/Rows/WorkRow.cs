using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>A work item as a store keeps it, with the rules of submitting, claiming and finishing that every store follows.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">Grows with every submission.</param>
/// <param name="LeaseUntil">Until when it is claimed; null when it is not.</param>
internal sealed record WorkRow(WorkItem Item, long Version, Instant? LeaseUntil)
{
    /// <summary>When somebody has to look at it next: when it is due, or when its claim lapses.</summary>
    public Instant WakesAt => LeaseUntil is { } lease ? Instant.Max(lease, Item.DueAt) : Item.DueAt;

    /// <summary>The row after a submission.</summary>
    public static WorkRow Submit(WorkRow? present, WorkItem item) => present is null
        ? new(item, 1, null)
        : present with
        {
            Item = WorkMaker.Joined(present.Item, item),
            Version = present.Version + 1,
        };

    /// <summary>
    /// The row after it was done, or null to remove it. With a submission since the claim it stays: claiming left its due time alone, so it
    /// is due at once.
    /// </summary>
    public WorkRow? Complete(ClaimedWork claimed) =>
        claimed.Version == Version ? null : this with { Item = WorkMaker.WithAttempts(Item, 0), LeaseUntil = null };

    /// <summary>
    /// The row after it was put off; with a submission since the claim it is due at once, and only the attempts are taken over.
    /// </summary>
    public WorkRow Defer(ClaimedWork claimed) => this with
    {
        Item = claimed.Version == Version
            ? claimed.Item
            : WorkMaker.WithAttempts(Item, claimed.Item.Attempts),
        LeaseUntil = null,
    };
}
