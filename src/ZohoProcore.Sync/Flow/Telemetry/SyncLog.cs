using Microsoft.Extensions.Logging;

namespace ZohoProcore.Sync;

/// <summary>
/// All log lines of the core: ids of connections, kinds, codes, counts and states. No names, no ids of what is synced, and no sentence of
/// a service or of a person.
/// </summary>
internal static partial class SyncLog
{
    [LoggerMessage(2101, LogLevel.Debug, "{Connection}: a turn worked off {Count} keys")]
    public static partial void Turned(ILogger logger, string connection, int count);

    [LoggerMessage(2102, LogLevel.Error, "{Connection}: a turn ended with {Error}; what it had claimed is due again when the claim lapses")]
    public static partial void Broke(ILogger logger, string connection, string error);

    [LoggerMessage(2103, LogLevel.Debug, "{Connection}: {Scan} found {Count} keys to look at")]
    public static partial void Scanned(ILogger logger, string connection, string scan, int count);

    [LoggerMessage(2104, LogLevel.Warning, "{Connection}: {Scan} failed with {Error}, and is tried again")]
    public static partial void ScanFailed(ILogger logger, string connection, string scan, string error);

    [LoggerMessage(2201, LogLevel.Debug, "{Connection}: a write for {Kind}: {Outcome}")]
    public static partial void Written(ILogger logger, string connection, string kind, string outcome);

    [LoggerMessage(2202, LogLevel.Warning, "{Connection}: a write for {Kind} came out otherwise: {Outcome}")]
    public static partial void NotWritten(ILogger logger, string connection, string kind, string outcome);

    [LoggerMessage(2203, LogLevel.Debug, "{Connection}: an edit that was heard of by {HeardBy} stands in Procore after {Seconds} s")]
    public static partial void Landed(ILogger logger, string connection, WorkPriority heardBy, double seconds);

    [LoggerMessage(2301, LogLevel.Information, "{Connection}: a question was opened: {Code}")]
    public static partial void Opened(ILogger logger, string connection, string code);

    [LoggerMessage(2302, LogLevel.Debug, "{Connection}: a question was closed: {Code}")]
    public static partial void Closed(ILogger logger, string connection, string code);

    [LoggerMessage(2401, LogLevel.Warning, "{Connection}: {Service} is {Health}")]
    public static partial void Away(ILogger logger, string connection, string service, ServiceHealthState health);

    [LoggerMessage(2402, LogLevel.Information, "{Connection}: {Service} is healthy again")]
    public static partial void Back(ILogger logger, string connection, string service);

    [LoggerMessage(2501, LogLevel.Information, "{Connection}: this process is its owner now, number {Epoch}")]
    public static partial void Took(ILogger logger, string connection, long epoch);

    [LoggerMessage(2502, LogLevel.Warning, "{Connection}: owner {Current} took it from owner {Epoch}, and this process does nothing more")]
    public static partial void Lost(ILogger logger, string connection, long current, long epoch);

    [LoggerMessage(2503, LogLevel.Information, "{Connection}: this process gave it back")]
    public static partial void GaveBack(ILogger logger, string connection);

    [LoggerMessage(2601, LogLevel.Warning, "{Connection}: no share of the limits could be had ({Error}); fewer calls go, or none")]
    public static partial void LimitsAway(ILogger logger, string connection, string error);

    [LoggerMessage(2602, LogLevel.Information, "{Connection}: it has its share of the limits again")]
    public static partial void LimitsBack(ILogger logger, string connection);
}
