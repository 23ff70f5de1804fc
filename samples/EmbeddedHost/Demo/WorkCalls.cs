using System.Collections.Concurrent;
using System.Diagnostics;

namespace EmbeddedHost;

/// <summary>
/// Counts both clients' calls by the work that made them: each is an activity of its client, below one of the core. Any host may listen like this, or has OpenTelemetry do it.
/// </summary>
internal sealed class WorkCalls : IDisposable
{
    private const string Core = "ZohoProcore.Sync";
    private const string Zoho = "ZohoBooks.Client";
    private const string Procore = "Procore.Client";

    private readonly ConcurrentDictionary<WorkCall, int> _counts = new();
    private readonly ActivityListener _listener;

    public WorkCalls()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is Core or Zoho or Procore,
            Sample = (ref _) => ActivitySamplingResult.PropagationData,
            ActivityStopped = Count,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>How often each call was made up to now.</summary>
    public IReadOnlyDictionary<WorkCall, int> Read() => new Dictionary<WorkCall, int>(_counts);

    /// <summary>
    /// What a sync cost between two looks. Writing and reading back are the calls about commitments and the vendors that were added to a project; what else batches of
    /// orders read is apart, and what their files cost.
    /// </summary>
    public static CallBudget Budget(IReadOnlyDictionary<WorkCall, int> before, IReadOnlyDictionary<WorkCall, int> after, IReadOnlyCollection<SandboxCommitment> written)
    {
        var made = after.Select(call => (Call: call.Key, Count: call.Value - before.GetValueOrDefault(call.Key))).ToList();
        var orders = made.Where(one => one.Call.Work == "orders" && one.Count > 0).ToLookup(one => (one.Call.Client, Kind: CallCounter.Kind(one.Call.Route)), one => one.Count);
        var writing = orders.Where(kind => kind.Key.Client == Procore && IsWriting(kind.Key.Kind)).Sum(kind => kind.Sum());
        var vendors = orders[(Procore, "vendors written")].Sum();
        var projects = written.DistinctBy(commitment => commitment.Project).Count();
        var turns = made.Where(one => one.Call is { Work: "orders", Client: Procore } && one.Call.Route.EndsWith("/purchase_order_contracts", StringComparison.Ordinal)).Sum(one => one.Count);
        return new(
            written.Count,
            projects,
            turns,
            vendors,
            writing,
            written.Count + (4 * turns) + vendors,
            new(orders.Where(kind => kind.Key.Client == Procore && !IsWriting(kind.Key.Kind)).ToDictionary(kind => kind.Key.Kind, kind => kind.Sum()), StringComparer.Ordinal),
            orders[(Zoho, "orders read")].Sum(),
            new(Files(Zoho), Files(Procore)),
            made.Where(one => one.Call.Work == "scan").Sum(one => one.Count));

        int Files(string client) => made.Where(one => one.Call.Work == "files" && one.Call.Client == client).Sum(one => one.Count);
    }

    public void Dispose() => _listener.Dispose();

    private static bool IsWriting(string kind) => kind is "commitments read" or "commitments written" or "vendors written";

    private void Count(Activity call)
    {
        if (call.Source.Name == Core) return;
        var work = call.Parent;
        while (work is not null && work.Source.Name != Core) work = work.Parent;
        _counts.AddOrUpdate(new(work?.OperationName ?? "", call.Source.Name, call.OperationName), 1, (_, count) => count + 1);
    }
}

/// <summary>A call: the work that it was made for, empty for none of the core's, its client, and its method and route.</summary>
internal readonly record struct WorkCall(string Work, string Client, string Route);
