using EmbeddedHost;
using Orleans.Configuration;
using StackExchange.Redis;

namespace DistributedHost;

/// <summary>Puts a node into its cluster.</summary>
internal static class ClusterSetup
{
    // A node that is killed is given up after some three seconds, one that stands still after some eight.
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan TableRefresh = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ForgetsTheDead = TimeSpan.FromDays(1);

    // Where all nodes were killed nobody is left to give them up: one that starts waits for those that said so lately, and for no longer.
    private static readonly TimeSpan SaysThatItLives = TimeSpan.FromSeconds(3);
    private const int MissedBeforeNobodyWaits = 3;

    /// <summary>Registers what runs connections on this node, and knows the others.</summary>
    /// <param name="builder">The web application.</param>
    /// <param name="settings">The node.</param>
    /// <param name="goAheadBy">In whose name the go-ahead is given; null where a person gives it.</param>
    public static void AddNode(this WebApplicationBuilder builder, NodeSettings settings, string? goAheadBy)
    {
        builder.Logging.AddFilter("Orleans", LogLevel.Error); // who comes and goes is said once, by the placer
        builder.Logging.AddFilter("Microsoft.Orleans", LogLevel.Error);
        foreach (var category in (string[])["Polly", "Orleans.Placement", "Orleans.Messaging", "Orleans.Runtime.MessageCenter"]) builder.Logging.AddFilter(category, LogLevel.Critical); // a line a message, while a node goes
        builder.Services.AddSingleton(new ConnectionIds(settings));
        builder.Services.AddSingleton<Homes>();
        builder.Services.AddSingleton<OwnedRuns>();
        builder.Services.AddSingleton(services => new GoAheads(services.GetRequiredService<SyncRuntime>(), services.GetRequiredService<WakeUps>(), goAheadBy));
#pragma warning disable ORLEANSEXP003 // the directory that Orleans takes otherwise lets two nodes have the grain of one connection for a while, whenever nodes come and go
        builder.UseOrleans(silo => silo
            .Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (settings.Cluster, "zohoprocore"))
            .ConfigureEndpoints(settings.Endpoint.Address, settings.Endpoint.Port, gatewayPort: 0, listenOnAnyHostAddress: false)
            .UseRedisClustering(redis => redis.ConfigurationOptions = Parse(settings.Redis))
            .Configure<ClusterMembershipOptions>(membership =>
            {
                (membership.ProbeTimeout, membership.MaxProbeTimeout) = (Probe, LongestProbe);
                membership.TableRefreshTimeout = TableRefresh;
                membership.DefunctSiloExpiration = ForgetsTheDead;
                (membership.IAmAliveTablePublishTimeout, membership.NumMissedTableIAmAliveLimit) = (SaysThatItLives, MissedBeforeNobodyWaits);
            })
            .AddDistributedGrainDirectory()
            .Configure<GrainDirectoryOptions>(directory => directory.RangeLeaseDuration = TimeSpan.Zero) // what a node that was given up still does is the epoch's business: nobody waits for it
            .AddPlacementDirector<HomePlacement, HomeDirector>());
#pragma warning restore ORLEANSEXP003

        // After the silo, so that it ends before: what it still asked for would be placed while all else leaves.
        builder.Services.AddHostedService<MembershipKeeper>();
        builder.Services.AddSingleton<Placer>();
        builder.Services.AddHostedService(services => services.GetRequiredService<Placer>());
    }

    /// <summary>From now on wake-ups and new credentials reach whichever node runs a connection.</summary>
    public static void ReachEveryNode(this WebApplication app, SyncRuntime runtime)
    {
        var grains = app.Services.GetRequiredService<IGrainFactory>();
        app.Services.GetRequiredService<WakeUps>().Beyond = id => Tell(id, grain => grain.WakeAsync());
        runtime.Replaced = id => Tell(id, grain => grain.RenewAsync());

        // Nobody waits for it: what a wake-up is about is stored, and the owner finds it by itself within a minute.
        void Tell(string connectionId, Func<IConnectionGrain, Task> tell) =>
            _ = Task.Run(() => tell(grains.GetGrain<IConnectionGrain>(connectionId))).ContinueWith(static told => _ = told.Exception, TaskScheduler.Default);
    }

    // A Redis that is away for a while is waited for, at the start too.
    private static ConfigurationOptions Parse(string redis)
    {
        var options = ConfigurationOptions.Parse(redis);
        options.AbortOnConnectFail = false;
        return options;
    }
}
