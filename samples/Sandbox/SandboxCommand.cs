using System.CommandLine;
using System.Globalization;

namespace Sandbox;

/// <summary>The executable: both APIs on two loopback ports.</summary>
internal static class SandboxCommand
{
    public static Task<int> RunAsync(string[] args)
    {
        var zohoPort = new Option<int>("--zoho-port") { Description = "Port of Zoho Books and its accounts server; 0 takes any free one." };
        var procorePort = new Option<int>("--procore-port") { Description = "Port of Procore and its login server; 0 takes any free one." };
        var seed = new Option<int>("--seed") { Description = "Decides data and faults.", DefaultValueFactory = _ => 1 };
        var orders = new Option<int>("--orders") { Description = "How many purchase orders there are.", DefaultValueFactory = _ => 60 };
        var vendors = new Option<int?>("--vendors") { Description = "About how many vendors there are, up to 40000; more than two hundred without it." };
        vendors.Validators.Add(result =>
        {
            if (result.GetValue(vendors) is not (null or (>= 1 and <= 40_000))) result.AddError("--vendors needs a whole number from 1 to 40000.");
        });
        var customers = new Option<int>("--customers") { Description = "How many customers there are, each with an organization, a company and data of its own, and ports that are two further than those of the one before.", DefaultValueFactory = _ => 1 };
        customers.Validators.Add(result =>
        {
            if (result.GetValue(customers) is not (>= 1 and <= 1000)) result.AddError("--customers needs a whole number from 1 to 1000.");
        });
        var speed = new Option<double>("--speed") { Description = "Seconds of the sandbox clock per second; 1 is the wall clock itself.", DefaultValueFactory = _ => 1 };
        var start = new Option<string?>("--start") { Description = "What the sandbox clock shows at first, e.g. 2026-10-05T14:00:00Z. With --speed 1: now." };
        var faults = new Option<string>("--faults") { Description = "Fault rules, e.g. procore:TimeoutAfter:20,zoho:Unavailable:10 (per mille).", DefaultValueFactory = _ => "" };
        var draw = new Option<bool>("--draw-switches") { Description = "Draw every undocumented behaviour from the seed." };
        var reality = new Option<string?>("--reality") { Description = "A report of the host's probe: the switches stand as it found them; what it could not tell stays likely, or drawn." };
        var root = new RootCommand("Stateful stand-ins for the Zoho Books and Procore APIs, for development and tests. Not affiliated with Zoho or Procore.");
        foreach (var option in (Option[])[zohoPort, procorePort, seed, orders, vendors, customers, speed, start, faults, draw, reality]) root.Options.Add(option);
        root.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                var switches = parsed.GetValue(draw) ? SandboxSwitches.Draw(parsed.GetValue(seed)) : SandboxSwitches.Default;
                var options = new SandboxOptions
                {
                    Seed = parsed.GetValue(seed),
                    Orders = parsed.GetValue(orders),
                    Size = parsed.GetValue(vendors) is { } many ? ContractorSize.OfVendors(many) : ContractorSize.Usual,
                    Faults = FaultRule.Parse(parsed.GetValue(faults) ?? ""),
                    Switches = parsed.GetValue(reality) is { } report ? switches.As(await File.ReadAllTextAsync(report, cancellationToken)) : switches,
                };
                await ServeAsync(options, parsed.GetValue(customers), Clock(parsed.GetValue(speed), parsed.GetValue(start)), parsed.GetValue(zohoPort), parsed.GetValue(procorePort), cancellationToken);
                return 0;
            }
            catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or ArgumentException)
            {
                await Console.Error.WriteLineAsync(e.Message);
                return 1;
            }
        });
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Serves the customers, all on one clock, each two ports further than the one before.</summary>
    private static async Task ServeAsync(SandboxOptions options, int customers, TimeProvider clock, int zohoPort, int procorePort, CancellationToken cancellationToken)
    {
        var (servers, hosts) = (new List<SandboxServer>(), new List<SandboxHost>());
        try
        {
            for (var index = 0; index < customers; index++)
            {
                servers.Add(new SandboxServer(options with { Seed = options.Seed + index }, clock));
                hosts.Add(await SandboxHost.StartAsync(servers[^1], Port(zohoPort), Port(procorePort), cancellationToken));
                int Port(int first) => first == 0 ? 0 : first + (2 * index);
                await Console.Out.WriteLineAsync($"zoho {hosts[^1].ZohoUrl} procore {hosts[^1].ProcoreUrl}".AsMemory(), cancellationToken);
            }

            await Console.Out.FlushAsync(cancellationToken);
            await Task.WhenAll(servers.Select(server => server.RunWebhooksAsync(cancellationToken)));
        }
        finally
        {
            foreach (var host in hosts) await host.DisposeAsync();
            foreach (var server in servers) server.Dispose();
        }
    }

    // A clock that is faster than the wall starts at a fixed time, so that a seed gives the same dates every day.
    private static TimeProvider Clock(double speed, string? start) => (speed, start) switch
    {
        (1, null) => TimeProvider.System,
        (_, null) => new ScaledTimeProvider(speed, new DateTimeOffset(2026, 10, 5, 14, 0, 0, TimeSpan.Zero)),
        _ => new ScaledTimeProvider(speed, DateTimeOffset.Parse(start, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)),
    };
}
