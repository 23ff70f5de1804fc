using Microsoft.Data.Sqlite;
using Procore.Client;
using Sandbox;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>The core over a store in a file, between both services in this process, with as many orders and vendors as are asked for.</summary>
internal sealed class GrowthWorld : IConnectionClientProvider, IDisposable
{
    public const string Id = "growth";

    private readonly StepClock _clock = new();
    private readonly SandboxServer _services;
    private readonly ConnectionClients _clients;
    private readonly RelationalSyncStore _relational;
    private readonly string _folder = Directory.CreateTempSubdirectory("growth").FullName;
    private readonly string _source;

    private GrowthWorld(int orders, int vendors)
    {
        _services = new(new() { Seed = 1, Orders = orders, Size = ContractorSize.OfVendors(vendors) }, _clock);
        _source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "sync.db"), Pooling = true }.ConnectionString;
        _relational = new(() => new SqliteConnection(_source), SqlDialect.Sqlite, _clock);
        (Store, Counts) = StoreCounter.Of(_relational);
        var (organization, company) = (_services.Data.Organization, _services.Data.Company);
        Connection = new()
        {
            Id = Id,
            Region = ZohoRegion.UnitedStates,
            OrganizationId = organization.OrganizationId,
            Environment = ProcoreEnvironment.Production,
            CompanyId = company.CompanyId,
            Policies = new()
            {
                Approval = new() { FirstOrderOfVendor = false, BudgetOverruns = BudgetOverrunTreatment.Warn },
                CommitmentStatusByOrderStatus = SyncPolicies.UsualStatuses,
                OrderScanEvery = Long,
                CommitmentScanEvery = Long,
                FullScanEvery = Long,
                DirectoryMaxAge = Long,
            },
        };
        _clients = new(
            ZohoBooksClient.Create(new ZohoBooksOptions
            {
                Region = Connection.Region,
                OrganizationId = organization.OrganizationId,
                ClientId = organization.ClientId,
                ClientSecret = organization.ClientSecret,
                RefreshToken = organization.RefreshToken,
            }.UseTimeProvider(_clock).UsePrimaryHandler(Wire)),
            ProcoreClient.Create(new ProcoreOptions
            {
                Environment = Connection.Environment,
                CompanyId = company.CompanyId,
                ClientId = company.ClientId,
                ClientSecret = company.ClientSecret,
            }.UseTimeProvider(_clock).UsePrimaryHandler(Wire)));
        Engine = new(Store, this, new SyncOptions { Lease = TimeSpan.FromDays(1) }.UseTimeProvider(_clock));

        HttpMessageHandler Wire() => new MeasuredWire(_services.CreateHandler(), _clock);
    }

    public ISyncStore Store { get; }

    public StoreCounter Counts { get; }

    public SyncEngine Engine { get; }

    private static NodaTime.Duration Long => NodaTime.Duration.FromDays(30);

    private Connection Connection { get; }

    /// <summary>One in which all of the orders were synced.</summary>
    public static async Task<GrowthWorld> OpenAsync(int orders, int vendors)
    {
        var world = new GrowthWorld(orders, vendors);
        await world._relational.InitializeAsync();
        await world.Engine.ConnectAsync(world.Connection);
        await world.RunAsync();
        await world.Engine.StartAsync(Id, new() { By = "the benchmark", Hash = (await world.Engine.GetWaitingAsync(Id)).Hash });
        await world.RunAsync();
        return world;
    }

    /// <summary>Syncs orders that nobody has seen yet, as many at once as are asked for, and says what that cost.</summary>
    public async Task<GrowthRow> OrdersAsync(string id, int orders, int atATime)
    {
        var made = Make(id, orders);
        var row = await GrowthRow.OfAsync(this, async () =>
        {
            foreach (var batch in made.Chunk(atATime))
            {
                foreach (var order in batch)
                {
                    await Engine.SubmitAsync(Id, RecordKey.PurchaseOrder(order), WorkPriority.Webhook, "it is new");
                }

                await RunAsync();
            }
        });
        var records = await Store.GetRecordsAsync(Id, [.. made.Select(RecordKey.PurchaseOrder)]);
        var synced = records.Values.Count(record => record.State == RecordState.Synced);
        return synced == orders ? row : throw new InvalidOperationException(
            $"{synced} of {orders} orders were synced: {string.Join(" ", records.Values.Where(record => record.State != RecordState.Synced).Select(record => $"{record.State} {record.Reason}").Distinct().Take(3))}");
    }

    /// <summary>Runs until nothing is due at the time that the clock shows.</summary>
    public async Task RunAsync()
    {
        while ((await Engine.RunDueAsync(Id)).Processed > 0)
        {
        }
    }

    /// <summary>Makes orders that nobody has seen yet.</summary>
    /// <returns>Their ids.</returns>
    public IReadOnlyList<string> Make(string id, int orders)
    {
        var before = Known();
        _services.Burst(id, edits: 0, cancellations: 0, orders);
        return [.. Known().Except(before)];

        HashSet<string> Known() => [.. _services.Zoho.Orders.Select(order => order.Id)];
    }

    /// <summary>What the database takes of its file.</summary>
    public async Task<long> DatabaseBytesAsync()
    {
        await using var connection = new SqliteConnection(_source);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "select (page_count - freelist_count) * page_size from pragma_page_count, pragma_freelist_count, pragma_page_size";
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public void Dispose()
    {
        Engine.Dispose();
        _clients.Books.Dispose();
        _clients.Procore.Dispose();
        _relational.Dispose();
        _services.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    ValueTask<ConnectionClients> IConnectionClientProvider.GetAsync(Connection connection, CancellationToken cancellationToken) => new(_clients);

    void IConnectionClientProvider.Forget(string connectionId)
    {
    }
}
