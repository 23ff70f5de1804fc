using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Procore.Client;
using ZohoBooks.Client;
using ZohoProcore.Sync;

namespace FrameworkConsole;

/// <summary>The program from its arguments to its exit code.</summary>
internal static class Walk
{
    /// <summary>Reads the arguments, takes the tour, and says on the error output what went wrong.</summary>
    /// <returns>0; 1 when something went wrong, 2 when the arguments or the environment are.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length == 0 || args[0] is "-h" or "--help")
        {
            Console.Out.WriteLine(Settings.Help);
            return args.Length == 0 ? 2 : 0;
        }

        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, key) =>
        {
            key.Cancel = true;
            stop.Cancel();
        };

        try
        {
            var settings = Settings.Read(args, Environment.GetEnvironmentVariable);
            using var services = Services.Build(settings);
            var tour = new Tour(
                Console.Out,
                services.GetRequiredService<IZohoBooksClient>(),
                services.GetRequiredService<IProcoreClient>(),
                services.GetRequiredService<SyncEngine>());
            tour.ShowOptions(
                services.GetRequiredService<IOptions<ZohoBooksOptions>>().Value,
                services.GetRequiredService<IOptions<ProcoreOptions>>().Value,
                services.GetRequiredService<IOptions<SyncOptions>>().Value);
            var orders = await tour.ListOrdersAsync(stop.Token);
            await tour.ListVendorsAsync(stop.Token);
            await tour.PlanAsync(settings.Connection(), settings.Order ?? (orders.Count > 0 ? orders[0] : null), stop.Token);
            return 0;
        }
        catch (Exception problem) when (problem is ArgumentException or InvalidOperationException or SyncException or ZohoBooksException or ProcoreException)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return problem is ArgumentException ? 2 : 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("Stopped.");
            return 1;
        }
    }
}
