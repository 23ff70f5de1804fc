using System.Diagnostics;
using System.Reflection;

namespace Simulation;

/// <summary>Runs many seeds, one after the other, and can go on where an earlier run ended.</summary>
/// <param name="journal">A file with a line a seed, or null.</param>
/// <param name="reality">A report of the host's probe, or null.</param>
internal sealed class ManySeeds(string? journal, string? reality = null)
{
    /// <summary>What was built: the commit, where the sources are under version control.</summary>
    public static string Commit { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+').Last() ?? "unknown";

    public int Run(IEnumerable<int> seeds)
    {
        var known = Known();
        var watch = Stopwatch.StartNew();
        using var lines = journal is null ? null : new StreamWriter(new FileStream(journal, FileMode.Append, FileAccess.Write, FileShare.ReadWrite)) { AutoFlush = true };
        var (ran, failed) = (0, known.Values.Count(report => report.Violation is not null));
        foreach (var seed in seeds.Where(seed => !known.ContainsKey(seed)))
        {
            var report = SeedRun.Run(seed, reality: reality) with { Commit = Commit };
            lines?.WriteLine(report.ToJson());
            ran++;
            if (report.Violation is not null)
            {
                failed++;
                Console.Out.WriteLine($"Seed {seed} is violated ({report.Plan}):\n{report.Violation}\nRepeat it with: {Again(seed)}{(reality is null ? "" : " --reality and the same report")}\n");
            }
        }

        Console.Out.WriteLine($"{ran} seeds ran in {watch.Elapsed.TotalSeconds:0} s, {known.Count} had run before; {failed} violated.");
        return failed == 0 ? 0 : 1;
    }

    /// <summary>The one command that repeats a seed.</summary>
    public static string Again(int seed) => $"dotnet run --project tests/Simulation -- seed {seed}";

    private Dictionary<int, SeedReport> Known() => journal is not null && File.Exists(journal)
        ? File.ReadLines(journal).Where(line => line.EndsWith('}')).Select(SeedReport.Parse).Where(report => report.Commit == Commit).GroupBy(report => report.Seed).ToDictionary(same => same.Key, same => same.Last())
        : [];
}
