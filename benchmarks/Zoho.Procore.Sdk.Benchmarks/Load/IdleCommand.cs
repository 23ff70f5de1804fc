using System.Globalization;
using Microsoft.Data.Sqlite;
using Sandbox;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>idle</c>: what a node holds for connections for which nothing is due, each with clients and vendors of its own, once all
/// were read and planned.
/// </summary>
internal static class IdleCommand
{
    public const string Usage = "idle [CONNECTIONS [VENDORS]]: the memory of a node whose connections have nothing to do; 1000 of 240 vendors by default";

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var asked = options.Select(GrowthCommand.Number).ToList();
        if (asked.Count > 2 || asked.Contains(null) || asked.FirstOrDefault() == 0)
        {
            error.WriteLine(Usage);
            return 2;
        }

        var (count, vendors) = (asked.FirstOrDefault() ?? 1000, asked.Skip(1).FirstOrDefault() ?? 240);
        var folder = Directory.CreateTempSubdirectory("idle").FullName;
        var clock = new StepClock();
        var all = new Many();
        try
        {
            using var store = new RelationalSyncStore(() => new SqliteConnection($"Data Source={Path.Combine(folder, "sync.db")}"), SqlDialect.Sqlite, clock);
            await store.InitializeAsync();
            using var engine = new SyncEngine(store, all, new SyncOptions().UseTimeProvider(clock));
            var before = (Held: Soak.Held(), Set: Environment.WorkingSet);
            for (var i = 0; i < count; i++)
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"customer-{i}");
                var services = new MeasuredServices(new() { Seed = i + 1, Orders = 3, Size = ContractorSize.OfVendors(vendors) }, clock);
                all.Services[id] = services;
                await engine.ConnectAsync(services.Connection(id, GrowthWorld.Steady));
                while ((await engine.RunDueAsync(id)).Processed > 0)
                {
                }

                services.LetGo();
            }

            var held = Soak.Held() - before.Held;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count:#,0} connections of {vendors:#,0} vendors hold {held / 1e6:#,0} MB, {held / count:#,0} bytes each; the process takes {Environment.WorkingSet / 1e6:#,0} MB, {before.Set / 1e6:#,0} of them before the first.\n"));
            GC.KeepAlive(all);
        }
        finally
        {
            foreach (var services in all.Services.Values)
            {
                services.Dispose();
            }

            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }

        return 0;
    }

    private sealed class Many : IConnectionClientProvider
    {
        public Dictionary<string, MeasuredServices> Services { get; } = [];

        public ValueTask<ConnectionClients> GetAsync(Connection connection, CancellationToken cancellationToken = default) => new(Services[connection.Id].Clients);

        public void Forget(string connectionId)
        {
        }
    }
}
