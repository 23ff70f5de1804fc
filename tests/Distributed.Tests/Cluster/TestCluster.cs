using System.Diagnostics;
using System.Globalization;
using EndToEnd.Tests;
using Npgsql;
using ZohoProcore.Sync;
using ZohoProcore.Sync.Tests.Storage;
using NodeProgram = EndToEnd.Tests.Program;

namespace Distributed.Tests;

/// <summary>Nodes over a PostgreSQL, a Redis and a sandbox, each a process of its own.</summary>
internal sealed class TestCluster : IAsyncDisposable
{
    private const string ZohoSecret = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string ProcoreAuthorization = "Bearer 0123456789abcdefghijklmnopqrstuvwxyz";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    private readonly List<ClusterNode> _nodes = [];
    private int _edits;
    private readonly NodeProgram _sandbox;
    private readonly IReadOnlyList<string> _addresses;

    private TestCluster(PostgreSqlServer store, RedisServer redis, NodeProgram sandbox, IReadOnlyList<string> addresses)
    {
        (Store, Redis, _sandbox, _addresses) = (store, redis, sandbox, addresses);
        Customers = [.. addresses.Select((address, index) => new Customer(string.Create(CultureInfo.InvariantCulture, $"customer-{index + 1:000}"), address))];
    }

    /// <summary>PostgreSQL.</summary>
    public PostgreSqlServer Store { get; }

    /// <summary>Redis.</summary>
    public RedisServer Redis { get; }

    /// <summary>The customers.</summary>
    public IReadOnlyList<Customer> Customers { get; }

    /// <summary>The nodes that run.</summary>
    public IReadOnlyList<ClusterNode> Nodes => [.. _nodes.Where(node => node.Answers)];

    /// <param name="nodes">How many.</param>
    /// <param name="customers">How many the sandbox has.</param>
    /// <param name="orders">How many orders each of them has.</param>
    /// <param name="speed">How fast the sandbox's clock runs.</param>
    /// <param name="version">The program of another version for the nodes; null for the one that was built here.</param>
    /// <param name="onlyPlans">Whether nobody gives the go-ahead.</param>
    public static async Task<TestCluster> StartAsync(int nodes, int customers, int orders, double speed, string? version = null, bool onlyPlans = false)
    {
        var store = await PostgreSqlServer.OwnAsync();
        var redis = await RedisServer.StartAsync();
        var (sandbox, addresses) = await Programs.SandboxesAsync(
            customers, "--orders", orders.ToString(CultureInfo.InvariantCulture), "--vendors", "30", "--speed", speed.ToString(CultureInfo.InvariantCulture));
        var cluster = new TestCluster(store, redis, sandbox, addresses) { OnlyPlans = onlyPlans };
        try
        {
            await Task.WhenAll(Enumerable.Range(0, nodes).Select(_ => cluster.AddAsync(version)));
            if (nodes > 0) await cluster.UntilOwnedAsync();
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync(); // no process outlives a test that could not begin
            throw;
        }
    }

    /// <summary>Starts one more node. It has all webhooks sent to itself.</summary>
    /// <param name="version">The program of another version; null for the one that was built here.</param>
    /// <param name="port">Where the others reach it; null for any that is free.</param>
    public async Task<ClusterNode> AddAsync(string? version = null, int? port = null)
    {
        var environment = new Dictionary<string, string>
        {
            ["ZOHOPROCORE__SANDBOX__WEBHOOKSECRET"] = ZohoSecret,
            ["ZOHOPROCORE__SANDBOX__WEBHOOKAUTHORIZATION"] = ProcoreAuthorization,
            ["ZOHOPROCORE__SANDBOX__PLANFIRST"] = OnlyPlans ? "true" : "false",
        };
        var node = await ClusterNode.StartAsync(Store.Socket, Redis.Socket, port ?? FreePorts.Next(), environment, _addresses, version);
        lock (_nodes) _nodes.Add(node);
        return node;
    }

    /// <summary>The node that runs the most connections, and which.</summary>
    public async Task<(ClusterNode Node, IReadOnlyList<string> Runs)> BusiestAsync()
    {
        var all = new List<(ClusterNode Node, IReadOnlyList<string> Runs)>();
        await UntilAsync(async () =>
        {
            all.Clear();
            foreach (var node in Nodes) all.Add((node, await node.RunsAsync())); // one of them may be about to end
            return all.Count > 0 ? null : "No node answers.";
        });
        return all.MaxBy(one => one.Runs.Count);
    }

    /// <summary>The node that runs a connection.</summary>
    public async Task<ClusterNode> OwnerOfAsync(string connectionId)
    {
        ClusterNode? owner = null;
        await UntilAsync(async () =>
        {
            owner = null;
            foreach (var node in Nodes)
                if ((await node.RunsAsync()).Contains(connectionId, StringComparer.Ordinal)) owner = node;
            return owner is null ? $"{connectionId} is run by no node." : null;
        });
        return owner!;
    }

    /// <summary>A node of the version that was built here takes another one's place, which ends as it is asked to.</summary>
    /// <returns>How long that one took to end.</returns>
    public async Task<TimeSpan> ReplaceAsync(ClusterNode old)
    {
        await AddAsync();
        var since = Stopwatch.GetTimestamp();
        await old.Program.TerminateAsync();
        Assert.Equal(0, await old.Program.ExitAsync(TimeSpan.FromMinutes(1)));
        lock (_nodes) _nodes.Remove(old);
        await old.DisposeAsync();
        return Stopwatch.GetElapsedTime(since);
    }

