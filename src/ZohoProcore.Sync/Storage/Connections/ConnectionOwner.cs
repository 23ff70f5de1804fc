using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>
/// Who works a connection off: one process at a time. Whoever takes it gets the next epoch, and what an earlier owner still wants to store
/// is refused.
/// </summary>
public sealed record ConnectionOwner
{
    /// <summary>The number of the owner; the first is 1.</summary>
    public required long Epoch { get; init; }

    /// <summary>When it took the connection.</summary>
    public required Instant TakenAt { get; init; }

    /// <summary>
    /// Until when a write of an earlier owner, which did not give the connection back, may still reach Procore. What such an owner was
    /// about to write is left alone so long. Null when there is no such owner.
    /// </summary>
    public Instant? WaitsUntil { get; init; }

    /// <summary>Whether the owner gave the connection back: nothing of it is under way any more.</summary>
    public bool IsGivenBack { get; init; }

    /// <summary>The owner that follows this one.</summary>
    internal ConnectionOwner Next(Instant now, Duration longestWrite) => new()
    {
        Epoch = Epoch + 1,
        TakenAt = now,
        WaitsUntil = !IsGivenBack ? now + longestWrite : WaitsUntil > now ? WaitsUntil : null,
    };

    /// <summary>The first owner.</summary>
    internal static ConnectionOwner First(Instant now) => new() { Epoch = 1, TakenAt = now };
}
