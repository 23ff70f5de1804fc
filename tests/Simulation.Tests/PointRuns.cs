namespace Simulation.Tests;

/// <summary>
/// What a command says of the points of flows, all of them in as many processes as there are processors, each a part of every flow's points: a process of its own for each flow takes longer to start
/// than to run.
/// </summary>
/// <param name="command">The command, and what stands before the flows.</param>
/// <param name="flows">The flows, and of how many of their points one is tried.</param>
public abstract class PointRuns(string[] command, IReadOnlyDictionary<string, int> flows) : IAsyncLifetime
{
    private IReadOnlyList<string> _outputs = [];

    public async ValueTask InitializeAsync() => _outputs = await SimulationProcess.RunShardsAsync([0, 1], [.. command, .. flows.Select(flow => $"{flow.Key}:{flow.Value}")]);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>In each process some points of the flow were tried, and all of these were survived.</summary>
    public void Survived(string what, string flow) => Assert.All(_outputs, output => Assert.Matches($@"(?m)^{what} of {flow}: ([1-9]\d*) enumerated, \1 survived\r?$", output));
}
