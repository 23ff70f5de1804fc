using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Whether the host lives: its store answers, and its worker turns. Connections are named by their ids.</summary>
/// <param name="Status"><c>ok</c>, or what is wrong in a few words.</param>
/// <param name="Troubles">What is wrong, a sentence each.</param>
internal sealed record HealthView(string Status, IReadOnlyList<string> Troubles);

/// <summary>Whether the host does its work, and in words what it can't. Connections are named by their ids.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> where a connection needs attention and the rest goes on, or what is wrong in a few words.</param>
/// <param name="Connections">How many connections there are.</param>
/// <param name="Troubles">What is wrong, a sentence each.</param>
/// <param name="Services">How it goes with each connection, and as of when that is known.</param>
/// <param name="Unverified">The policies that rest on what the probe has not asked.</param>
/// <param name="Proposed">What the configuration says otherwise than the policies that hold.</param>
/// <param name="Configuration">Why the connections can't be read as they are configured now; null where they can.</param>
internal sealed record ReadyView(
    string Status,
    int Connections,
    IReadOnlyList<string> Troubles,
    IReadOnlyList<ReadyConnectionView> Services,
    IReadOnlyList<string> Unverified,
    IReadOnlyList<string> Proposed,
    string? Configuration);

/// <summary>How it goes with one connection.</summary>
/// <param name="Connection">Its id.</param>
/// <param name="Status"><c>ok</c> or <c>degraded</c>.</param>
/// <param name="NeedsPerson">Whether a service does not let it in any more, which only a person can put right.</param>
/// <param name="ZohoBooks">How it goes with Zoho Books.</param>
/// <param name="Procore">How it goes with Procore.</param>
/// <param name="AsOf">When the service that was read longer ago was last read to the end; null while one of them never was.</param>
internal sealed record ReadyConnectionView(string Connection, string Status, bool NeedsPerson, string ZohoBooks, string Procore, string? AsOf)
{
    public static ReadyConnectionView Of(string connectionId, ConnectionHealth health, bool standsStill) => new(
        connectionId,
        health.IsWell && !standsStill ? Health.Ok : Health.Degraded,
        Health.NeedsPerson(health.Zoho) || Health.NeedsPerson(health.Procore),
        health.Zoho.State.ToString(),
        health.Procore.State.ToString(),
        health.AsOf is { } asOf ? Words.Time(asOf) : null);
}
