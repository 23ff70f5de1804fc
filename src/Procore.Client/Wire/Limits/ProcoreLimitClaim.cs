namespace Procore.Client;

/// <summary>What a client says when it asks for its share of a company's limits. A percent is one of every limit.</summary>
public sealed record ProcoreLimitClaim
{
    /// <summary>The percent that it wants; 0 when it gives its share back.</summary>
    public int WantedPercent { get; init; }

    /// <summary>
    /// The percent that may count against it now: what it used, or the share that it has, whichever is more. Nobody else may have that yet.
    /// </summary>
    public int HeldPercent { get; init; }

    /// <summary>The percent below which no call can go: one of those in flight, or one of ten seconds.</summary>
    public int LeastPercent { get; init; }

    /// <summary>
    /// How long after a share has ended its calls may still count at Procore: an attempt's time-out and ten seconds. From now on where
    /// the share is given back.
    /// </summary>
    public TimeSpan CountsFor { get; init; }

    /// <summary>What is left of the hour, as far as an answer has told; null when none did.</summary>
    public long? QuotaLeft { get; init; }

    /// <summary>The time until the hour begins anew.</summary>
    public TimeSpan? QuotaResetsIn { get; init; }

    /// <summary>How many calls of the hour the client may need before it asks again.</summary>
    public int QuotaWanted { get; init; }
}
