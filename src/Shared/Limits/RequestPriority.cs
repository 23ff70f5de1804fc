namespace Zoho.Procore.Sdk.Shared;

/// <summary>Who goes first when calls have to wait for a permit.</summary>
internal enum RequestPriority
{
    /// <summary>Somebody is waiting for the answer.</summary>
    Foreground = 0,

    /// <summary>Scans and backfills: served when no foreground call waits, and never from the reserve.</summary>
    Background = 1,
}
