using System.Data.Common;
using EmbeddedHost;
using ZohoProcore.Sync;

namespace DistributedHost;

/// <summary>Gives the go-ahead in a person's place where nothing is real.</summary>
/// <param name="runtime">What is planned.</param>
/// <param name="wakeUps">Wakes who may go ahead.</param>
/// <param name="by">In whose name; null where a person gives it.</param>
internal sealed class GoAheads(SyncRuntime runtime, WakeUps wakeUps, string? by)
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits for the plan of a connection that this node runs, and gives the go-ahead for it.</summary>
    public async Task GiveAsync(string connectionId, CancellationToken leaves)
    {
        try
        {
            while (by is not null && !(await runtime.Engine.GetStateAsync(connectionId, leaves)).IsStarted)
            {
                if (await runtime.GivesTheGoAheadAsync(connectionId, by, leaves)) wakeUps.WakeHere(connectionId);
                await Task.Delay(Every, TimeProvider.System, leaves);
            }
        }
        catch (Exception problem) when (problem is OperationCanceledException or DbException or SyncException)
        {
            // Whoever runs it next gives it.
        }
    }
}
