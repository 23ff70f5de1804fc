namespace Zoho.Procore.Sdk.Shared;

/// <summary>A sliding window: at most <paramref name="Limit"/> calls in any period of <paramref name="Length"/>.</summary>
/// <param name="Name">Shown in messages and telemetry.</param>
/// <param name="Limit">Calls per window, at least 1.</param>
/// <param name="Length">Length of the window.</param>
/// <param name="Reserve">Calls of the window that background work leaves to foreground calls.</param>
internal readonly record struct LimitWindow(string Name, int Limit, TimeSpan Length, int Reserve = 0);

/// <summary>What a <see cref="RequestLimiter"/> enforces.</summary>
internal sealed record LimiterOptions
{
    /// <summary>The sliding windows; may be empty when limits are only learned from responses.</summary>
    public IReadOnlyList<LimitWindow> Windows { get; init; } = [];

    /// <summary>Calls in flight at the same time.</summary>
    public int Concurrent { get; init; } = int.MaxValue;

    /// <summary>Calls in flight that background work leaves to foreground calls.</summary>
    public int ConcurrentReserve { get; init; }

    /// <summary>
    /// Whether a response may tell about one budget and be silent about another. Then a budget that has reset is asked for with no more
    /// calls than it had left, one at least, until a response has told: what was hidden behind it may have run out with it.
    /// </summary>
    public bool HiddenBudgets { get; init; }

    /// <summary>How long a call waits for its permit before it is refused.</summary>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Asks for this limiter's share where others have the same limits; null where they are its own.</summary>
    public Func<ShareClaim, CancellationToken, ValueTask<ShareGrant>>? Share { get; init; }

    /// <summary>Name of the budget whose calls are handed out with a share.</summary>
    public string Quota { get; init; } = "";

    /// <summary>Calls of the quota that background work leaves to foreground calls; null where the answers say how many.</summary>
    public long? QuotaReserve { get; init; }

    /// <summary>How long after it was let go a call may still count at the server.</summary>
    public TimeSpan CountsFor { get; init; }
}
