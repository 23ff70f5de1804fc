namespace ZohoProcore.Sync;

/// <summary>
/// What is kept in memory of plans that were made before, so that nobody who looks at them again puts it together again: of a few
/// connections the directory of the company that was read last, and what the plans that wait come to. Of this process alone.
/// </summary>
internal sealed class PastOrderPlans
{
    // As many as people look at in turns; a host may have a thousand.
    private const int Connections = 8;

    private readonly object _gate = new();
    private readonly List<Kept> _kept = []; // the one that was looked at last stands at the end

    /// <summary>The directory of a connection's company that was read last; null where none is kept.</summary>
    public CompanyIndex? Company(string connectionId) => Of(connectionId).Company;

    /// <summary>What the plans of a connection that waited last come to, by the hashes of their inputs.</summary>
    public IReadOnlyDictionary<string, WaitingOrderPlan> Waiting(string connectionId) => Of(connectionId).Waiting;

    /// <summary>What waited, as it was put together from records of this hash; null where none is kept.</summary>
    public WaitingReport? Report(string connectionId, string recordsHash) =>
        Of(connectionId) is { Report: { } report } kept && kept.RecordsHash == recordsHash ? report : null;

    /// <summary>Keeps what waits, in the place of what waited before.</summary>
    public void Keep(string connectionId, string recordsHash, WaitingReport report) =>
        Keep(connectionId, kept => kept with { Report = report, RecordsHash = recordsHash });

    /// <summary>Keeps a directory in the place of the one before.</summary>
    public void Keep(string connectionId, CompanyIndex company) => Keep(connectionId, kept => kept with { Company = company });

    /// <summary>Keeps what plans come to, in the place of those that waited before.</summary>
    public void Keep(string connectionId, IReadOnlyDictionary<string, WaitingOrderPlan> waiting) =>
        Keep(connectionId, kept => kept with { Waiting = waiting });

    private Kept Of(string connectionId)
    {
        lock (_gate)
        {
            return _kept.Find(kept => kept.ConnectionId == connectionId) ?? new(connectionId);
        }
    }

    private void Keep(string connectionId, Func<Kept, Kept> change)
    {
        lock (_gate)
        {
            var kept = change(Of(connectionId));
            _kept.RemoveAll(one => one.ConnectionId == connectionId);
            _kept.Add(kept);
            if (_kept.Count > Connections)
            {
                _kept.RemoveAt(0);
            }
        }
    }

    private sealed record Kept(string ConnectionId)
    {
        public CompanyIndex? Company { get; init; }

        public IReadOnlyDictionary<string, WaitingOrderPlan> Waiting { get; init; } = new Dictionary<string, WaitingOrderPlan>();

        public WaitingReport? Report { get; init; }

        public string RecordsHash { get; init; } = string.Empty;
    }
}

/// <summary>What a plan that waits comes to.</summary>
/// <param name="Commitments">What would be written.</param>
/// <param name="Links">The links that would be stored.</param>
internal sealed record WaitingOrderPlan(IReadOnlyList<WaitingCommitment> Commitments, IReadOnlyList<Link> Links);
