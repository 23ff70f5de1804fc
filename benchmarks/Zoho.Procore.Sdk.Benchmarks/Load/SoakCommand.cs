using System.Globalization;

namespace Benchmarks;

/// <summary>
/// The command <c>soak</c>: a connection whose orders people go on editing, for as many hours of a clock that steps, and what it holds of memory
/// and of handles when the services are gone. What is flat holds no more after days than after six hours.
/// </summary>
internal static class SoakCommand
{
    public const string Usage = "soak [HOURS…] [--types]: memory and handles after so many hours of steady edits, 6, 24 and 96 by default; and which types grew";

    /// <summary>By how much what is held last may be more than what was held first.</summary>
    private const double Tolerance = 1.05;

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        var named = options.Contains("--types");
        var hours = options.Where(option => option != "--types").Select(GrowthCommand.Number).ToList();
        if (hours.Contains(null) || hours.Contains(0))
        {
            error.WriteLine(Usage);
            return 2;
        }

        var counts = hours.Count > 0 ? hours.ConvertAll(one => one!.Value) : [6, 24, 96];
        _ = await Soak.HeldAsync(counts[0]); // what is compiled, and what is made once for a process

        // Arrays that are lent come and go with the time of day, so each is asked for twice, and the least counts.
        var again = new List<SoakRow>();
        foreach (var count in named ? [] : counts) again.Add(await Soak.HeldAsync(count));

        var rows = new List<SoakRow>();
        var types = new List<IReadOnlyDictionary<string, long>>();
        output.WriteLine("| hours | calls | orders that changed | bytes held | open handles | database bytes | minutes it took |\n|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var count in counts)
        {
            var row = await Soak.HeldAsync(count, named ? async () => types.Add(await HeapTypes.TakeAsync()) : null);
            if (!named) row = row with { Bytes = Math.Min(row.Bytes, again[rows.Count].Bytes), Handles = Math.Min(row.Handles, again[rows.Count].Handles) };
            rows.Add(row);
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Hours} | {row.Calls:#,0} | {row.Changed:#,0} | {row.Bytes:#,0} | {row.Handles} | {row.Stored:#,0} | {row.Took.TotalMinutes:0.0} |"));
        }

        var (first, last) = (rows[0], rows[^1]);
        if (last.Bytes <= first.Bytes * Tolerance && last.Handles <= first.Handles)
        {
            return 0;
        }

        error.WriteLine($"After {last.Hours} hours more is held than after {first.Hours}.");
        foreach (var (type, bytes) in !named ? [] : types[^1].Select(one => (one.Key, Bytes: one.Value - types[0].GetValueOrDefault(one.Key))).OrderByDescending(one => one.Bytes).Take(25))
        {
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{bytes,14:#,0} {type}"));
        }

        return 1;
    }
}
