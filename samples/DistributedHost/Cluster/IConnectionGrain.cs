using Orleans.Concurrency;

namespace DistributedHost;

/// <summary>Who runs a connection: one activation in the cluster. What is lost of its calls is made good for: a look comes again every second, and what is due stands in the store.</summary>
internal interface IConnectionGrain : IGrainWithStringKey
{
    /// <summary>Sees that the connection is run, and where.</summary>
    /// <param name="home">The node that should run it.</param>
    /// <param name="moves">Whether it goes there, where another one runs it.</param>
    Task KeepAsync(SiloAddress home, bool moves);

    /// <summary>There is new work.</summary>
    [OneWay]
    Task WakeAsync();

    /// <summary>It has other credentials.</summary>
    [OneWay]
    Task RenewAsync();
}
