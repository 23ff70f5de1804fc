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
        await Task.WhenAll(runtime.Connections.Select(connection => RunAsync(connection.Id, stoppingToken, drain.Token)));
    }

    private async Task RunAsync(string connectionId, CancellationToken stopping, CancellationToken drained)
    {
        try
        {
            await Task.Delay(runtime.RestartPause, runtime.Time, stopping);
            while (!stopping.IsCancellationRequested)
            {
                var delay = await RunDueAsync(connectionId, drained);
                await wakeUps.WaitAsync(connectionId, delay, runtime.Time, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            LogStopped(connectionId);
        }
        catch (ConnectionNotFoundException)
        {
            LogRemoved(connectionId);
        }
        catch (OwnerReplacedException replaced)
        {
            // It would only be refused again. Whoever took the connection goes on from what is stored.
            runtime.StandStills.StandsForGood(connectionId, replaced.Message);
            LogReplaced(connectionId, replaced.Message);
        }
    }

    private async Task<TimeSpan?> RunDueAsync(string connectionId, CancellationToken cancellationToken)
    {
        try
        {
            var result = await runtime.Engine.RunDueAsync(connectionId, cancellationToken);
            if (result.Processed > 0) Ran(connectionId, result.Processed);
            _health.Look(connectionId, result.Health);
            if (result.NextDue is not { } next) return null;
            var now = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());
            return next > now ? (next - now).ToTimeSpan() : TimeSpan.Zero;
        }
        catch (Exception problem) when (problem is not (OperationCanceledException or OwnerReplacedException or ConnectionNotFoundException))
        {
            // A record that fails is the engine's business; what comes out here is the store or a defect. The work is still there, so try again.
            Failed(connectionId, problem);
            return PauseAfterFailure;
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

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Connection}: looked at {Count} records.")]
    private partial void LogRan(string connection, int count);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Connection}: stopped. What is due is stored and goes on at the next start.")]
    private partial void LogStopped(string connection);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Connection}: it was removed.")]
    private partial void LogRemoved(string connection);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Connection}: {Problem}")]
    private partial void LogReplaced(string connection, string problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Connection}: its work stands still, and is tried again every few seconds. {Problem}")]
    private partial void LogFailed(string connection, string problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Connection}: its work goes on.")]
    private partial void LogGoesOn(string connection);
}
