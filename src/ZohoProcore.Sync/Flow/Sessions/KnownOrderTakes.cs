namespace ZohoProcore.Sync;

/// <summary>
/// What the orders of a connection take of the budgets of projects, as its owner stored it, who alone does. It is kept from one batch to
/// the next, so that not everything that was ever written in a project is read for each. What is stored of an order has it read again, and
/// what could not be stored has all of it forgotten.
/// </summary>
/// <param name="organizationId">The organization.</param>
internal sealed class KnownOrderTakes(string organizationId)
{
    private const int MostStale = 500;

    private readonly object _gate = new();
    private readonly Dictionary<long, (ProjectTakes Takes, HashSet<string> Stale)> _projects = [];

    /// <summary>Grows with all that is stored.</summary>
    public long Version { get; private set; }

    /// <summary>What is known of a project, and the orders that the caller has to read again; null where nothing is.</summary>
    public (ProjectTakes Takes, IReadOnlyCollection<string> Stale)? Find(long projectId)
    {
        lock (_gate)
        {
            if (!_projects.TryGetValue(projectId, out var known))
            {
                return null;
            }

            string[] stale = [.. known.Stale];
            known.Stale.Clear();
            return (known.Takes, stale);
        }
    }

    /// <summary>Keeps what was read of a project, unless something was stored since.</summary>
    public void Keep(long projectId, ProjectTakes takes, long version)
    {
        lock (_gate)
        {
            if (version == Version)
            {
                _projects[projectId] = (takes, new(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>Notes what was stored.</summary>
    public void Saved(ChangeSet changes)
    {
        var orders = new HashSet<string>(
            changes.Records.Where(record => record.Key.Kind == RecordKind.PurchaseOrder).Select(record => record.Key.Id),
            StringComparer.Ordinal);
        orders.UnionWith(changes.Commitments.Select(one => one.OrderId));
        orders.UnionWith(changes.OpenedIntents.Select(one => one.OrderId));
        var ended = changes.RemovedCommitments.Concat(changes.ClosedIntents)
            .Where(origin => OriginIds.TryReadVendor(origin, organizationId) is null)
            .Select(origin => OriginIds.TryReadOrder(origin, organizationId))
            .ToList();
        if (ended.Contains(null))
        {
            Forget();
            return;
        }

        orders.UnionWith(ended.OfType<string>());
        lock (_gate)
        {
            Version++;
            foreach (var project in orders.Count == 0 ? [] : _projects.Keys.ToList())
            {
                _projects[project].Stale.UnionWith(orders);
                if (_projects[project].Stale.Count > MostStale)
                {
                    _ = _projects.Remove(project);
                }
            }
        }
    }

    /// <summary>Has everything read again.</summary>
    public void Forget()
    {
        lock (_gate)
        {
            Version++;
            _projects.Clear();
        }
    }
}

/// <summary>What orders take of one project's budget, by code: of an order that has a code more than once, the most.</summary>
internal sealed class ProjectTakes
{
    private readonly Dictionary<string, Dictionary<long, decimal>> _orders = new(StringComparer.Ordinal);
    private readonly Dictionary<long, decimal> _sums = [];

    /// <summary>What all orders take together, by code.</summary>
    public IReadOnlyDictionary<long, decimal> Sums => _sums;

    /// <summary>What one order takes, by code.</summary>
    public IReadOnlyDictionary<long, decimal> Of(string order) =>
        _orders.TryGetValue(order, out var takes) ? takes : new Dictionary<long, decimal>();

    /// <summary>Replaces what an order takes.</summary>
    public void Set(string order, IEnumerable<BudgetTake> takes)
    {
        foreach (var before in Of(order))
        {
            _sums[before.Key] -= before.Value;
        }

        _ = _orders.Remove(order);
        var now = ByCode(takes);
        if (now.Count > 0)
        {
            _orders[order] = now;
        }

        foreach (var take in now)
        {
            _sums[take.Key] = take.Value + (_sums.TryGetValue(take.Key, out var sum) ? sum : 0);
        }
    }

    /// <summary>Takes of one order by code.</summary>
    public static Dictionary<long, decimal> ByCode(IEnumerable<BudgetTake> takes) =>
        takes.GroupBy(take => take.WbsCodeId, take => take.Amount).ToDictionary(same => same.Key, same => same.Max());
}
