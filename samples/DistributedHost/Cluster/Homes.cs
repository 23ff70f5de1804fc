using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DistributedHost;

/// <summary>
/// Which node is which connection's home. Every node works it out by itself from the same two lists, so nobody has to be asked: each connection goes to the node that it likes best by a hash, as
/// long as that has room, so that all have as many to within one, and few move when a node comes or goes.
/// </summary>
internal sealed class Homes
{
    private volatile Worked _worked = new([], [], new Dictionary<string, SiloAddress>(StringComparer.Ordinal));
    private volatile IReadOnlyList<string> _connections = [];

    /// <summary>The connections that there are.</summary>
    public IReadOnlyList<string> Connections
    {
        get => _connections;
        set => _connections = _connections.SequenceEqual(value, StringComparer.Ordinal) ? _connections : value;
    }

    /// <summary>The home of one of them; of another one, which was only now added, the node that it likes best.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="nodes">The nodes that there are; at least one.</param>
    public SiloAddress Of(string connectionId, IReadOnlyList<SiloAddress> nodes) =>
        All(nodes).GetValueOrDefault(connectionId) ?? nodes.MaxBy(node => Liking(connectionId, Name(node)))!;

    /// <summary>Those of them whose home is a node.</summary>
    public IEnumerable<string> At(SiloAddress node, IReadOnlyList<SiloAddress> nodes) => All(nodes).Where(home => home.Value.Equals(node)).Select(home => home.Key);

    /// <summary>Works it out.</summary>
    public static IReadOnlyDictionary<string, string> Plan(IReadOnlyList<string> connections, IReadOnlyList<string> nodes)
    {
        var plan = new Dictionary<string, string>(StringComparer.Ordinal);
        if (nodes.Count == 0) return plan;
        var (each, more) = Math.DivRem(connections.Count, nodes.Count); // so many of the nodes have one more
        var has = nodes.ToDictionary(node => node, _ => 0, StringComparer.Ordinal);
        foreach (var connection in connections.Order(StringComparer.Ordinal))
        {
            var home = nodes.Where(node => has[node] < each || (has[node] == each && more > 0)).MaxBy(node => Liking(connection, node))!;
            if (has[home]++ == each) more--;
            plan[connection] = home;
        }

        return plan;
    }

    private IReadOnlyDictionary<string, SiloAddress> All(IReadOnlyList<SiloAddress> nodes)
    {
        var (worked, connections) = (_worked, Connections);
        if (ReferenceEquals(worked.Connections, connections) && worked.Nodes.ToHashSet().SetEquals(nodes)) return worked.Homes;
        if (nodes.Count == 0) return new Dictionary<string, SiloAddress>(StringComparer.Ordinal);
        var named = nodes.GroupBy(Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.MaxBy(node => node.Generation)!, StringComparer.Ordinal);
        var homes = Plan(connections, [.. named.Keys]).ToDictionary(one => one.Key, one => named[one.Value], StringComparer.Ordinal);
        _worked = new(connections, [.. nodes], homes);
        return homes;
    }

    // A node that starts again has the name that it had, so it gets its connections back.
    private static string Name(SiloAddress node) => node.Endpoint.ToString();

    private static ulong Liking(string connection, string node) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{node}\n{connection}")));

    private sealed record Worked(IReadOnlyList<string> Connections, IReadOnlyList<SiloAddress> Nodes, IReadOnlyDictionary<string, SiloAddress> Homes);
}
