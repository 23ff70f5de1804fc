using BenchmarkDotNet.Attributes;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>Making the index, and a version of it with one vendor changed.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class VendorIndexing
{
    private List<ProcoreVendor> _vendors = [];
    private VendorIndex _index = VendorIndex.Empty;
    private ProcoreVendor[] _changed = [];

    [Params(7_600, 100_000)]
    public int Vendors { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _vendors = MadeUpNames.Vendors(Vendors);
        _index = VendorIndex.Empty.With([], _vendors);
        _changed = [_vendors[Vendors / 3] with { Name = "Renamed Zylker Roofing LLC" }];
    }

    [Benchmark(Baseline = true)]
    public object Build() => VendorIndex.Empty.With([], _vendors);

    [Benchmark]
    public object ChangeOne() => _index.Change(_changed, []);
}
