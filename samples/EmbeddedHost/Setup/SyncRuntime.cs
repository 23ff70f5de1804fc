using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.AspNetCore.DataProtection;
using Sandbox;
using ZohoProcore.Sync;

namespace EmbeddedHost;

/// <summary>The core and everything it stands on, put together once for a process.</summary>
internal sealed partial class SyncRuntime : IDisposable
{
    /// <summary>Under this name the key ring is used: what was protected under another one can't be read.</summary>
    public const string KeyRingName = "ZohoProcore.EmbeddedHost";

    /// <summary>Zoho counts requests over a minute and does not say how many are left. So a process that follows another waits that minute out.</summary>
    public static readonly TimeSpan RequestWindow = TimeSpan.FromSeconds(60);

    /// <summary>How many connections are taken up at once when a host starts.</summary>
    public const int SeveralAtOnce = 8;

    private static readonly TimeSpan GoAheadEvery = TimeSpan.FromMilliseconds(200);

    private readonly RelationalSyncStore _store;
    private readonly ServiceProvider _services;

    private SyncRuntime(
        IVendorSystems systems,
        RelationalSyncStore store,
        ISyncStore seen,
        HostLogs logs,
        TimeSpan restartPause,
        IHostGround ground,
        IReadOnlyList<ConfiguredConnection> configured)
    {
        SharesLimits = ground.IsShared && systems.Time is not ScaledTimeProvider { Speed: not 1 };
        var services = Services(seen, ground, systems, logs, SharesLimits);
        Systems = systems;
        Ground = ground;
        ReportsIn = ground.Directory;
        _store = store;
        Store = seen;
        _services = services;
        Logs = logs;
        RestartPause = restartPause;
        Taken = new(configured);
        Vault = services.GetRequiredService<ICredentialVault>();
        Clients = services.GetRequiredService<IConnectionClientProvider>();
        Engine = services.GetRequiredService<SyncEngine>();
        Intake = services.GetRequiredService<WebhookIntake>();
    }

    public IVendorSystems Systems { get; }

    public TimeProvider Time => Systems.Time;

    /// <summary>The connections that this process has.</summary>
    public TakenConnections Taken { get; }

    /// <summary>The same without what they were configured with beside.</summary>
    public IReadOnlyList<Connection> Connections => Taken.Connections;

    /// <summary>Why the connections can't be read as they are configured now; null where they can. What runs goes on as it was configured before.</summary>
    public string? Unread { get; set; }

    /// <summary>The same in a sentence.</summary>
    public string? UnreadSentence => Unread is { } why ? $"The connections can't be read again; what runs goes on as it was configured. {why}" : null;

    public ISyncStore Store { get; }

    /// <summary>Links to the records of a review item, as far as the configuration says where they are.</summary>
    public IReadOnlyList<WebLink> LinksOf(Connection connection, ReviewItem item) =>
        (Taken.Find(connection.Id)?.WebAddresses ?? new())
            .Of(item, connection.OrganizationId, connection.CompanyId);

    /// <summary>Links to both ends of a link, likewise.</summary>
    public IReadOnlyList<WebLink> LinksOf(Connection connection, LinkTarget target, long procoreId) =>
        (Taken.Find(connection.Id)?.WebAddresses ?? new())
            .Of(target, procoreId, connection.OrganizationId, connection.CompanyId);

    /// <summary>
    /// Whether both services' limits are divided in the store among the processes that work on it. Shares last by the store's own clock, so not where a sandbox's runs faster.
    /// </summary>
    public bool SharesLimits { get; }

    /// <summary>Where the store and the key ring lie.</summary>
    public IHostGround Ground { get; }

    /// <summary>Where reports of the probe lie.</summary>
    public string ReportsIn { get; set; }

    /// <summary>What of a connection's policies rests on an answer that nobody has from its services. A report that can't be read has none.</summary>
    public async Task<IReadOnlyList<UnverifiedView>> UnverifiedAsync(string connectionId, CancellationToken cancellationToken)
    {
        var policies = (await Engine.GetPoliciesAsync(connectionId, cancellationToken)).Policies;
        try
        {
            return ProbeGrounds.Unverified(policies, ProbeReport.Read(ProbeReport.PathOf(ReportsIn, connectionId)));
        }
        catch (InputException)
        {
            return ProbeGrounds.Unverified(policies, new ProbeReport());
        }
    }

