using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The first pass of a connection that no host has looked at: it reads both sides, links and plans, and writes nothing, because nobody gave the go-ahead.</summary>
internal static class FirstPass
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(SyncRuntime runtime, string connectionId, TextWriter error, CancellationToken cancellationToken)
    {
        var progress = new DemoProgress(error, !Console.IsErrorRedirected);
        await runtime.StartAsync(cancellationToken);
        try
        {
            progress.Step("No host has looked at this connection yet: reading both sides. Nothing is written.");
            while (await runtime.Engine.RunDueAsync(connectionId, cancellationToken) is var run
                && await runtime.Engine.GetWaitingAsync(connectionId, cancellationToken) is { IsComplete: false } report)
            {
                if (report.State.Stage == SyncStage.NotStarted) throw new InputException(report.State.Note);
                if (run.Health.StopsOrders) throw new InputException(new[] { run.Health.Zoho, run.Health.Procore }.First(service => service.StopsOrders).Sentence);
                progress.Update(Words(await runtime.Engine.GetProgressAsync(connectionId, cancellationToken)));
                var wait = run.NextDue is { } next ? (next - Instant.FromDateTimeOffset(runtime.Time.GetUtcNow())).ToTimeSpan() : LongestWait;
                if (wait > TimeSpan.Zero) await Task.Delay(wait < LongestWait ? wait : LongestWait, runtime.Time, cancellationToken);
            }

            progress.Step("Both sides were read to the end.");
        }
        finally
        {
            await runtime.StopAsync(CancellationToken.None);
        }
    }

    /// <summary>How far it is, in a line that the next one is written over.</summary>
    public static string Words(SyncProgress far) => far.Orders is { } all
        ? FormattableString.Invariant($"{far.LookedAt:N0} of {all:N0} orders were looked at …")
        : FormattableString.Invariant($"{far.LookedAt:N0} orders were looked at, of how many is not known yet …");
}
