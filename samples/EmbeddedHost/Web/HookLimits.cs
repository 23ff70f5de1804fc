namespace EmbeddedHost;

/// <summary>
/// How much the listener of webhooks takes, from one address and in all. Far above what the two services send; what is above is asked to come again, because a 4xx would stop Procore's whole queue.
/// </summary>
internal sealed record HookLimits
{
    /// <summary>Connections that are open at once.</summary>
    public int Connections { get; init; } = 512;

    /// <summary>Requests at once from one address.</summary>
    public int AtOnceOfOne { get; init; } = 32;

    /// <summary>Requests at once in all.</summary>
    public int AtOnce { get; init; } = 64;

    /// <summary>Requests a second from one address, once its burst is used up.</summary>
    public int PerSecondOfOne { get; init; } = 200;

    /// <summary>Requests a second in all, once the burst is used up.</summary>
    public int PerSecond { get; init; } = 400;

    /// <summary>How many seconds' worth may come in one burst.</summary>
    public int Burst { get; init; } = 10;

    /// <summary>How long a request waits until there is room for it. Procore gives up on an answer after five seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a body may take to come in.</summary>
    public TimeSpan BodyTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many lines a minute the log has about webhooks that are refused.</summary>
    public int LinesPerMinute { get; init; } = 30;
}
