namespace ZohoBooks.Client;

/// <summary>The limits of an organization, kept before a call is sent. They are shared with people who use the web application.</summary>
public sealed record ZohoLimits
{
    private int? _minuteReserve;
    private int? _concurrentReserve;

    /// <summary>Calls in any 60 seconds; Zoho allows 100 per organization.</summary>
    public int PerMinute { get; set; } = 100;

    /// <summary>
    /// Calls in flight at once; Zoho allows 10 on paid plans and 5 on the free plan. When Zoho refuses one as too many, the client stays
    /// below that number and tries more only now and then.
    /// </summary>
    public int Concurrent { get; set; } = 10;

    /// <summary>
    /// Calls per day that this client may use at most; null takes the organization's own quota, which responses announce.
    /// </summary>
    public int? Daily { get; set; }

    /// <summary>Calls of every minute that background calls leave to foreground calls; one in twenty unless set.</summary>
    public int MinuteReserve { get => _minuteReserve ?? PerMinute / 20; set => _minuteReserve = value; }

    /// <summary>Calls in flight that background calls leave to foreground calls; one unless set, none where only one is allowed.</summary>
    public int ConcurrentReserve { get => _concurrentReserve ?? (Concurrent > 1 ? 1 : 0); set => _concurrentReserve = value; }

    /// <summary>Calls of the daily quota that background calls leave to foreground calls; one in five where null.</summary>
    public int? DailyReserve { get; set; }

    /// <summary>The limits that come with a plan. The daily quota is not among them: responses announce it.</summary>
    /// <param name="planName"><c>Organization.PlanName</c>, in any case; a name that is not known counts as a paid plan.</param>
    public static ZohoLimits ForPlan(string? planName) =>
        new() { Concurrent = string.Equals(planName?.Trim(), "FREE", StringComparison.OrdinalIgnoreCase) ? 5 : 10 };
}