    /// <summary>All webhooks go to this node from now on, as a balancer that sees one fall decides.</summary>
    public async Task SendHooksToAsync(ClusterNode node)
    {
        foreach (var customer in Customers) await customer.SendHooksAsync(node.Hooks, ZohoSecret, ProcoreAuthorization);
    }

    /// <summary>Every office changes orders; each makes a new one, or one in ten where there are hundreds: a machine of two processors keeps up with that.</summary>
    public async Task EditAsync(int edits)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"edit-{++_edits}");
        for (var i = 0; i < Customers.Count; i++) await Customers[i].EditAsync(id, edits, created: Customers.Count < 100 || (i + _edits) % 10 == 0 ? 1 : 0);
    }

    /// <summary>Waits until so many nodes run all of it: starts those that are missing, as a service manager does, and sends the webhooks to one of them.</summary>
    public async Task WithNodesAsync(int count)
    {
        foreach (var gone in _nodes.Where(node => node.Program.HasExited).ToList())
        {
            _nodes.Remove(gone);
            await gone.DisposeAsync();
        }

        if (_nodes.Count < count && Nodes is [var live, ..]) await SendHooksToAsync(live); // a node that starts takes its time
        while (_nodes.Count < count) await AddAsync();
        await SendHooksToAsync(Nodes[0]);
        await UntilOwnedAsync();
    }

    /// <summary>Waits until every connection is run, by one node that answers.</summary>
    /// <returns>How long that took.</returns>
    public Task<TimeSpan> UntilOwnedAsync() => UntilAsync(async () =>
    {
        var runs = await RunsAsync();
        string[] open = [.. Customers.Select(customer => customer.ConnectionId).Where(id => runs.Count(one => one == id) != 1)];
        return open.Length == 0 ? null : $"Not run, or by several: {string.Join(", ", open)}";
    });

    /// <summary>Waits until the nodes run as many connections each, to within this part of it.</summary>
    public Task<TimeSpan> UntilEvenAsync(double within) => UntilAsync(async () =>
    {
        var counts = new List<int>();
        foreach (var node in Nodes) counts.Add((await node.RunsAsync()).Count);
        var even = (double)Customers.Count / counts.Count;
        return counts.Sum() == Customers.Count && counts.All(count => Math.Abs(count - even) <= Math.Max(within * even, 1 - 1e-9)) ? null : $"They run {string.Join(", ", counts)}.";
    });

    /// <summary>Waits until every order of every customer stands as it should on both sides, and nothing is due.</summary>
    public Task<TimeSpan> UntilSettledAsync() => UntilAsync(async () =>
    {
        var node = Nodes[0];
        var status = (await node.GetAsync("/api/status"))["connections"]!.AsArray().ToDictionary(one => (string)one!["id"]!, StringComparer.Ordinal);
        var open = new List<string>();
        foreach (var customer in Customers)
            open.AddRange(await customer.OpenAsync(status[customer.ConnectionId]!, (await node.GetAsync($"/api/orders?connection={customer.ConnectionId}")).AsArray()));
        return open.Count == 0 ? null : string.Join('\n', open);
    });

    /// <summary>No commitment twice, no limit broken, every chain of the audit whole.</summary>
    /// <returns>What was looked at, in words.</returns>
    public async Task<string> AssertWholeAsync()
    {
        var (orders, commitments, perMinute, entries) = (0, 0, 0, 0L);
        foreach (var customer in Customers)
        {
            var seen = await customer.AssertWholeAsync();
            (orders, commitments, perMinute) = (orders + seen.Orders, commitments + seen.Commitments, Math.Max(perMinute, seen.PerMinute));
        }

        using var store = new RelationalSyncStore(() => new NpgsqlConnection(Store.ConnectionString("public")), SqlDialect.PostgreSql(problem => problem.SqlState));
        foreach (var customer in Customers)
        {
            var verified = await AuditVerifier.VerifyAsync(store, customer.ConnectionId, null, TestContext.Current.CancellationToken);
            Assert.True(verified.IsValid, $"{customer.ConnectionId}: {verified.Message}");
            Assert.True(verified.Entries > 0);
            entries += verified.Entries;
        }

        return FormattableString.Invariant($"{orders} orders, {commitments} commitments, none twice; at most {perMinute} calls a minute for one organization; {entries} audit entries in whole chains.");
    }

    private bool OnlyPlans { get; init; }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes) await node.DisposeAsync();
        foreach (var customer in Customers) customer.Dispose();
        await _sandbox.DisposeAsync();
        await Redis.DisposeAsync();
        await Store.EndAsync();
    }

    private async Task<IReadOnlyList<string>> RunsAsync()
    {
        var runs = new List<string>();
        foreach (var node in Nodes) runs.AddRange(await node.RunsAsync());
        return runs;
    }

    // A node that goes away while it is asked is asked no more the next time.
    private async Task<TimeSpan> UntilAsync(Func<Task<string?>> open)
    {
        var (since, last) = (Stopwatch.GetTimestamp(), string.Empty);
        while (Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(Customers.Count)) // against a hang only
        {
            try
            {
                if ((last = await open()) is null) return Stopwatch.GetElapsedTime(since);
            }
            catch (Exception problem) when (problem is HttpRequestException or OperationCanceledException && !TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                last = problem.Message;
            }

            await Task.Delay(Look, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"{last}\n{string.Join('\n', _nodes.Select(node => node.Program.Everything()))}");
    }
}
