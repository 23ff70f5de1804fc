namespace Distributed.Tests;

/// <summary>Two nodes at the pace of the real services, where limits are shared and what nobody wakes waits a minute. Each test has a customer of its own.</summary>
[CollectionDefinition(Name)]
public sealed class RealPaceCluster : ICollectionFixture<RealPaceCluster>, IAsyncDisposable
{
    internal const string Name = "the pace of the services";

    private const int Nodes = 2;
    private const int Customers = 2;
    private const int Orders = 4;

    private TestCluster? _cluster;

    internal async Task<TestCluster> WithNodesAsync()
    {
        _cluster ??= await TestCluster.StartAsync(Nodes, Customers, Orders, speed: 1, onlyPlans: true);
        await _cluster.WithNodesAsync(Nodes);
        return _cluster;
    }

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
