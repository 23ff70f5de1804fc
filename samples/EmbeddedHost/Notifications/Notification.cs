using NodaTime;

namespace EmbeddedHost;

/// <summary>What a notification is.</summary>
internal enum NotificationKind
{
    /// <summary>What waits, once a day.</summary>
    Digest,

    /// <summary>What should not wait until then.</summary>
    Urgent,
}

/// <summary>Something that people are told.</summary>
/// <param name="Id">Its id, the same however often it is sent.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was decided.</param>
/// <param name="Subject">What it is about, on one line.</param>
/// <param name="Lines">What it says, a line each.</param>
/// <param name="Connections">The ids of the connections that it is about.</param>
internal sealed record Notification(string Id, NotificationKind Kind, Instant At, string Subject, IReadOnlyList<string> Lines, IReadOnlyList<string> Connections);

/// <summary>What people were told, so that nothing is told twice.</summary>
internal sealed record Told
{
    /// <summary>The day of the last digest that was due; null before the first look.</summary>
    public LocalDate? Digest { get; init; }

    /// <summary>What was told as urgent and is not over, or not long.</summary>
    public IReadOnlyList<ToldUrgent> Urgent { get; init; } = [];
}

/// <summary>Something urgent that was told.</summary>
/// <param name="Key">What.</param>
/// <param name="At">When.</param>
/// <param name="IsOver">Whether it was not so any more when it was looked at last.</param>
internal sealed record ToldUrgent(string Key, Instant At, bool IsOver);
