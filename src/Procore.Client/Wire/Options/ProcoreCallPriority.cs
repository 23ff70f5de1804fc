namespace Procore.Client;

/// <summary>Who goes first when calls have to wait for the rate limits.</summary>
public enum ProcoreCallPriority
{
    /// <summary>Somebody waits for the answer. The default.</summary>
    Foreground,

    /// <summary>
    /// Scans and backfills: served when no foreground call waits, and never from the reserves of <see cref="ProcoreLimits"/>.
    /// </summary>
    Background,
}