    /// <summary>What the configuration says otherwise than the policies that hold, which a person has not taken; null when nothing.</summary>
    public async Task<string?> ProposedAsync(string connectionId, CancellationToken cancellationToken) =>
        (await Engine.GetPoliciesAsync(connectionId, cancellationToken)).Proposed is { } proposed ? PolicyViews.Sentence(proposed) : null;

    /// <summary>The same, with what it would change: plans every order that is known from what was read last.</summary>
    public async Task<string?> ProposedWithEffectAsync(string connectionId, CancellationToken cancellationToken) =>
        (await Engine.GetPoliciesAsync(connectionId, cancellationToken)).Proposed is { } proposed
            ? PolicyViews.Sentence(proposed, await EffectAsync(connectionId, proposed, cancellationToken))
            : null;

    /// <summary>What a proposal would change.</summary>
    public Task<PolicyChange> EffectAsync(string connectionId, PolicyProposal proposed, CancellationToken cancellationToken) =>
        Engine.PreviewPoliciesAsync(connectionId, proposed.Policies, cancellationToken).AsTask();

    /// <summary>Where the core and the clients log.</summary>
    public HostLogs Logs { get; }

    public ICredentialVault Vault { get; }

    public IConnectionClientProvider Clients { get; }

    public SyncEngine Engine { get; }

    public WebhookIntake Intake { get; }

    /// <summary>The connections whose work stands still, each with why in a sentence: the store can't be used, or another process took it.</summary>
    public StandStills StandStills { get; } = new();

    /// <summary>Whether the worker turns.</summary>
    public WorkerPulse Pulse { get; } = new(TimeProvider.System);

    /// <summary>How long to wait before the first request.</summary>
    public TimeSpan RestartPause { get; }

    /// <summary>Opens the store and puts the connections and their credentials into it.</summary>
    public static Task<SyncRuntime> OpenAsync(DataDirectory data, IVendorSystems systems, CancellationToken cancellationToken) =>
        OpenAsync(data, systems, store => store, cancellationToken);

    /// <summary>The same for who wants to listen at what the store is asked.</summary>
    public static Task<SyncRuntime> OpenAsync(DataDirectory data, IVendorSystems systems, Func<ISyncStore, ISyncStore> listen, CancellationToken cancellationToken) =>
        OpenAsync(new DirectoryGround(data), systems, systems.Connections, listen, cancellationToken);

    /// <summary>Opens the store for who works with the connections that are in it, whatever is configured.</summary>
    public static Task<SyncRuntime> OpenStoredAsync(DataDirectory data, IVendorSystems systems, CancellationToken cancellationToken) =>
        OpenAsync(new DirectoryGround(data), systems, [], cancellationToken);

    /// <summary>Opens the store, wherever it lies, and puts these connections and their credentials into it.</summary>
    public static Task<SyncRuntime> OpenAsync(
        IHostGround ground, IVendorSystems systems, IReadOnlyList<ConfiguredConnection> all, CancellationToken cancellationToken) =>
        OpenAsync(ground, systems, all, store => store, cancellationToken);

    private static async Task<SyncRuntime> OpenAsync(
        IHostGround ground, IVendorSystems systems, IReadOnlyList<ConfiguredConnection> all, Func<ISyncStore, ISyncStore> listen, CancellationToken cancellationToken)
    {
        var store = await ground.OpenStoreAsync(systems.Time, cancellationToken);
        var isRestart = (await store.ListConnectionsAsync(cancellationToken)).Count > 0;
        var seen = listen(store);
        var runtime = new SyncRuntime(
            systems, store, seen, new HostLogs(), isRestart && systems.OutliveTheHost ? RequestWindow : TimeSpan.Zero, ground, all);
        await EachAsync(all, async (configured, stop) =>
        {
            // Which policies hold is said when the connection is started; a command that only looks changes none.
            var known = await store.GetConnectionAsync(configured.Connection.Id, stop);
            var connection = known is null ? configured.Connection : configured.Connection with { Policies = known.Policies };
            if (connection != known) await store.SaveConnectionAsync(connection, stop); // what is there stays: somebody may change the policies at this moment
            await runtime.StoreCredentialsAsync(configured, stop);
        }, cancellationToken);

        return runtime;
    }

