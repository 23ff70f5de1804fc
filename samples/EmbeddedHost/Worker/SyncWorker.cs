using System.Data.Common;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Runs all connections of the host, one loop each; they do not wait for each other.</summary>
internal sealed partial class SyncWorker(SyncRuntime runtime, WakeUps wakeUps, ILogger<SyncWorker> logger) : BackgroundService
{
    /// <summary>How long a batch that is under way when the host is asked to stop may take to finish. What it leaves is taken up at the next start.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(20);

    private readonly ConnectionLoop _loop = new(runtime, wakeUps, logger);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var drain = new CancellationTokenSource();
        await using var stopping = stoppingToken.Register(() => drain.CancelAfter(DrainTime));
        await using var loops = new ConnectionLoops((id, pause, leaves, cut) => RunAsync(id, pause, leaves, cut, stoppingToken), stoppingToken, drain.Token);
        foreach (var connection in runtime.Connections) loops.Start(connection.Id, runtime.RestartPause);
        try
        {
            await new ConnectionWatch(runtime, loops, wakeUps, logger).RunAsync(stoppingToken);
        }
        finally
        {
            runtime.Pulse.Ends();
        }
    }

    private async Task RunAsync(string connectionId, TimeSpan pause, CancellationToken leaves, CancellationToken cut, CancellationToken stopping)
    {
        try
        {
            await _loop.RunAsync(connectionId, pause, leaves, cut);
        }
        catch (ConnectionNotFoundException)
        {
            LogRemoved(connectionId);
        }
        catch (OwnerReplacedException replaced)
        {
            await ReplacedAsync(connectionId, replaced);
        }
        catch (Exception) when (leaves.IsCancellationRequested)
        {
            // Cut off, or told that what it works with is gone: what it left is due, and no failure.
            if (stopping.IsCancellationRequested) LogStopped(connectionId);
        }
        catch (Exception problem)
        {
            // A loop that ends by a defect must not look like one that waits.
            var why = Problem.SentenceOf(problem);
            runtime.StandStills.StandsForGood(connectionId, why);
            LogEnded(connectionId, why);
        }
    }

    // It would only be refused again. Whoever took the connection goes on from what is stored, or removed it.
    private async Task ReplacedAsync(string connectionId, OwnerReplacedException replaced)
    {
        if (await IsGoneAsync(connectionId))
        {
            LogRemoved(connectionId);
            return;
        }

        runtime.StandStills.StandsForGood(connectionId, replaced.Message);
        LogReplaced(connectionId, replaced.Message);
    }

    private async Task<bool> IsGoneAsync(string connectionId)
    {
        try
        {
            return await runtime.Store.GetConnectionAsync(connectionId, CancellationToken.None) is null;
        }
        catch (Exception problem) when (problem is DbException or ObjectDisposedException)
        {
            return false;
        }
    }

    [LoggerMessage(EventId = 1202, Level = LogLevel.Information, Message = "{Connection}: stopped. What is due is stored and goes on at the next start.")]
    private partial void LogStopped(string connection);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Information, Message = "{Connection}: it was removed.")]
    private partial void LogRemoved(string connection);

    [LoggerMessage(EventId = 1204, Level = LogLevel.Error, Message = "{Connection}: {Problem}")]
    private partial void LogReplaced(string connection, string problem);

    [LoggerMessage(EventId = 1206, Level = LogLevel.Error, Message = "{Connection}: its work has ended, and goes on when the host is started again. {Problem}")]
    private partial void LogEnded(string connection, string problem);
}
