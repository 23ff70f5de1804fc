using NodaTime;

namespace ZohoProcore.Sync;

/// <summary>How it goes with one of the two services, from the worst that is known.</summary>
public enum ServiceHealthState
{
    /// <summary>Nothing was read from it yet.</summary>
    Unknown,

    /// <summary>What was asked last was answered.</summary>
    Healthy,

    /// <summary>It asks for patience; see <see cref="ServiceHealth.Until"/>.</summary>
    Throttled,

    /// <summary>
    /// Its clock and this machine's are minutes apart, so one of them is wrong: what changed lately may be seen late until it is set.
    /// </summary>
    ClockApart,

    /// <summary>Something that is no order can't be read from it. It is tried again within a minute.</summary>
    Failing,

    /// <summary>It does not let the connection in any more. A person has to authorize it, or to give back a right.</summary>
    NeedsAuthorization,
}

/// <summary>How it goes with one of the two services of a connection. Silence is no health: see <see cref="ReadAt"/>.</summary>
public sealed record ServiceHealth
{
    /// <summary>Where it stands.</summary>
    public ServiceHealthState State { get; init; }

    /// <summary>Since when it is not healthy; null when it is.</summary>
    public Instant? Since { get; init; }

    /// <summary>Until when the service asked for patience, where it said so.</summary>
    public Instant? Until { get; init; }

    /// <summary>How often it was tried in vain since then.</summary>
    public int Attempts { get; init; }

    /// <summary>What it said last, in a sentence; empty when it is healthy.</summary>
    public string Sentence { get; init; } = string.Empty;

    /// <summary>
    /// When a scan last read it to the end. What is known of its records is known as of then; null when it never was.
    /// </summary>
    public Instant? ReadAt { get; init; }

    /// <summary>Whether orders wait until it answers again. Then an outage is one event, and not one for each order.</summary>
    public bool StopsOrders { get; init; }
}

/// <summary>How it goes with a connection.</summary>
/// <param name="Zoho">Zoho Books.</param>
/// <param name="Procore">Procore.</param>
public sealed record ConnectionHealth(ServiceHealth Zoho, ServiceHealth Procore)
{
    /// <summary>Whether both services are healthy, or were not asked yet.</summary>
    public bool IsWell => Zoho.State <= ServiceHealthState.Healthy && Procore.State <= ServiceHealthState.Healthy;

    /// <summary>
    /// As of when orders stand where they are said to: the time when the service that was read longer ago was last read to the end. Null
    /// while one of them never was.
    /// </summary>
    public Instant? AsOf => Zoho.ReadAt is { } zoho && Procore.ReadAt is { } procore ? Instant.Min(zoho, procore) : null;

    /// <summary>Whether orders wait until a service answers again.</summary>
    public bool StopsOrders => Zoho.StopsOrders || Procore.StopsOrders;
}
