using BenchmarkDotNet.Attributes;

namespace Benchmarks;

/// <summary>Every call in every way; the first way is the floor.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class ClientCalls
{
    private IReadOnlyList<ClientScenario> _scenarios = [];

    /// <summary>Which call: the pages first, then the single records.</summary>
    [Params(0, 1, 2, 3)]
    public int Scenario { get; set; }

    [GlobalSetup]
    public async Task SetupAsync() => _scenarios = await ClientScenarios.AllAsync();

    [Benchmark(Baseline = true)]
    public Task<object> Floor() => CallAsync(0);

    [Benchmark]
    public Task<object> ThisLibrary() => CallAsync(1);

    [Benchmark]
    public Task<object> Refit() => CallAsync(2);

    [Benchmark]
    public Task<object> RestSharp() => CallAsync(3);

    [Benchmark]
    public Task<object> StringAndNewtonsoft() => CallAsync(4);

    [Benchmark]
    public Task<object> DictionaryOfElements() => CallAsync(5);

    private Task<object> CallAsync(int way) => _scenarios[Scenario].Ways[way].CallAsync();
}
