using System.Diagnostics;
using System.Globalization;
using NodaTime;
using Npgsql;
using ZohoProcore.Sync;

namespace Distributed.Tests;

/// <summary>
/// What a write costs with one node, two and three on the same machine, and what connections cost at which nothing happens: processor time, which is the same however many processors there are.
/// The sandbox's clock runs fast, and whatever a connection does by itself goes by that clock, so it makes a hundred connections ask as often as thousands. Told where <c>DISTRIBUTED_COST</c> says
/// how many edits of each office to count.
/// </summary>
[Collection(SharedCluster.Name)]
public sealed class CostTests(ITestOutputHelper output)
{
    private const int Most = 3;
    private const int Many = 10_000;
    private const int Times = 10;
    private const int Pool = 20; // as a node has

    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(6);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_writes_and_connections_cost_is_told_where_somebody_asks()
    {
        var edits = int.TryParse(Environment.GetEnvironmentVariable("DISTRIBUTED_COST"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        Assert.SkipUnless(edits > 0, "DISTRIBUTED_COST says how many edits of each office to count.");
        await using var cluster = await TestCluster.StartAsync(1, SharedCluster.Customers, SharedCluster.Orders, SharedCluster.Speed);
        await cluster.UntilSettledAsync();
        output.WriteLine($"{SharedCluster.Customers} connections at {SharedCluster.Speed:0} times the pace, {edits} edits for each, {Environment.ProcessorCount} processors.");
        output.WriteLine("| nodes | writes | a write: nodes, ms | PostgreSQL, ms | idle a second: nodes, ms | PostgreSQL, ms | its transactions | Redis, ms | memory of the nodes, MB |");
        output.WriteLine("|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var nodes = 1; nodes <= Most; nodes++)
        {
            await cluster.WithNodesAsync(nodes);
            await cluster.UntilEvenAsync(within: 0.2);
            await cluster.EditAsync(edits); // not counted: a node that has just come compiles as it goes
            await cluster.UntilSettledAsync();
            await UntilQuietAsync(cluster);
            var before = await WritesAsync(cluster);
            var busy = await CostAsync(cluster, async () =>
            {
                await cluster.EditAsync(edits);
                await UntilQuietAsync(cluster);
            });
            var writes = await WritesAsync(cluster) - before;
            var idle = await CostAsync(cluster, () => Task.Delay(Idle, TimeProvider.System, Token)); // last: what has just come compiles as it goes, and would be told as what nothing costs
            var (a, b) = (busy.Seconds / idle.Seconds, 1000d / writes);
            var (memory, second) = (cluster.Nodes.Sum(node => node.Program.Used.Memory) >> 20, 1000 / idle.Seconds);
            output.WriteLine(FormattableString.Invariant(
                $"| {nodes} | {writes} | {(busy.Nodes - (a * idle.Nodes)) * b:0.0} | {(busy.Store - (a * idle.Store)) * b:0.0} | {idle.Nodes * second:0} | {idle.Store * second:0} | {idle.Transactions / idle.Seconds:0} | {idle.Redis * second:0} | {memory} |"));
        }

        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++) await cluster.Nodes[0].GetAsync("/api/status");
        output.WriteLine($"How all connections stand is told in {Stopwatch.GetElapsedTime(since).TotalMilliseconds / Times:0} ms.");
        await ManyAsync(cluster.Store.ConnectionString("public"), cluster.Store.ConnectionString("many"));
    }

    // What every node asks every second, where there are as many connections.
    private async Task ManyAsync(string known, string many)
    {
        await using var connection = new NpgsqlConnection(known);
        await connection.OpenAsync(Token);
        await ExecuteAsync("create schema many");
        using var store = new RelationalSyncStore(() => new NpgsqlConnection(many), SqlDialect.PostgreSql(problem => problem.SqlState));
        await store.InitializeAsync(Token);
        await ExecuteAsync(FormattableString.Invariant(
            $"insert into many.sync_connection (connection_id, document) select 'c' || i, replace(document, connection_id, 'c' || i) from (select * from public.sync_connection limit 1) one, generate_series(1, {Many}) i"));
        string[] names = [.. Enumerable.Range(1, Many).Select(i => $"c{i}")];
        var since = Stopwatch.GetTimestamp();
        DistributedHost.Homes.Plan(names, ["10.0.0.1:11111", "10.0.0.2:11111", "10.0.0.3:11111"]);
        var planned = Stopwatch.GetElapsedTime(since);
        var ids = new DistributedHost.ConnectionIds(new() { Store = many, Redis = "", Cluster = "", Endpoint = new(System.Net.IPAddress.Loopback, 1) });
        output.WriteLine(FormattableString.Invariant(
            $"{Many} connections: their ids are read in {await MillisecondsAsync(() => ids.ListAsync(Token)):0} ms, all of them in {await MillisecondsAsync(() => store.ListConnectionsAsync(Token).AsTask()):0} ms; their homes are worked out in {planned.TotalMilliseconds:0} ms."));

        // What each of two nodes does at once when the third has died: the store's part of it, over as many of its connections as a node has.
        since = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(names.Take(Many / Most / 2), new ParallelOptions { MaxDegreeOfParallelism = Pool, CancellationToken = Token }, async (id, token) =>
        {
            _ = await store.GetOwnerAsync(id, token);
            _ = await store.TakeAsync(id, Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()), Duration.FromMinutes(10), token);
        });
        output.WriteLine(FormattableString.Invariant($"Half of a third of them are taken over by one node in {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s."));

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(Token);
        }
    }

