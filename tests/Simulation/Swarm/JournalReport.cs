using System.Globalization;
using System.Text;

namespace Simulation;

/// <summary>Sums up a journal for people.</summary>
internal static class JournalReport
{
    public static string Of(IEnumerable<string> lines)
    {
        var seeds = lines.Where(line => line.EndsWith('}')).Select(SeedReport.Parse).GroupBy(report => report.Seed).Select(same => same.Last()).OrderBy(report => report.Seed).ToList();
        var text = new StringBuilder();
        void Row(string what, double count) => text.Append(CultureInfo.InvariantCulture, $"| {what} | {count:#,0} |\n");

        text.Append("| what | how many |\n|---|---:|\n");
        Row("seeds", seeds.Count);
        Row("violations", seeds.Count(seed => seed.Violation is not null));
        Row("simulated days", seeds.Sum(seed => seed.SimulatedHours) / 24);
        Row("calls over the wire", seeds.Sum(seed => (double)seed.Calls));
        Row("writes in Procore", seeds.Sum(seed => (double)seed.Writes));
        Row("entries of the audit, all verified", seeds.Sum(seed => (double)seed.AuditEntries));
        Row("processes that died", seeds.Sum(seed => (double)seed.Crashes));
        Row("decisions of people in review", seeds.Sum(seed => (double)seed.Decisions));
        Row("edits of people in both services", seeds.Sum(seed => (double)seed.Edits));
        Row("scans until all of a seed had settled, at most", seeds.Select(seed => seed.Scans).DefaultIfEmpty().Max());
        foreach (var fault in seeds.SelectMany(seed => seed.Faults).GroupBy(fault => fault.Key).OrderBy(fault => fault.Key, StringComparer.Ordinal))
        {
            Row($"fault {fault.Key}", fault.Sum(one => (double)one.Value));
        }

        text.Append(CultureInfo.InvariantCulture, $"\nCommits: {string.Join(", ", seeds.Select(seed => seed.Commit).Distinct())}\n");
        foreach (var seed in seeds.Where(seed => seed.Violation is not null))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nSeed {seed.Seed}: {seed.Violation!.Split('\n')[0]}\n");
        }

        return text.ToString();
    }
}
