using System.Text.Json.Nodes;
using NodaTime;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Simulation.Tests;

/// <summary>
/// The sync core over the sandbox in one process, on a fast clock. The store outlives the engine: <see cref="Restart"/> is what a crash leaves behind.
/// </summary>
internal sealed class World : IDisposable
{
    public const string ConnectionId = "acme";
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private readonly double _speed;
    private readonly List<IDisposable> _opened = [];

    public World(int seed, int orders = 20, SandboxSwitches? switches = null, IReadOnlyList<FaultRule>? faults = null, ISyncStore? store = null, double speed = 200)
    {
        _speed = speed;
        Time = new(speed, Start);
        Sandbox = new(new() { Seed = seed, Orders = orders, Switches = switches ?? SandboxSwitches.Draw(seed), Faults = faults ?? [] }, Time);
        Store = store ?? new InMemorySyncStore(Time);
        Connection = new()
        {
            Id = ConnectionId,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = Sandbox.Data.Organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = Sandbox.Data.Company.CompanyId,
        };
        Engine = NewEngine();
    }

    public ScaledTimeProvider Time { get; }

    public SandboxServer Sandbox { get; }

    public ISyncStore Store { get; }

    public Connection Connection { get; }

    public SyncEngine Engine { get; private set; }

    /// <summary>Called before every request that leaves for a vendor, with what lets it through; a test may throw before or after.</summary>
    public Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>>? Wire { get; set; }

    /// <summary>A new engine over the same store, as after a crash of the old one.</summary>
    public async Task Restart()
    {
        Close();
        Engine = NewEngine();
        await Store.ReleaseClaimsAsync(ConnectionId);
    }

    /// <summary>Runs until no order is due any more and only the recurring scans wait for their time, not for a limit or after a failure.</summary>
    public async Task SettleAsync(int mostRuns = 400)
    {
        await Engine.ConnectAsync(Connection);
        for (var run = 0; run < mostRuns; run++)
        {
            var result = await Engine.RunDueAsync(ConnectionId, TestContext.Current.CancellationToken);
            var work = await Store.ListWorkAsync(ConnectionId);
            if (result.Processed == 0 && work.All(item => item.Key.Kind != RecordKind.PurchaseOrder && item.Reason == "it is time again" && item.DueAt > Now()))
            {
                return;
            }

            if (result.Processed == 0 && work.Count > 0)
            {
                var wait = work.Min(item => item.DueAt) - Now();
                if (wait > Duration.Zero)
                {
                    await Task.Delay(wait.ToTimeSpan(), Time, TestContext.Current.CancellationToken);
                }
            }
        }

        Assert.Fail($"It did not settle: {string.Join("; ", (await Store.ListWorkAsync(ConnectionId)).Select(item => $"{item.Key} due {item.DueAt} after {item.Attempts} attempts: {item.Reason}"))}");
    }

    /// <summary>Runs every scan and looks at every order once more, then settles.</summary>
    public async Task ScanEverythingAsync()
    {
        foreach (var key in new[] { RecordKey.OrderScan, RecordKey.FullScan, RecordKey.CommitmentScan, RecordKey.Directory })
        {
            await Engine.SubmitAsync(ConnectionId, key, WorkPriority.Person, "test");
        }

        await SettleAsync();
        await Engine.ReplayAsync(ConnectionId, null, "test");
        await SettleAsync();
    }

    /// <summary>Once both sides agree, looking at everything again writes nothing.</summary>
    public async Task AssertConvergedAsync()
    {
        var writes = ProcoreWrites();
        await ScanEverythingAsync();
        Assert.Equal(writes, ProcoreWrites());
    }

    public Task<IReadOnlyList<SyncRecord>> OrdersAsync() => Store.ListRecordsAsync(ConnectionId).AsTask();

    public JsonObject State() => Sandbox.DescribeState();

    public int ProcoreWrites() => (int)State()["writes"]!["procore"]!;

    public Instant Now() => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public void Dispose()
    {
        Close();
        Sandbox.Dispose();
    }

    private void Close()
    {
        Engine.Dispose();
        _opened.ForEach(opened => opened.Dispose());
        _opened.Clear();
    }

    /// <summary>One more engine over the same store.</summary>
    public SyncEngine NewEngine()
    {
        var (organization, company) = (Sandbox.Data.Organization, Sandbox.Data.Company);
        var clients = new ConnectionClients(
            ZohoBooksClient.Create(new()
            {
                Region = Connection.Region,
                OrganizationId = organization.OrganizationId,
                ClientId = organization.ClientId,
                ClientSecret = organization.ClientSecret,
                RefreshToken = organization.RefreshToken,
                TimeProvider = Time,
                AttemptTimeout = TimeSpan.FromSeconds(20 * Math.Max(1, _speed / 20)),
                PrimaryHandler = () => new WireHandler(this),
            }),
            ProcoreClient.Create(new()
            {
                Environment = Connection.Environment,
                CompanyId = company.CompanyId,
                ClientId = company.ClientId,
                ClientSecret = company.ClientSecret,
                TimeProvider = Time,
                AttemptTimeout = TimeSpan.FromSeconds(20 * Math.Max(1, _speed / 20)),
                PrimaryHandler = () => new WireHandler(this),
            }));
        _opened.AddRange([clients.Books, clients.Procore]);
        return new(Store, new OneConnection(clients), new() { Time = Time });
    }

    private sealed class OneConnection(ConnectionClients clients) : IConnectionClientProvider
    {
        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(clients);
    }

    private sealed class WireHandler(World world) : DelegatingHandler(world.Sandbox.CreateHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            world.Wire is { } wire ? wire(request, () => base.SendAsync(request, cancellationToken)) : base.SendAsync(request, cancellationToken);
    }
}
