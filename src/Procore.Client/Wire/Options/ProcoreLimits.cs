namespace Procore.Client;

/// <summary>
/// How the client keeps inside Procore's limits. Procore publishes no numbers: the client learns both windows (10 seconds and one hour)
/// from every answer, and these are the few things that it has to be told.
/// </summary>
public sealed record ProcoreLimits
{
    /// <summary>Calls in 10 seconds that are assumed until the first answer tells the real limit.</summary>
    public int AssumedPerTenSeconds { get; set; } = 25;

    /// <summary>Calls in flight at once, per company.</summary>
    public int Concurrent { get; set; } = 10;

    /// <summary>Calls of every hour that background calls leave to foreground calls; one in ten where null.</summary>
    public int? HourlyReserve { get; set; }
}
