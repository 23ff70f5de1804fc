using System.Collections.Concurrent;
using System.Data.Common;
using EmbeddedHost;

namespace DistributedHost;

/// <summary>
/// Looks every second whether the connections whose home this node is are run, and here. That takes up what is new, what a node that is gone left, and what another one runs that should be
/// here; of the others it asks nothing.
/// </summary>
internal sealed partial class Placer(
    SyncRuntime runtime, ConnectionIds ids, Homes homes, OwnedRuns runs, IGrainFactory grains, IClusterMembershipService membership, ILocalSiloDetails node, IHostApplicationLifetime lifetime, ILogger<Placer> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    // While nodes do not know the same of each other yet, nothing that runs is moved.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    // The others may reach the store that this node does not; a service manager starts it again.
    private static readonly TimeSpan LongestWithoutStore = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, bool> _asking = new(StringComparer.Ordinal);
    private readonly TimeProvider _wall = TimeProvider.System;
    private HashSet<string> _known = new(StringComparer.Ordinal);
    private long _changed;
    private long _read;
    private MembershipVersion _version;

    /// <summary>Whether it gave up, which only a start brings back.</summary>
    public bool GaveUp { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        (_changed, _read) = (_wall.GetTimestamp(), _wall.GetTimestamp());
        try
        {
            using var timer = new PeriodicTimer(Every, _wall);
            do await LookAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // It stops; the others see that it leaves.
        }
        finally
        {
            runtime.Pulse.Ends();
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        runtime.Pulse.Turns();
        await ReadAsync(cancellationToken);
        var snapshot = membership.CurrentSnapshot;
        if (snapshot.Version != _version) (_version, _changed) = (snapshot.Version, _wall.GetTimestamp());
        SiloAddress[] nodes = [.. snapshot.Members.Values.Where(member => member.Status == SiloStatus.Active).Select(member => member.SiloAddress)];
        Tell(nodes);
        if (!nodes.Contains(node.SiloAddress)) return; // it joins, or leaves
        var moves = _wall.GetElapsedTime(_changed) > Settled;
        foreach (var id in homes.At(node.SiloAddress, nodes))
            if (!runs.Runs(id) && _asking.TryAdd(id, true)) _ = KeepAsync(id, moves);
    }

    private void Tell(IReadOnlyList<SiloAddress> nodes)
    {
        var now = nodes.Select(one => one.Endpoint.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var come in now.Except(_known).Order(StringComparer.Ordinal)) LogCame(come, now.Count);
        foreach (var gone in _known.Except(now).Order(StringComparer.Ordinal)) LogWent(gone, now.Count);
        _known = now;
    }

    private async Task KeepAsync(string connectionId, bool moves)
    {
        try
        {
            await grains.GetGrain<IConnectionGrain>(connectionId).KeepAsync(node.SiloAddress, moves);
        }
        catch (Exception problem)
        {
            LogNotKept(connectionId, problem.GetType().Name); // the next look tries again
        }
        finally
        {
            _asking.TryRemove(connectionId, out _);
        }
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            homes.Connections = await ids.ListAsync(cancellationToken);
            if (homes.Connections.Any(id => runtime.Taken.Find(id) is null)) await TakeUpAsync(cancellationToken);
            foreach (var gone in runtime.Connections.Select(connection => connection.Id).Except(homes.Connections, StringComparer.Ordinal)) runtime.Forget(gone);
            _read = _wall.GetTimestamp();
        }
        catch (DbException problem)
        {
            if (GaveUp || _wall.GetElapsedTime(_read) < LongestWithoutStore) return;
            GaveUp = true;
            LogGaveUp(Problem.SentenceOf(problem));
            lifetime.StopApplication();
        }
    }

    // Another node has it configured.
    private async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        foreach (var connection in await runtime.Store.ListConnectionsAsync(cancellationToken))
            if (runtime.Taken.Find(connection.Id) is null) runtime.Taken.Put(new(connection, new Dictionary<string, string>()));
    }

    [LoggerMessage(EventId = 1711, Level = LogLevel.Debug, Message = "{Connection}: nobody could be asked whether it is run ({Why}); it is asked again in a second.")]
    private partial void LogNotKept(string connection, string why);

    [LoggerMessage(EventId = 1712, Level = LogLevel.Critical, Message = "This node has not reached the store for half a minute, so it leaves its connections to the others and ends. {Problem}")]
    private partial void LogGaveUp(string problem);

    [LoggerMessage(EventId = 1713, Level = LogLevel.Information, Message = "The node {Node} is there; there are {Count}.")]
    private partial void LogCame(string node, int count);

    [LoggerMessage(EventId = 1714, Level = LogLevel.Warning, Message = "The node {Node} is gone; there are {Count}, which run its connections.")]
    private partial void LogWent(string node, int count);
}
