using EmbeddedHost;
using Microsoft.Extensions.Options;
using Orleans.Clustering.Redis;
using Orleans.Configuration;
using StackExchange.Redis;

namespace DistributedHost;

/// <summary>
/// Puts the nodes back into a Redis that was emptied. Orleans goes on with what it knows and never writes a row again that it once wrote, so nobody could be given up any more, and who came new
/// would be alone.
/// </summary>
internal sealed partial class MembershipKeeper(
    IMembershipTable table, IClusterMembershipService membership, ILocalSiloDetails node, IOptions<RedisClusteringOptions> options, IOptions<ClusterOptions> cluster, ILogger<MembershipKeeper> logger) : BackgroundService
{
    private const string VersionField = "Version"; // in the table of Orleans' provider

    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var wasMissing = false; // at the look before, so that nobody acts on a moment
        try
        {
            using var timer = new PeriodicTimer(Every, TimeProvider.System);
            while (await timer.WaitForNextTickAsync(stoppingToken)) wasMissing = await LookAsync(wasMissing, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // It stops.
        }
    }

    private async Task<bool> LookAsync(bool wasMissing, CancellationToken cancellationToken)
    {
        var known = membership.CurrentSnapshot;
        if (known.GetSiloStatus(node.SiloAddress) != SiloStatus.Active) return false;
        try
        {
            if (await IsThereAsync(cancellationToken)) return false;
            if (wasMissing) await PutBackAsync(known, cancellationToken);
            return true;
        }
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotSeen(Problem.SentenceOf(problem));
            return false; // Redis is away; what it holds when it is back is seen then
        }
    }

    private async Task<bool> IsThereAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await table.ReadAllAsync(cancellationToken)).TryGet(node.SiloAddress) is not null;
        }
        catch (RedisClusteringException)
        {
            return false; // it answers, and has no table at all
        }
    }

    // All that are known, at once: whoever reads some of them alone would think the others gone. Where two nodes do it, one of them finds it done.
    private async Task PutBackAsync(ClusterMembershipSnapshot known, CancellationToken cancellationToken)
    {
        await RaiseVersionAsync(known.Version.Value);
        var stored = await table.ReadAllAsync(cancellationToken);
        var version = stored.Version;
        foreach (var member in known.Members.Values.Where(member => member.Status == SiloStatus.Active && stored.TryGet(member.SiloAddress) is null))
        {
            if (!await table.InsertRowAsync(Entry(member), version.Next(), cancellationToken)) return;
            version = (await table.ReadRowAsync(member.SiloAddress, cancellationToken)).Version;
        }

        LogPutBack();
    }

    // The nodes take no table that is older than what they know, and the table counts by ones.
    private async Task RaiseVersionAsync(long known)
    {
        await using var redis = await ConnectionMultiplexer.ConnectAsync(options.Value.ConfigurationOptions!);
        var (database, key) = (redis.GetDatabase(), options.Value.CreateRedisKey(cluster.Value));
        var stored = await database.HashGetAsync(key, VersionField);
        if (stored.HasValue && (long)stored >= known) return;
        var transaction = database.CreateTransaction();
        transaction.AddCondition(stored.HasValue ? Condition.HashEqual(key, VersionField, stored) : Condition.HashNotExists(key, VersionField));
        _ = transaction.HashSetAsync(key, VersionField, known);
        await transaction.ExecuteAsync();
    }

    private static MembershipEntry Entry(ClusterMember member)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new()
        {
            SiloAddress = member.SiloAddress,
            SiloName = member.Name,
            HostName = member.SiloAddress.Endpoint.Address.ToString(),
            Status = member.Status,
            StartTime = now,
            IAmAliveTime = now,
            SuspectTimes = [],
        };
    }

    [LoggerMessage(EventId = 1721, Level = LogLevel.Warning, Message = "Redis knew nothing of the nodes any more, as one that was emptied; they were put back into it.")]
    private partial void LogPutBack();

    [LoggerMessage(EventId = 1722, Level = LogLevel.Warning, Message = "Whether Redis knows the nodes can't be seen, and is looked for again in a few seconds. {Problem}")]
    private partial void LogNotSeen(string problem);
}
