using System.Diagnostics;

namespace Distributed.Tests;

/// <summary>A person gives a connection other credentials on whichever node; the one that runs it calls with them from then on.</summary>
[Collection(SharedCluster.Name)]
public sealed class CredentialTests(SharedCluster shared, ITestOutputHelper output)
{
    private const string Secret = "the-one-of-today";

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1); // seconds at the sandbox's pace; who has the old ones never writes

    [Fact]
    public async Task What_a_person_enters_on_one_node_the_owner_on_another_calls_with()
    {
        var cluster = await shared.WithNodesAsync(3);
        await cluster.UntilSettledAsync();
        var customer = cluster.Customers[0];
        var owner = await cluster.OwnerOfAsync(customer.ConnectionId);
        var account = await customer.ReplaceSecretAsync(Secret);
        var since = Stopwatch.GetTimestamp();
        await cluster.Nodes.First(node => node != owner).SubmitAsync(
            "/setup", "/setup/procore", ("connection", customer.ConnectionId), ("procoreClient", account), ("procoreSecret", Secret));

        // What the other node opened with the new ones lies in the store, where the owner would find it without having them itself.
        await customer.RevokeTokensAsync();
        var writes = owner.Writes;
        await customer.EditAsync("with-other-credentials", 1);
        while (owner.Writes == writes)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Longest, $"The owner has written nothing after {Stopwatch.GetElapsedTime(since).TotalSeconds:0} s.");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        output.WriteLine($"The owner wrote with them {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s after another node had been given them.");
        Assert.Same(owner, await cluster.OwnerOfAsync(customer.ConnectionId)); // whoever takes over reads them anew by itself
        await cluster.UntilSettledAsync();
    }
}
