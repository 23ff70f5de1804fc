using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>Waits until there is nothing left to do: no record is due, every scan has run, and every webhook has been delivered.</summary>
internal sealed class Quiescence(SyncRuntime runtime, SandboxControl sandbox, string connectionId, DemoProgress progress)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    public async Task WaitAsync(string phase, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await IsQuietAsync(cancellationToken)
                && (await sandbox.ReadStateAsync(cancellationToken)).Webhooks.Pending == 0
                && await IsQuietAsync(cancellationToken)) return;
            progress.Update(await DescribeAsync(phase, cancellationToken));
            await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        }
    }

    public async Task<bool> IsQuietAsync(CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());
        var work = await runtime.Store.ListWorkAsync(connectionId, cancellationToken);
        if (work.Any(item => item.DueAt <= now)) return false;

        // Recurring keys are always there; one that failed is not done. A record that failed too often is in review, and is tried again tomorrow.
        var aborted = await runtime.Store.ReadRecordsAsync(connectionId, new() { State = RecordState.Aborted }, cancellationToken)
            .Select(record => record.Key).ToHashSetAsync(cancellationToken: cancellationToken);
        return work.All(item => IsRecurring(item.Key) ? item.Attempts == 0 : aborted.Contains(item.Key));
    }

    private async Task<string> DescribeAsync(string phase, CancellationToken cancellationToken)
    {
        var orders = await runtime.Store.CountRecordsAsync(connectionId, RecordKind.PurchaseOrder, cancellationToken);
        var work = await runtime.Store.ListWorkAsync(connectionId, cancellationToken);
        return $"{phase}: {orders.Values.Sum()} orders, {orders.GetValueOrDefault(RecordState.Synced)} synced, {work.Count(item => !IsRecurring(item.Key))} to do";
    }

    private static bool IsRecurring(RecordKey key) =>
        key == RecordKey.Directory || key == RecordKey.OrderScan || key == RecordKey.CommitmentScan || key == RecordKey.FullScan;
}
