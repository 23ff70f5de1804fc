using System.Globalization;
using System.Text.RegularExpressions;

namespace Simulation.Tests;

/// <summary>An hour of many connections. How long it takes of a processor is told by the command; what is counted is the same each time.</summary>
public sealed class CrowdTests
{
    private const double Alike = 0.05;

    /// <summary>What would grow with the number of all would be the square of it for all together.</summary>
    [Fact]
    public async Task What_a_connection_asks_for_in_an_hour_is_the_same_however_many_others_there_are()
    {
        var hours = await Task.WhenAll(HourAsync(10), HourAsync(30));
        var (few, many) = (hours[0], hours[1]);
        foreach (var what in (string[])["scans", "questions to the store", "rows in its answers", "timers that fire", "calls of Zoho Books", "calls of Procore"])
        {
            var (one, other) = (Value(few, what), Value(many, what));
            Assert.True(one > 0, few);
            Assert.True(Math.Abs(other - one) <= Math.Max(Alike * one, 1), $"{what}: {one} with few others and {other} with more.\n{few}\n{many}");
        }
    }

    private static async Task<string> HourAsync(int count)
    {
        var run = await SimulationProcess.RunAsync("crowd", "--count", $"{count}");
        Assert.True(run.ExitCode == 0, run.Output); // all settled, nothing was refused over a limit, and the orders stand in Procore
        return run.Output;
    }

    private static double Value(string output, string what) =>
        double.Parse(Regex.Match(output, $@"^\| {what} \| (?<idle>[\d,.]+) \|", RegexOptions.Multiline).Groups["idle"].Value, NumberStyles.Number, CultureInfo.InvariantCulture);
}
