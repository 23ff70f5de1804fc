using Microsoft.Data.Sqlite;
using Sandbox;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>The core over a store in a file, between both services in this process, with as many orders and vendors as are asked for.</summary>
internal sealed class GrowthWorld : IConnectionClientProvider, IDisposable
{
    public const string Id = "growth";

    private readonly StepClock _clock = new();
    private readonly RelationalSyncStore _relational;
    private readonly string _folder = Directory.CreateTempSubdirectory("growth").FullName;
    private readonly string _source;

    private GrowthWorld(int orders, int vendors, SyncPolicies policies, bool isCounted)
    {
        Services = new(new() { Seed = 1, Orders = orders, Size = ContractorSize.OfVendors(vendors) }, _clock);
        _source = new SqliteConnectionStringBuilder { DataSource = Path.Combine(_folder, "sync.db"), Pooling = true }.ConnectionString;
        _relational = new(() => new SqliteConnection(_source), SqlDialect.Sqlite, _clock);
        var (counting, counts) = StoreCounter.Of(_relational);
        (Store, Counts) = (isCounted ? counting : _relational, counts);
        Connection = Services.Connection(Id, policies);
        Engine = NewEngine();
    }

    public MeasuredServices Services { get; }

    public ISyncStore Store { get; }

    public StoreCounter Counts { get; }

    public SyncEngine Engine { get; private set; }

    private static NodaTime.Duration Long => NodaTime.Duration.FromDays(30);

    /// <summary>What is asked for alone is done: nothing comes again by itself.</summary>
    private static SyncPolicies Asked => Steady with
    {
        Approval = new() { FirstOrderOfVendor = false, BudgetOverruns = BudgetOverrunTreatment.Warn },
        OrderScanEvery = Long,
        CommitmentScanEvery = Long,
        FullScanEvery = Long,
        DirectoryMaxAge = Long,
    };

    /// <summary>As a host has it: all is looked at again as often as is usual, and no order waits for a person.</summary>
    public static SyncPolicies Steady => new()
    {
        Approval = ApprovalPolicy.Nothing,
        CommitmentStatusByOrderStatus = SyncPolicies.UsualStatuses,
    };

    private Connection Connection { get; }

    /// <summary>One in which all of the orders were synced.</summary>
    /// <param name="orders">How many.</param>
    /// <param name="vendors">Of how many vendors.</param>
    /// <param name="policies">The policies; null for those by which nothing comes again by itself.</param>
    /// <param name="isCounted">Whether it is counted what the store is asked, which itself takes time.</param>
    public static async Task<GrowthWorld> OpenAsync(int orders, int vendors, SyncPolicies? policies = null, bool isCounted = true)
    {
        var world = new GrowthWorld(orders, vendors, policies ?? Asked, isCounted);
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
        var made = Services.Make(id, orders);
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

    /// <summary>
    /// Stores as many more orders as if they had been synced, each like one that was; the services have none of them. A new process goes on
    /// from there.
    /// </summary>
    public async Task FillAsync(int orders)
    {
        await new GrowthFill(_relational, Services.Server.Data, Id).RunAsync(orders);
        Engine.Dispose();
        Engine = NewEngine();
    }

    /// <summary>Runs until nothing is due at the time that the clock shows.</summary>
    public async Task RunAsync()
    {
        while ((await Engine.RunDueAsync(Id)).Processed > 0)
        {
        }
    }

    /// <summary>Lets time go by in which nothing is done.</summary>
    public void Wait(TimeSpan time) => _clock.Advance(time);

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
        Services.Dispose();
        _relational.Dispose();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private SyncEngine NewEngine() => new(Store, this, new SyncOptions { Lease = TimeSpan.FromDays(1) }.UseTimeProvider(_clock));

    ValueTask<ConnectionClients> IConnectionClientProvider.GetAsync(Connection connection, CancellationToken cancellationToken) => new(Services.Clients);

    void IConnectionClientProvider.Forget(string connectionId)
    {
    }
}
