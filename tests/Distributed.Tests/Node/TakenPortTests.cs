using System.Net;
using System.Net.Sockets;

namespace Distributed.Tests;

/// <summary>A node whose place is taken says so, and ends.</summary>
[Collection(SharedCluster.Name)]
public sealed class TakenPortTests(SharedCluster shared)
{
    [Fact]
    public async Task Where_another_program_listens_a_node_says_so_and_what_to_do()
    {
        var cluster = await shared.WithNodesAsync(3);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var said = (await Assert.ThrowsAsync<InvalidOperationException>(() => cluster.AddAsync(port: ((IPEndPoint)taken.LocalEndpoint).Port))).Message;
        Assert.Contains("Nothing can listen there", said, StringComparison.Ordinal);
        Assert.Contains("--urls, --hooks and Port", said, StringComparison.Ordinal);
    }
}
