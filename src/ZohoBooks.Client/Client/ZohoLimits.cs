namespace ZohoBooks.Client;

/// <summary>The limits of an organization, kept before a call is sent. They are shared with people who use the web application.</summary>
public sealed record ZohoLimits
{
    /// <summary>Calls in any 60 seconds; Zoho allows 100 per organization.</summary>
    public int PerMinute { get; init; } = 100;

    /// <summary>Calls in flight at once; Zoho allows 10 on paid plans and 5 on the free plan.</summary>
    public int Concurrent { get; init; } = 10;

    /// <summary>Calls per day that this client may use at most; null takes the organization's own quota, which responses announce.</summary>
    public int? Daily { get; init; }

    /// <summary>Calls of every minute that background calls leave to foreground calls.</summary>
    public int MinuteReserve { get; init; }

    /// <summary>Calls of the daily quota that background calls leave to foreground calls.</summary>
    public int DailyReserve { get; init; } = 25;
}
