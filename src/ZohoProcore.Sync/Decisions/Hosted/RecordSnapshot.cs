using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// All that the plan of a record of a host's own kind rests on, as it was read. It is stored under its hash, so that the same plan can be
/// made from it at any time.
/// </summary>
public sealed record RecordSnapshot
{
    /// <summary>What people call the record, as in <c>bill B-00042</c>: sentences and review items say it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// What the record says, in a text of the host's own such as JSON; empty where it is gone. What a person decided about the record holds
    /// until this changes.
    /// </summary>
    public required string Source { get; init; }

    /// <summary>
    /// What stands for it on the other side, and what else the plan looks at, in a text of the host's own; empty for nothing.
    /// </summary>
    public string Standing { get; init; } = string.Empty;

    /// <summary>The service's time stamp of the record; null where it has none.</summary>
    public Instant? LastModified { get; init; }
}
