using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How urgent a key is; the smaller goes first.</summary>
public enum WorkPriority
{
    /// <summary>A webhook said that something changed.</summary>
    Webhook = 0,

    /// <summary>A person waits for it.</summary>
    Person = 1,

    /// <summary>A scan found a change.</summary>
    Poll = 2,

    /// <summary>There is no hurry.</summary>
    Backfill = 3,
}

/// <summary>A key that is due at some time. There is at most one a key; submitting again coalesces.</summary>
public sealed record WorkItem
{
    /// <summary>The record.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>When it is due.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>How urgent it is.</summary>
    public required WorkPriority Priority { get; init; }

    /// <summary>How often it has failed in a row.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it is due, in words.</summary>
    public string Reason { get; init; } = string.Empty;
}

/// <summary>A work item that was claimed by one owner.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">The item's version when it was claimed: it grows with every submission, so that one that comes in meanwhile is not
/// lost.</param>
public sealed record ClaimedWork(WorkItem Item, long Version);
