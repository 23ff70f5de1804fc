namespace Simulation.Tests;

/// <summary>Whole flows under seeds: each draws people, data, trouble, and how the services behave where nobody knows.</summary>
public sealed class SwarmTests
{
    [Fact]
    public async Task Everything_holds_under_40_seeds()
    {
        var outputs = await SimulationProcess.RunShardsAsync("run", "--to", "40");

        Assert.All(outputs, output => Assert.Contains(" 0 violated.", output, StringComparison.Ordinal));
    }
}