    private static async Task<double> MillisecondsAsync<T>(Func<Task<IReadOnlyList<T>>> read)
    {
        Assert.Equal(Many, (await read()).Count);
        var since = Stopwatch.GetTimestamp();
        for (var i = 0; i < Times; i++) await read();
        return Stopwatch.GetElapsedTime(since).TotalMilliseconds / Times;
    }

    private static async Task<int> WritesAsync(TestCluster cluster)
    {
        var writes = 0;
        foreach (var customer in cluster.Customers) writes += await customer.WritesAsync();
        return writes;
    }

    // Asks the sandbox alone, which costs the nodes nothing.
    private static async Task UntilQuietAsync(TestCluster cluster)
    {
        for (var writes = -1; ;)
        {
            var now = await WritesAsync(cluster);
            if (now == writes) return;
            writes = now;
            await Task.Delay(Quiet, TimeProvider.System, Token);
        }
    }

    private static async Task<Cost> CostAsync(TestCluster cluster, Func<Task> during)
    {
        var before = await NowAsync();
        await during();
        var after = await NowAsync();
        return new(after.Seconds - before.Seconds, after.Nodes - before.Nodes, after.Store - before.Store, after.Redis - before.Redis, after.Transactions - before.Transactions);

        async Task<Cost> NowAsync() => new(
            Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency,
            cluster.Nodes.Sum(node => node.Program.Used.Processor.TotalSeconds),
            ProcessTree.Processor(int.Parse(File.ReadLines(Path.Combine(Path.GetDirectoryName(cluster.Store.Socket)!, "data", "postmaster.pid")).First(), CultureInfo.InvariantCulture)).TotalSeconds,
            cluster.Redis.Processor.TotalSeconds,
            await TransactionsAsync(cluster.Store.ConnectionString("public")));
    }

    private static async Task<long> TransactionsAsync(string store)
    {
        await using var connection = new NpgsqlConnection(store);
        await connection.OpenAsync(Token);
        await using var command = new NpgsqlCommand("select sum(xact_commit + xact_rollback)::bigint from pg_stat_database", connection);
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    /// <summary>Seconds: of the wall, and of processors; and transactions of PostgreSQL.</summary>
    private sealed record Cost(double Seconds, double Nodes, double Store, double Redis, long Transactions);
}
