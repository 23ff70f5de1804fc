using System.Collections.Concurrent;
using System.Data.Common;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace DistributedHost;

/// <summary>The loops of the connections that this node owns.</summary>
internal sealed partial class OwnedRuns(SyncRuntime runtime, WakeUps wakeUps, IClusterMembershipService membership, GoAheads goAheads, ILogger<OwnedRuns> logger)
{
    private static readonly TimeSpan TriesAgain = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestRefresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, OwnedRun> _runs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _replaced = new(StringComparer.Ordinal);
    private readonly ConnectionLoop _loop = new(runtime, wakeUps, logger);

    /// <summary>The connections that this node runs.</summary>
    public IReadOnlyList<string> Running => [.. _runs.Values.Where(run => !run.Running.IsCompleted).Select(run => run.ConnectionId).Order(StringComparer.Ordinal)];

    /// <summary>Whether this node runs a connection.</summary>
    public bool Runs(string connectionId) => _runs.TryGetValue(connectionId, out var run) && !run.Running.IsCompleted;

    /// <summary>Begins to run a connection.</summary>
    public OwnedRun Begin(string connectionId)
    {
        var run = new OwnedRun(connectionId);
        _runs[connectionId] = run;
        run.Start(() => RunAsync(run));
        return run;
    }

    /// <summary>Ends it, once what is under way has ended.</summary>
    public async Task EndAsync(OwnedRun run)
    {
        await run.EndAsync();
        _runs.TryRemove(new(run.ConnectionId, run));
    }

    /// <summary>There is new work.</summary>
    public void Wake(string connectionId) => wakeUps.WakeHere(connectionId);

    /// <summary>It has other credentials.</summary>
    public void Renew(string connectionId)
    {
        runtime.Clients.Forget(connectionId);
        wakeUps.WakeHere(connectionId);
    }

    private async Task RunAsync(OwnedRun run)
    {
        var id = run.ConnectionId;
        try
        {
            var pause = await TakeAsync(id, run.Leaves);
            runtime.Clients.Forget(id); // another node may have been given other credentials since this one made its clients
            LogTook(id);
            var goAhead = goAheads.GiveAsync(id, run.Leaves);
            await _loop.RunAsync(id, pause, run.Leaves, run.Cut);
            await goAhead;
        }
        catch (ConnectionNotFoundException)
        {
            LogRemoved(id);
            return;
        }
        catch (OwnerReplacedException)
        {
            _replaced[id] = true;
            LogReplaced(id);
            return;
        }
        catch (Exception) when (run.Leaves.IsCancellationRequested)
        {
            // What it left is due.
        }
        catch (Exception problem)
        {
            run.HasFailed = true;
            LogEnded(id, Problem.SentenceOf(problem));
        }

        await GiveBackAsync(id);
    }

    /// <returns>How long to wait before the first request: Zoho still counts those of whoever ran it before. Where limits are shared the store knows of them.</returns>
    private async Task<TimeSpan> TakeAsync(string connectionId, CancellationToken leaves)
    {
        // A node that stood still may have been given up meanwhile; it asks before it takes anything from whom it was given to.
        if (_replaced.TryRemove(connectionId, out _)) await membership.Refresh(default, leaves).AsTask().WaitAsync(LongestRefresh, TimeProvider.System, leaves).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (true)
        {
            leaves.ThrowIfCancellationRequested();
            try
            {
                var before = await runtime.Store.GetOwnerAsync(connectionId, leaves);
                await runtime.Engine.TakeAsync(connectionId, leaves);
                return before is null || runtime.SharesLimits ? TimeSpan.Zero : SyncRuntime.RequestWindow;
            }
            catch (Exception problem) when (problem is DbException or StoreOutcomeUnknownException)
            {
                if (runtime.StandStills.Fails(connectionId, problem) is { } why) LogNotTaken(connectionId, why);
                await Task.Delay(TriesAgain, TimeProvider.System, leaves);
            }
        }
    }

    private async Task GiveBackAsync(string connectionId)
    {
        try
        {
            await runtime.Engine.GiveBackAsync(connectionId, CancellationToken.None);
            LogGaveBack(connectionId);
        }
        catch (ConnectionNotFoundException)
        {
            LogRemoved(connectionId);
        }
        catch (Exception problem) when (problem is DbException or SyncException)
        {
            // Whoever takes it next waits for what this node may still have been writing.
        }

        runtime.StandStills.Forget(connectionId);
    }

    [LoggerMessage(EventId = 1701, Level = LogLevel.Information, Message = "{Connection}: this node runs it.")]
    private partial void LogTook(string connection);

    [LoggerMessage(EventId = 1702, Level = LogLevel.Information, Message = "{Connection}: this node gave it back.")]
    private partial void LogGaveBack(string connection);

    [LoggerMessage(EventId = 1703, Level = LogLevel.Warning, Message = "{Connection}: another node took it, so this one stores and writes nothing more of it.")]
    private partial void LogReplaced(string connection);

    [LoggerMessage(EventId = 1704, Level = LogLevel.Error, Message = "{Connection}: it can't be taken yet, and is tried again every second. {Problem}")]
    private partial void LogNotTaken(string connection, string problem);

    [LoggerMessage(EventId = 1705, Level = LogLevel.Error, Message = "{Connection}: its work has ended, and begins anew in a few seconds. {Problem}")]
    private partial void LogEnded(string connection, string problem);

    [LoggerMessage(EventId = 1706, Level = LogLevel.Information, Message = "{Connection}: it was removed.")]
    private partial void LogRemoved(string connection);
}
