using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// The one place where work is made: which key is due, when, how urgently and why. Pure: whoever asks stores what it returns.
/// </summary>
internal static class WorkMaker
{
    private const int Few = 50;

    // A second has more moments than a company has projects.
    private const long Moments = NodaConstants.TicksPerSecond;

    /// <summary>
    /// How urgent it is what one word of a person made due: of a few they wait to see what comes of them, many are a backfill, which what
    /// people edit meanwhile overtakes.
    /// </summary>
    public static WorkPriority Asked(int keys) => keys > Few ? WorkPriority.Backfill : WorkPriority.Person;

    /// <summary>A key that becomes due.</summary>
    public static WorkItem Due(RecordKey key, Instant at, WorkPriority priority, string reason) =>
        new() { Key = key, DueAt = at, Priority = priority, Reason = reason };

    /// <summary>Keys that become due together.</summary>
    public static IReadOnlyList<WorkItem> Due(IEnumerable<RecordKey> keys, Instant at, WorkPriority priority, string reason) =>
        [.. keys.Select(key => Due(key, at, priority, reason))];

    /// <summary>
    /// Keys that become due together, and what is known of them: those that go to one project are due at a moment within the last second
    /// that is the project's own, so that they are worked off together, whoever made them due and in how many parts; those that go to
    /// several come together as well. A project's commitments are read and written in few calls.
    /// </summary>
    public static IReadOnlyList<WorkItem> DueByProject(
        IReadOnlyCollection<RecordKey> keys,
        IReadOnlyDictionary<RecordKey, SyncRecord> known,
        Instant at,
        WorkPriority priority,
        string reason) =>
    [
        .. keys.Select(key => Due(
            key, keys.Count > 1 && known.TryGetValue(key, out var record) ? MomentOf(record, at) : at, priority, reason)),
    ];

    /// <summary>Records that become due together, those that go to one project at one moment.</summary>
    public static IReadOnlyList<WorkItem> DueByProject(
        IReadOnlyCollection<SyncRecord> known, Instant at, WorkPriority priority, string reason) =>
        [.. known.Select(record => Due(record.Key, known.Count > 1 ? MomentOf(record, at) : at, priority, reason))];

    /// <summary>
    /// A key that is due already and is submitted once more: the sooner time, the more urgent priority, the newer reason.
    /// </summary>
    public static WorkItem Joined(WorkItem present, WorkItem submitted) => present with
    {
        DueAt = Instant.Min(present.DueAt, submitted.DueAt),
        Priority = submitted.Priority < present.Priority ? submitted.Priority : present.Priority,
        Reason = submitted.Reason,
    };

    /// <summary>The same work at another time. How often it failed stays: it was not tried.</summary>
    public static WorkItem At(WorkItem item, Instant at, string reason) => item with { DueAt = at, Reason = reason };

    /// <summary>Work that failed once more.</summary>
    public static WorkItem Failed(WorkItem item, Instant at, string reason) =>
        item with { DueAt = at, Attempts = item.Attempts + 1, Reason = reason };

    /// <summary>A scan that went well: it makes itself due again.</summary>
    public static WorkItem Again(WorkItem scan, Instant at) =>
        scan with { DueAt = at, Attempts = 0, Priority = WorkPriority.Poll, Reason = "it is time again" };

    /// <summary>The same work, after another number of failures in a row.</summary>
    public static WorkItem WithAttempts(WorkItem item, int attempts) => item with { Attempts = attempts };

    private static Instant MomentOf(SyncRecord record, Instant at) => at - Duration.FromTicks(ProjectOf(record) % Moments);

    /// <summary>The one project that what waits of it goes to, or what it costs; 0 where that are several, or is not known.</summary>
    private static long ProjectOf(SyncRecord record)
    {
        var projects = record.Waiting is { Projects.Count: > 0 } waiting ? waiting.Projects
            : [.. (record.CostByProject ?? []).Select(cost => cost.ProjectId)];
        return projects.Distinct().Count() == 1 ? projects[0] : 0;
    }
}
