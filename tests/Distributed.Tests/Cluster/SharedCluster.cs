using System.Globalization;

namespace Distributed.Tests;

/// <summary>One cluster for all tests that do something to one: three nodes and what they stand on are a machine's worth of processes. The first that asks starts it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCluster : ICollectionFixture<SharedCluster>, IAsyncDisposable
{
    internal const string Name = "one cluster";


    private TestCluster? _cluster;

    /// <summary>How many connections there are; the long run has hundreds.</summary>
    internal static int Customers { get; } = Number("DISTRIBUTED_CUSTOMERS", 4);

    /// <summary>How many orders each of them has when the tests begin.</summary>
    internal static int Orders { get; } = Number("DISTRIBUTED_ORDERS", 8);

    /// <summary>How fast the sandbox's clock runs. What a connection does by itself goes by it: hundreds of them at 30 times the pace ask as often as thousands.</summary>
    internal static double Speed { get; } = Number("DISTRIBUTED_SPEED", 30);

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
