namespace Zoho.Procore.Sdk.Testing;

/// <summary>The collection of tests that run a fake clock: alone, because they watch the threads of the pool.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SimulatedTime
{
    public const string Name = "Simulated time";
}
