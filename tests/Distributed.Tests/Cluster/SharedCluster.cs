using System.Globalization;

namespace Distributed.Tests;

/// <summary>One cluster for all tests that do something to one: three nodes and what they stand on are a machine's worth of processes. The first that asks starts it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCluster : ICollectionFixture<SharedCluster>, IAsyncDisposable
{
    internal const string Name = "one cluster";

    internal const int Orders = 8;
    internal const double Speed = 30;

    private TestCluster? _cluster;

    /// <summary>How many connections there are; the long run has hundreds.</summary>
    internal static int Customers { get; } = Number("DISTRIBUTED_CUSTOMERS", 4);

    /// <summary>For how many seconds all kinds of things happen to nodes.</summary>
    internal static int Seconds { get; } = Number("DISTRIBUTED_SECONDS", 15);

    internal async Task<TestCluster> WithNodesAsync(int nodes)
    {
        if (_cluster is null)
        {
            _cluster = await TestCluster.StartAsync(nodes, Customers, Orders, Speed);
            await _cluster.UntilSettledAsync(); // an order that changes after the go-ahead and before it is written waits for a person
        }

        await _cluster.WithNodesAsync(nodes);
        return _cluster;
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static int Number(string name, int standard) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;
}
