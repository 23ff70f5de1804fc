using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulation.Tests;

/// <summary>Two hundred customers in one process.</summary>
public sealed partial class ConnectionTests
{
    /// <summary>What one connection reads at the same moment comes back in an order that is drawn for all of them together: that is worth a few answers.</summary>
    private static readonly TimeSpan Answers = TimeSpan.FromMilliseconds(500);

    /// <summary>One is revoked, one is throttled for hours, one is removed while it works: the others finish as soon as they do without that.</summary>
    [Fact]
    public async Task What_befalls_one_connection_costs_the_others_nothing()
    {
        var runs = await Task.WhenAll(SimulationProcess.RunAsync("connections"), SimulationProcess.RunAsync("connections", "--trouble"));
        Assert.All(runs, run => Assert.True(run.ExitCode == 0, run.Output));
        var (well, troubled) = (Lines(runs[0].Output), Lines(runs[1].Output));

        Assert.Equal(200, well.Count);
        Assert.All(well.Zip(troubled).Skip(3), pair => Assert.InRange(SettledAfter(pair.Second), SettledAfter(pair.First) - Answers, SettledAfter(pair.First) + Answers));

        Assert.Matches(@"^c001 needs a person after 00:00:\S+; Zoho Books is NeedsAuthorization,", troubled[0]);
        Assert.Equal("c003 was removed", troubled[2]);

        // It goes on within a minute after the three hours, and used few of the day's calls meanwhile.
        var throttled = Throttled().Match(troubled[1]);
        Assert.True(throttled.Success, troubled[1]);
        Assert.InRange(int.Parse(throttled.Groups["calls"].Value, CultureInfo.InvariantCulture), 1, 150);
    }

    private static List<string> Lines(string output) => [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static TimeSpan SettledAfter(string line)
    {
        var settled = Settled().Match(line);
        Assert.True(settled.Success, line);
        return TimeSpan.Parse(settled.Groups["time"].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@" settled after (?<time>[\d:.]+); Zoho Books is Healthy, Procore is Healthy;")]
    private static partial Regex Settled();

    [GeneratedRegex(@"^c002 settled after 03:00:\d\d\.\d+; Zoho Books is Healthy, Procore is Healthy; (?<calls>\d+) calls to Zoho Books$")]
    private static partial Regex Throttled();
}
