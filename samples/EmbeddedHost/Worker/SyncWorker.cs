using System.Data.Common;
using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// The whole loop of a host: run what is due, then wait until the next is due or someone wakes it. One loop a connection; connections do not wait for each other.
/// </summary>
internal sealed partial class SyncWorker(SyncRuntime runtime, WakeUps wakeUps, ILogger<SyncWorker> logger) : BackgroundService
{
    /// <summary>How long a batch that is under way when the host is asked to stop may take to finish. What it leaves is taken up at the next start.</summary>
    public static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly HealthLog _health = new(logger);

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
            await Task.Delay(pause, runtime.Time, leaves);
            while (!leaves.IsCancellationRequested)
            {
                var delay = await RunDueAsync(connectionId, leaves, cut);
                await wakeUps.WaitAsync(connectionId, delay, runtime.Time, leaves);
            }
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

    private async Task<TimeSpan?> RunDueAsync(string connectionId, CancellationToken leaves, CancellationToken cut)
    {
        runtime.Pulse.Works(connectionId);
        try
        {
            var result = await runtime.Engine.RunDueAsync(connectionId, cut);
            if (result.Processed > 0) Ran(connectionId, result.Processed);
            _health.Look(connectionId, result.Health);
            if (result.NextDue is not { } next) return null;
            var now = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());
            return next > now ? (next - now).ToTimeSpan() : TimeSpan.Zero;
        }
        catch (Exception problem) when (problem is not (OwnerReplacedException or ConnectionNotFoundException) && !leaves.IsCancellationRequested)
        {
            // A record that fails is the engine's business; what comes out here is the store or a defect. The work is still there, so try again.
            Failed(connectionId, problem);
            return PauseAfterFailure;
        }
        finally
        {
            runtime.Pulse.Waits(connectionId);
        }
    }

    // What failed is due as long as it is not done: a run that finds nothing to do proves nothing.
    private void Ran(string connectionId, int count)
    {
        LogRan(connectionId, count);
        if (runtime.StandStills.GoesOn(connectionId)) LogGoesOn(connectionId);
    }

    // One line, however often it is tried again.
    private void Failed(string connectionId, Exception failure)
    {
        if (runtime.StandStills.Fails(connectionId, failure) is { } why) LogFailed(connectionId, why);
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Debug, Message = "{Connection}: looked at {Count} records.")]
    private partial void LogRan(string connection, int count);

    [LoggerMessage(EventId = 1202, Level = LogLevel.Information, Message = "{Connection}: stopped. What is due is stored and goes on at the next start.")]
    private partial void LogStopped(string connection);

    [LoggerMessage(EventId = 1203, Level = LogLevel.Information, Message = "{Connection}: it was removed.")]
    private partial void LogRemoved(string connection);

    [LoggerMessage(EventId = 1204, Level = LogLevel.Error, Message = "{Connection}: {Problem}")]
    private partial void LogReplaced(string connection, string problem);

    [LoggerMessage(EventId = 1205, Level = LogLevel.Error, Message = "{Connection}: its work stands still, and is tried again every few seconds. {Problem}")]
    private partial void LogFailed(string connection, string problem);

    [LoggerMessage(EventId = 1206, Level = LogLevel.Error, Message = "{Connection}: its work has ended, and goes on when the host is started again. {Problem}")]
    private partial void LogEnded(string connection, string problem);

    [LoggerMessage(EventId = 1207, Level = LogLevel.Information, Message = "{Connection}: its work goes on.")]
    private partial void LogGoesOn(string connection);
}
