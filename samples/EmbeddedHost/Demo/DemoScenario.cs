using NodaTime;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>
/// The demo's course. It may be cut off anywhere and started again on the same data against the same sandbox: every step is safe to repeat, and the burst
/// happens once.
/// </summary>
internal sealed class DemoScenario(SyncRuntime runtime, SandboxControl sandbox, WakeUps wakeUps, WorkCalls calls, DemoProgress progress)
{
    private const string BurstId = "demo";
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(200);

    private readonly Connection _connection = runtime.Connections[0];

    /// <summary>Runs it from start to end.</summary>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>What came out.</returns>
    public async Task<DemoOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var quiet = new Quiescence(runtime, sandbox, _connection.Id, progress);
        await quiet.WaitAsync("First pass", cancellationToken);
        var planned = calls.Read();
        var isFirst = await GiveTheGoAheadAsync(cancellationToken);
        await SettleAsync(quiet, "First sync", cancellationToken);
        var firstSync = isFirst ? await FirstSyncAsync(planned, cancellationToken) : null;
        await ReportAsync("First sync", cancellationToken);

        var orders = (await sandbox.ReadStateAsync(cancellationToken)).Orders.Count;
        var since = Instant.FromDateTimeOffset(runtime.Time.GetUtcNow());
        var burst = await sandbox.BurstAsync(BurstId, edits: Math.Max(2, orders / 6), cancellations: Math.Max(1, orders / 30), cancellationToken);
        progress.Step($"The office went on working: {burst}. Some of its webhooks come twice, out of order or not at all.");
        await SettleAsync(quiet, "Webhooks", cancellationToken);
        await ReportAsync("After the webhooks", cancellationToken);

        await LookAtEverythingAsync(cancellationToken);
        await SettleAsync(quiet, "Full scan", cancellationToken);
        await ReportAsync("After a full scan, which finds what lost webhooks did not say", cancellationToken);

        var before = (await sandbox.ReadStateAsync(cancellationToken)).Writes.Total;
        await runtime.Engine.ReplayAsync(_connection.Id, null, "demo", cancellationToken);
        await LookAtEverythingAsync(cancellationToken);
        var reader = new SummaryReader(runtime, _connection);
        SandboxState state;
        DemoOutcome outcome;
        do
        {
            await quiet.WaitAsync("Everything once more", cancellationToken);
            state = await sandbox.ReadStateAsync(cancellationToken);
            outcome = await reader.ReadAsync(state, state.Writes.Total - before, cancellationToken);
        }
        while (!await quiet.IsQuietAsync(cancellationToken)); // a scan may have begun meanwhile: the clock goes on
        progress.Step($"Everything was looked at once more: {outcome.Summary.WritesAfterConvergence} writes.");
        progress.Update("Both ledgers are read once more, as at month end.");
        return outcome with { Summary = await reader.WithBothSidesAsync(outcome.Summary with { FirstSync = firstSync }, state, since, cancellationToken) };
    }

    // A new connection only plans. What a controller would look at before anything is written, and what they say then.
    private async Task<bool> GiveTheGoAheadAsync(CancellationToken cancellationToken)
    {
        var waiting = await runtime.Engine.GetWaitingAsync(_connection.Id, cancellationToken);
        for (; !waiting.State.IsStarted && !waiting.IsComplete; waiting = await runtime.Engine.GetWaitingAsync(_connection.Id, cancellationToken)) await Task.Delay(LookEvery, TimeProvider.System, cancellationToken);
        if (waiting.State.IsStarted) return false;
        var commitments = waiting.Orders.SelectMany(order => order.Commitments).ToList();
        var sums = commitments.GroupBy(commitment => commitment.Currency).Select(sum => $"{sum.Key} {Words.MoneyApart(sum.Sum(one => one.Total))}");
        progress.Step(
            $"First pass, nothing written: {waiting.Orders.Count} orders would become {commitments.Count} commitments in {waiting.Projects.DistinctBy(project => project.Id).Count()} "
            + $"projects, {string.Join(" and ", sums)}. The controller gives the go-ahead.");
        await runtime.Engine.StartAsync(_connection.Id, new() { By = "the controller", Hash = waiting.Hash, Note = "The plan was looked at." }, cancellationToken);
        wakeUps.Wake(_connection.Id);
        return true;
    }

    private async Task<CallBudget> FirstSyncAsync(IReadOnlyDictionary<WorkCall, int> planned, CancellationToken cancellationToken)
    {
        var written = (await sandbox.ReadStateAsync(cancellationToken)).Commitments.Where(commitment => OriginIds.TryReadOrder(commitment.OriginId, _connection.OrganizationId) is not null);
        return WorkCalls.Budget(planned, calls.Read(), [.. written]);
    }

    // What changed after it was approved, or could not be planned when the go-ahead came, waits for a look of its own.
    private async Task SettleAsync(Quiescence quiet, string phase, CancellationToken cancellationToken)
    {
        await quiet.WaitAsync(phase, cancellationToken);
        while (await runtime.Engine.GetWaitingAsync(_connection.Id, cancellationToken) is var waiting && waiting.Orders.Count(order => order.ApprovedBy is null) is > 0 and var count)
        {
            progress.Step($"{count} orders wait for an approval of their own. The controller looks at them and gives it.");
            await runtime.Engine.StartAsync(_connection.Id, new() { By = "the controller", Hash = waiting.Hash, Note = "The plans were looked at." }, cancellationToken);
            wakeUps.Wake(_connection.Id);
            await quiet.WaitAsync(phase, cancellationToken);
        }
    }

    private async Task LookAtEverythingAsync(CancellationToken cancellationToken)
    {
        foreach (var scan in new[] { RecordKey.Directory, RecordKey.FullScan, RecordKey.OrderScan, RecordKey.CommitmentScan })
            await runtime.Engine.SubmitAsync(_connection.Id, scan, WorkPriority.Person, "asked for by the demo", cancellationToken);
        wakeUps.Wake(_connection.Id);
    }

    private async Task ReportAsync(string phase, CancellationToken cancellationToken)
    {
        var counts = await runtime.Store.CountRecordsAsync(_connection.Id, RecordKind.PurchaseOrder, cancellationToken);
        var states = counts.OrderBy(state => state.Key).Select(state => $"{PageWords.State(state.Key)} ({state.Value})");
        progress.Step($"{phase}: {string.Join(", ", states)}.");
    }
}

/// <summary>What came out of the demo.</summary>
/// <param name="Summary">The numbers.</param>
/// <param name="Problems">What is not as it should be; empty when all is well.</param>
internal sealed record DemoOutcome(DemoSummary Summary, IReadOnlyList<string> Problems);
