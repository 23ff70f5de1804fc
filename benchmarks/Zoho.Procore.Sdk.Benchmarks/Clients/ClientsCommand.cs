using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>
/// The command <c>clients</c>: bytes and time of a call in every way, as ratios to the floor of the same run. The ways take turns, so that a
/// machine that slows down slows all of them.
/// </summary>
internal static class ClientsCommand
{
    public const string Usage = "clients [FILE]: the table, or the table put between the marks in a Markdown file";

    private const string Begin = "<!-- clients -->";
    private const string End = "<!-- /clients -->";
    private const int Rounds = 400;
    private const int Warm = 400;

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        if (options.Length > 1 || (options is [var named] && !File.Exists(named)))
        {
            error.WriteLine(options.Length > 1 ? Usage : $"There is no file {options[0]}. {Usage}");
            return 2;
        }

        var table = new StringBuilder();
        foreach (var scenario in await ClientScenarios.AllAsync())
        {
            table.Append(await TableAsync(scenario, BareCalls.Allocated));
        }

        var servers = new List<LoopbackAnswers>();
        foreach (var scenario in await ClientScenarios.AllAsync(body =>
        {
            var server = new LoopbackAnswers(body);
            servers.Add(server);
            return server.CreateHandler;
        }))
        {
            table.Append(await TableAsync(scenario with { Name = scenario.Name + ", over a socket of this machine" }, null));
        }

        servers.ForEach(server => server.Dispose());

        if (options is not [var file])
        {
            output.WriteLine(table.ToString());
            return 0;
        }

        var text = await File.ReadAllTextAsync(file);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (from < 0 || to < from)
        {
            error.WriteLine($"{file} has no {Begin} with a {End} behind it: put both where the table belongs.");
            return 2;
        }

        await File.WriteAllTextAsync(file, $"{text[..(from + Begin.Length)]}\n\n{table}{text[to..]}");
        return 0;
    }

    private static async Task<string> TableAsync(ClientScenario scenario, Func<Func<Task<object>>, double>? allocated)
    {
        var times = scenario.Ways.Select(_ => new List<double>(Rounds)).ToList();
        // Behind a socket a call goes on elsewhere, where what it allocates is not seen.
        var bytes = allocated is null ? null : scenario.Ways.Select(way => allocated(way.CallAsync)).ToList();

        for (var round = -Warm; round < Rounds; round++)
        {
            // The compiler works beside the calls, and may be behind.
            if (round is 0 or -Warm / 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            }

            for (var i = 0; i < times.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(await scenario.Ways[i].CallAsync());
                if (round >= 0)
                {
                    times[i].Add(Stopwatch.GetElapsedTime(started).TotalMicroseconds);
                }
            }
        }

        var lows = times.ConvertAll(all => all.Order().ElementAt(all.Count / 10));
        var table = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"{scenario.Name}, {scenario.Bytes:#,0} bytes:\n\n| way |{(bytes is null ? "" : " bytes | × floor |")} time, × floor |\n|---|{(bytes is null ? "" : "--:|--:|")}--:|\n"));
        foreach (var (way, i) in scenario.Ways.Select((way, i) => (way, i)))
        {
            table.Append(CultureInfo.InvariantCulture, $"| {way.Name} |");
            _ = bytes is null ? table : table.Append(CultureInfo.InvariantCulture, $" {bytes[i]:#,0} | {bytes[i] / bytes[0]:0.00} |");
            table.Append(CultureInfo.InvariantCulture, $" {lows[i] / lows[0]:0.00} |\n");
        }

        return table.Append('\n').ToString();
    }
}
