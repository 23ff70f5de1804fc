using System.Diagnostics;

namespace Simulation.Tests;

/// <summary>The simulation as a process of its own.</summary>
internal static class SimulationProcess
{
    // Only for a hang: the simulation itself knows no time but its own.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(45);

    /// <summary>Runs it to its end.</summary>
    /// <returns>How it ended and what it wrote.</returns>
    public static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => RunAsync(isLong: false, arguments);

    private static async Task<(int ExitCode, string Output)> RunAsync(bool isLong, string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCgen0size"] = "0x10000000"; // memory for speed: a third of the time went to collections
        if (isLong)
        {
            // What runs for minutes is compiled once and as well as can be: ten seconds at its start, and a quarter less for each seed.
            (start.Environment["DOTNET_TieredCompilation"], start.Environment["DOTNET_ReadyToRun"]) = ("0", "0");
        }

        start.ArgumentList.Add(typeof(World).Assembly.Location);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        using var hang = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        hang.CancelAfter(Hang);
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(hang.Token), process.StandardError.ReadToEndAsync(hang.Token));
            await process.WaitForExitAsync(hang.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }

    /// <summary>Runs it in as many processes as there are processors, each a part of the work, and wants each to end in one of these ways.</summary>
    public static async Task<IReadOnlyList<string>> RunShardsAsync(IReadOnlyList<int> endings, string[] arguments)
    {
        var shards = Math.Max(2, Environment.ProcessorCount);
        var runs = await Task.WhenAll(Enumerable.Range(0, shards).Select(shard =>
            RunAsync(isLong: arguments is ["run", ..], [.. arguments, "--shard", $"{shard}/{shards}"])));
        Assert.All(runs, run => Assert.True(endings.Contains(run.ExitCode), run.Output));
        return [.. runs.Select(run => run.Output)];
    }
}
