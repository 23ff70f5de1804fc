using Microsoft.Extensions.Logging;

namespace Zoho.Procore.Sdk.Shared;

/// <summary>What a channel is made of.</summary>
internal sealed record ApiChannelOptions
{
    public required ApiDialect Dialect { get; init; }

    public required TokenSource Tokens { get; init; }

    public required RequestLimiter Limiter { get; init; }

    public required ClientTelemetry Telemetry { get; init; }

    public required ILogger Logger { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>The innermost handler. The channel does not dispose it: channels may share it.</summary>
    public required HttpMessageHandler Primary { get; init; }

    /// <summary>Limit of one send, answer headers included; the body has the same time again.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Sends after the first.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>How long after it was first sent a call may be sent again; null for as long as the other options let it.</summary>
    public TimeSpan? MaxRetryTime { get; init; }

    /// <summary>First delay between sends; doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>The longest wait that a response may ask for before the call fails instead.</summary>
    public TimeSpan MaxRateLimitWait { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Largest body that is read into a value.</summary>
    public long MaxResponseBytes { get; init; } = 64L * 1024 * 1024;

    /// <summary>Largest file that is handed over to be read by the caller.</summary>
    public long MaxFileBytes { get; init; } = long.MaxValue;

    /// <summary>Whether rows of lists keep the members that nobody knows.</summary>
    public bool RowsKeepAll { get; init; }

    /// <summary>Whether calls stop for a while when the server fails too often.</summary>
    public bool UseCircuitBreaker { get; init; } = true;
}
