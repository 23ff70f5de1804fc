using System.Net;
using DistributedHost;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Distributed.Tests;

public sealed class ClusterSetupTests
{
    /// <summary>The one that Orleans takes where nothing is said is eventually consistent, and lets a connection have two owners while nodes come and go.</summary>
    [Fact]
    public void Which_node_has_a_connection_says_the_directory_that_is_strongly_consistent_and_keeps_nothing_for_the_dead()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddNode(new() { Store = "Host=db", Redis = "cache", Cluster = "c", Endpoint = new(IPAddress.Loopback, 1) }, goAheadBy: null);
        Assert.Contains(builder.Services, service => service.ServiceType.Name == "DistributedGrainDirectory");

        // Half a minute otherwise, in which nobody could take over what a dead node ran.
        using var services = builder.Services.BuildServiceProvider();
        Assert.Equal(TimeSpan.Zero, services.GetRequiredService<IOptions<GrainDirectoryOptions>>().Value.RangeLeaseDuration);

        // Nor does a start wait for longer than a take-over, where all nodes were killed at once. It was a minute and a half.
        var membership = services.GetRequiredService<IOptions<ClusterMembershipOptions>>().Value;
        Assert.InRange(membership.IAmAliveTablePublishTimeout * membership.NumMissedTableIAmAliveLimit, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(15));
    }
}
