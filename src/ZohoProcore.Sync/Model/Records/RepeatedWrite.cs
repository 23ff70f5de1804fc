using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>What was written of a record last without a person's word for it, and how often in the same way.</summary>
/// <param name="Hash">The hash of what was written.</param>
/// <param name="Times">How often it was, the last time included, since then and within a day.</param>
/// <param name="Since">When it was for the first time.</param>
public sealed record RepeatedWrite(string Hash, int Times, Instant Since)
{
    /// <summary>
    /// The hash of what was written before it where the two take turns; then the times are those of both. Null where it was the same, or
    /// where nothing was.
    /// </summary>
    public string? Other { get; init; }

    /// <summary>
    /// The hash of what was written before that where three ways take turns; then the times are those of all three. Null where they do not.
    /// </summary>
    public string? Third { get; init; }
}
