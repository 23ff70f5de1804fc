using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The loop of one connection: run what is due, then wait until the next is due or someone wakes it. Whose connection it is, whoever starts it has made sure of.</summary>
internal sealed partial class ConnectionLoop(SyncRuntime runtime, WakeUps wakeUps, ILogger logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(10);

    private readonly HealthLog _health = new(logger);

    /// <summary>Runs until it is asked to end, or can't go on.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="pause">How long it waits first.</param>
    /// <param name="leaves">Asks it to end.</param>
    /// <param name="cut">Cuts it off.</param>
    /// <exception cref="OwnerReplacedException">Another process took the connection.</exception>
    /// <exception cref="ConnectionNotFoundException">It was removed.</exception>
    public async Task RunAsync(string connectionId, TimeSpan pause, CancellationToken leaves, CancellationToken cut)
    {
        await Task.Delay(pause, runtime.Time, leaves);
        while (!leaves.IsCancellationRequested)
        {
            var delay = await RunDueAsync(connectionId, leaves, cut);
            await wakeUps.WaitAsync(connectionId, delay, runtime.Time, leaves);
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

    [LoggerMessage(EventId = 1205, Level = LogLevel.Error, Message = "{Connection}: its work stands still, and is tried again every few seconds. {Problem}")]
    private partial void LogFailed(string connection, string problem);

    [LoggerMessage(EventId = 1207, Level = LogLevel.Information, Message = "{Connection}: its work goes on.")]
    private partial void LogGoesOn(string connection);
}
