namespace Simulation.Tests;

/// <summary>A seed gives one run, to the byte, in whatever process, and whatever else the machine does.</summary>
public sealed class DeterminismTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulation");

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A seed with calls that fail, crashes and people: whatever is drawn or awaited goes into its logs.</summary>
    [Fact]
    public async Task Two_processes_write_the_same_audit_and_the_same_wire_log()
    {
        var seed = Enumerable.Range(1, 1000).First(seed => Plan.Draw(seed) is { Crashes: true, StoreFails: true, OfficeWorks: true, PeopleDecide: true, Webhooks: true, Faults.Count: > 3 });
        var traces = new[] { In("one"), In("two") };
        foreach (var trace in traces)
        {
            var (exitCode, output) = await SimulationProcess.RunAsync("seed", $"{seed}", "--trace", trace);
            Assert.True(exitCode == 0, output);
        }

        foreach (var log in (string[])["audit.log", "wire.log"])
        {
            var first = await File.ReadAllBytesAsync(Path.Combine(traces[0], log), TestContext.Current.CancellationToken);
            Assert.True(first.Length > 1000);
            Assert.Equal(first, await File.ReadAllBytesAsync(Path.Combine(traces[1], log), TestContext.Current.CancellationToken));
        }
    }

    /// <summary>Also where other seeds ran before it in the process, and others beside it on the machine.</summary>
    [Fact]
    public async Task Seeds_come_out_the_same_among_others()
    {
        var whole = RunAsync("whole", "0/1");
        var parts = await Task.WhenAll(RunAsync("even", "0/2"), RunAsync("odd", "1/2"));

        Assert.Equal(await whole, parts.SelectMany(part => part).OrderBy(report => report.Seed));

        async Task<IEnumerable<(int Seed, string Audit, string Wire)>> RunAsync(string name, string shard)
        {
            var (exitCode, output) = await SimulationProcess.RunAsync("run", "--to", "4", "--journal", In(name), "--shard", shard);
            Assert.True(exitCode == 0, output);
            return [.. (await File.ReadAllLinesAsync(In(name), TestContext.Current.CancellationToken)).Select(SeedReport.Parse).Select(report => (report.Seed, report.Audit, report.Wire))];
        }
    }

    private string In(string name) => Path.Combine(_folder.FullName, name);
}
