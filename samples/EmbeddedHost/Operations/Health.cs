using System.Data.Common;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// What a monitor is told. Alive is a host whose store can be read and written and whose worker turns: only that is worth a restart. Ready says as well how it goes with each connection, where
/// a service that is away is no reason to stop the others.
/// </summary>
internal static class Health
{
    public const string Ok = "ok";
    public const string Degraded = "degraded";
    public const string Unhealthy = "unhealthy";

    private const string StoreSilent = "the store does not answer";

    public static bool NeedsPerson(ServiceHealth health) => health.State == ServiceHealthState.NeedsAuthorization;

    /// <summary>Whether the host lives.</summary>
    public static async Task<HealthView> LookAliveAsync(SyncRuntime runtime, CancellationToken cancellationToken)
    {
        if (await StoreTroubleAsync(runtime, cancellationToken) is { } why) return new(StoreSilent, [why]);
        List<string> troubles = [.. runtime.Pulse.StandingStill(), .. StandStills(runtime)];
        return new(troubles.Count == 0 ? Ok : "the worker stands still", troubles);
    }

    /// <summary>Whether it does its work.</summary>
    public static async Task<ReadyView> LookReadyAsync(SyncRuntime runtime, CancellationToken cancellationToken)
    {
        var alive = await LookAliveAsync(runtime, cancellationToken);
        if (alive.Status == StoreSilent) return new(alive.Status, 0, alive.Troubles, [], [], [], runtime.UnreadSentence);
        try
        {
            var (troubles, services, unverified, proposed) = (alive.Troubles.ToList(), new List<ReadyConnectionView>(), new List<string>(), new List<string>());
            foreach (var id in runtime.Connections.Select(connection => connection.Id))
            {
                try
                {
                    var health = await runtime.Engine.GetHealthAsync(id, cancellationToken);
                    troubles.AddRange(Troubles(id, "Zoho Books", health.Zoho).Concat(Troubles(id, "Procore", health.Procore)));
                    services.Add(ReadyConnectionView.Of(id, health, runtime.StandStills.Of(id) is not null));
                    unverified.AddRange((await runtime.UnverifiedAsync(id, cancellationToken)).Select(one => $"{id}: {one.Sentence}"));
                    if (await runtime.ProposedAsync(id, cancellationToken) is { } sentence) proposed.Add($"{id}: {sentence}");
                }
                catch (ConnectionNotFoundException)
                {
                    // It was removed at this moment.
                }
            }

            var status = alive.Status != Ok ? alive.Status : !runtime.Pulse.HasBegun ? "the worker has not begun" : troubles.Count > 0 ? Degraded : Ok;
            return new(status, services.Count, troubles, services, unverified, proposed, runtime.UnreadSentence);
        }
        catch (Exception problem) when (problem is DbException or StoreNotOursException)
        {
            return new(StoreSilent, 0, [Problem.SentenceOf(problem)], [], [], [], runtime.UnreadSentence);
        }
    }

    private static IEnumerable<string> StandStills(SyncRuntime runtime) =>
        from connection in runtime.Connections
        let why = runtime.StandStills.Of(connection.Id)
        where why is not null
        select $"{connection.Id}: its work stands still. {why}";

    private static IEnumerable<string> Troubles(string connectionId, string service, ServiceHealth health) =>
        health.State > ServiceHealthState.Healthy
            ? [$"{connectionId}: {service} is {health.State} since {(health.Since is { } since ? Words.Time(since) : "the start")}: {PageWords.Name(health.Sentence)}"]
            : [];

    private static async Task<string?> StoreTroubleAsync(SyncRuntime runtime, CancellationToken cancellationToken)
    {
        try
        {
            _ = await runtime.Store.ListConnectionsAsync(cancellationToken);
            await runtime.Ground.TryWritingAsync(cancellationToken);
            return null;
        }
        catch (Exception problem) when (problem is DbException or StoreNotOursException)
        {
            return Problem.SentenceOf(problem);
        }
    }
}
