using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The connections that a process has, each as it was configured when it was taken up last. What was removed stays so, as long as it is configured as it was.</summary>
internal sealed class TakenConnections(IReadOnlyList<ConfiguredConnection> all)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, ConfiguredConnection> _last = all.ToDictionary(one => one.Connection.Id, StringComparer.Ordinal);
    private readonly HashSet<string> _removed = new(StringComparer.Ordinal);
    private volatile IReadOnlyList<ConfiguredConnection> _all = all;

    /// <summary>They as they are now.</summary>
    public IReadOnlyList<ConfiguredConnection> All => _all;

    /// <summary>The same, without what they were configured with beside.</summary>
    public IReadOnlyList<Connection> Connections => [.. _all.Select(one => one.Connection)];

    /// <summary>One of them; null where it is not among them.</summary>
    public ConfiguredConnection? Find(string connectionId) => _all.FirstOrDefault(one => one.Connection.Id == connectionId);

    /// <summary>As what this process had it last, whether it has it now or not; null where it never had it.</summary>
    public ConfiguredConnection? Last(string connectionId)
    {
        lock (_gate) return _last.GetValueOrDefault(connectionId);
    }

    /// <summary>One was added, or changed.</summary>
    public void Put(ConfiguredConnection connection)
    {
        lock (_gate)
        {
            var id = connection.Connection.Id;
            _last[id] = connection;
            _removed.Remove(id);
            _all = Find(id) is null ? [.. _all, connection] : [.. _all.Select(one => one.Connection.Id == id ? connection : one)];
        }
    }

    /// <summary>One is not this process's any more.</summary>
    public void Leave(string connectionId)
    {
        lock (_gate) _all = [.. _all.Where(one => one.Connection.Id != connectionId)];
    }

    /// <summary>One was removed for good.</summary>
    public void Remove(string connectionId)
    {
        lock (_gate)
        {
            _removed.Add(connectionId);
            Leave(connectionId);
        }
    }

    /// <summary>Those of the configuration that are to be synced: not what was removed and stands there still. What is not there any more may come again.</summary>
    public IReadOnlyList<ConfiguredConnection> Wanted(IReadOnlyList<ConfiguredConnection> configured)
    {
        lock (_gate)
        {
            _removed.IntersectWith(configured.Select(one => one.Connection.Id));
            return [.. configured.Where(one => !_removed.Contains(one.Connection.Id))];
        }
    }
}
