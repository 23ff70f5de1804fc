namespace Simulation.Tests;

/// <summary>Whole flows under seeds: each draws people, data, trouble, and how the services behave where nobody knows.</summary>
public sealed class SwarmTests
{
    public const int Seeds = 500;

    [Fact]
    public async Task Everything_holds_under_500_seeds()
    {
        var outputs = await SimulationProcess.RunShardsAsync([0, 1], ["run", "--to", $"{Seeds}"]);

        Assert.All(outputs, output => Assert.Contains(" 0 violated.", output, StringComparison.Ordinal));
    }
}
