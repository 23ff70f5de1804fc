namespace Simulation.Tests;

/// <summary>What a command of the simulation says of each of its names, run in as many processes as there are processors: a process of its own for each takes longer to start than to run.</summary>
public abstract class NamedRuns(string[] command, IEnumerable<string> names) : IAsyncLifetime
{
    /// <summary>The line of each name, by name.</summary>
    public IReadOnlyDictionary<string, string> Lines { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        var shards = Math.Max(2, Environment.ProcessorCount);
        var parts = names.Select((name, at) => (name, at)).GroupBy(one => one.at % shards, one => one.name);
        var runs = await Task.WhenAll(parts.Select(part => SimulationProcess.RunAsync([.. command, .. part])));
        Lines = runs.SelectMany(run => run.Output.Split('\n', StringSplitOptions.TrimEntries)).GroupBy(line => line.Split(':', ' ')[0], StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
