using System.Globalization;

namespace Distributed.Tests;

/// <summary>What a process and those that it started took of the processors.</summary>
internal static class ProcessTree
{
    private const double TicksASecond = 100; // as Linux tells them

    /// <summary>The processor time so far; those that ended are counted by whoever started them.</summary>
    public static TimeSpan Processor(int id)
    {
        var ticks = 0L;
        foreach (var folder in Directory.GetDirectories("/proc").Where(one => int.TryParse(Path.GetFileName(one), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            if (FieldsOf(folder) is not { } fields) continue;
            var own = Path.GetFileName(folder) == id.ToString(CultureInfo.InvariantCulture);
            if (own) ticks += Sum(fields[11..15]);
            else if (int.Parse(fields[1], CultureInfo.InvariantCulture) == id) ticks += Sum(fields[11..13]);
        }

        return TimeSpan.FromSeconds(ticks / TicksASecond);
    }

    // What stands after the name, which may hold anything; null of one that has ended meanwhile.
    private static string[]? FieldsOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long Sum(IEnumerable<string> ticks) => ticks.Sum(one => long.Parse(one, CultureInfo.InvariantCulture));
}