    /// <summary>
    /// Goes through all connections of a host when it starts, several at once: it may have hundreds, and each of them waits for the store. One that fails holds up none of the others; what
    /// failed is thrown once all had their turn, all of it, in the order of the connections. Where the store itself is gone no further one is taken up.
    /// </summary>
    public static async Task EachAsync<T>(IEnumerable<T> all, Func<T, CancellationToken, ValueTask> work, CancellationToken cancellationToken)
    {
        var failures = new ConcurrentDictionary<int, Exception>();
        await Parallel.ForEachAsync(all.Index(), new ParallelOptions { MaxDegreeOfParallelism = SeveralAtOnce, CancellationToken = cancellationToken }, async (one, stop) =>
        {
            if (failures.Values.Any(failure => failure is DbException)) return;
            try
            {
                await work(one.Item, stop);
            }
            catch (Exception failure) when (!stop.IsCancellationRequested)
            {
                failures[one.Index] = failure;
            }
        });
        Exception[] told = [.. failures.OrderBy(failure => failure.Key).Select(failure => failure.Value).DistinctBy(failure => failure.Message)];
        if (told.Length > 1) throw new AggregateException(told);
        if (told.Length == 1) ExceptionDispatchInfo.Throw(told[0]);
    }

    /// <summary>Opens the store of a data directory alone.</summary>
    public static Task<RelationalSyncStore> OpenStoreAsync(DataDirectory data, TimeProvider time, CancellationToken cancellationToken) =>
        DirectoryGround.OpenStoreAsync(data, time, cancellationToken);

    /// <summary>Gives the go-ahead for what was planned without a person's look at it, once the plan is complete: right where nothing is real.</summary>
    public async Task GiveTheGoAheadAsync(string by, Action<string> started, CancellationToken cancellationToken)
    {
        while (await PlanningAsync(cancellationToken) is { Count: > 0 } planning)
        {
            foreach (var connection in planning)
                if (await GivesTheGoAheadAsync(connection.Id, by, cancellationToken)) started(connection.Id);
            await Task.Delay(GoAheadEvery, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>The same for one connection, where its plan is complete at this moment.</summary>
    /// <returns>Whether it was given.</returns>
    public async Task<bool> GivesTheGoAheadAsync(string connectionId, string by, CancellationToken cancellationToken) =>
        await Engine.GetWaitingAsync(connectionId, cancellationToken) is { IsComplete: true } report && await StartsAsync(connectionId, new() { By = by, Hash = report.Hash }, cancellationToken);

    // What changed since it was looked at is looked at again.
    private async Task<bool> StartsAsync(string connectionId, GoAhead goAhead, CancellationToken cancellationToken)
    {
        try
        {
            return (await Engine.StartAsync(connectionId, goAhead, cancellationToken)).IsStarted;
        }
        catch (DecisionRefusedException)
        {
            return false;
        }
    }

    /// <summary>The connections that only plan until a person gives the go-ahead.</summary>
    public async Task<IReadOnlyList<Connection>> PlanningAsync(CancellationToken cancellationToken)
    {
        var planning = new List<Connection>();
        foreach (var connection in Connections)
            if (!(await Engine.GetStateAsync(connection.Id, cancellationToken)).IsStarted) planning.Add(connection);
        return planning;
    }

    public void Dispose()
    {
        Logs.Dispose();
        _services.Dispose();
        _store.Dispose();
        Ground.Leave();
    }

    // A host that is one application registers this in its own services; here commands without a web application want it as well.
    private static ServiceProvider Services(ISyncStore store, IHostGround ground, IVendorSystems systems, HostLogs logs, bool sharesLimits)
    {
        var services = new ServiceCollection();
        services.AddSingleton(store);
        ground.KeepKeys(services.AddDataProtection().SetApplicationName(KeyRingName));
        services.AddSingleton(systems.Time);
        services.AddSingleton<ILoggerFactory>(logs);
        services.AddZohoProcoreSync(options =>
        {
            options.SharesLimits = sharesLimits;
            options.ConfigureZohoBooks((_, books) => systems.Configure(books)).ConfigureProcore((_, procore) => systems.Configure(procore));
        });
        return services.BuildServiceProvider();
    }
}
