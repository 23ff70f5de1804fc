using BenchmarkDotNet.Attributes;
using F23.StringSimilarity;
using FuzzySharp;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>One vendor in a directory: the decision, against reading the directory from end to end with a similarity score.</summary>
[MemoryDiagnoser]
[Config(typeof(InThisProcess))]
public class VendorLookup
{
    private static readonly JaroWinkler JaroWinkler = new();
    private VendorIndex _index = VendorIndex.Empty;
    private string[] _names = [];
    private ZohoVendor _known = new("1", string.Empty, string.Empty, IsActive: true);
    private ZohoVendor _unknown = new("1", string.Empty, string.Empty, IsActive: true);

    [Params(7_600, 100_000)]
    public int Vendors { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var vendors = MadeUpNames.Vendors(Vendors);
        _index = VendorIndex.Empty.With([], vendors);
        _names = [.. vendors.Select(vendor => vendor.Name)];
        var name = vendors[Vendors / 2].Name;
        _known = _known with { Name = name.Replace("Inc.", "Incorporated", StringComparison.Ordinal).ToUpperInvariant() };
        _unknown = _unknown with { Name = string.Concat("X", name.AsSpan(1)) };
    }

    [Benchmark]
    public object Linked() => VendorMatcher.Decide(_known, "1", _index, LinkSet.Empty);

    [Benchmark]
    public object Ranked() => VendorMatcher.Decide(_unknown, "1", _index, LinkSet.Empty);

    [Benchmark(Baseline = true)]
    public int WRatioScan()
    {
        var best = 0;
        foreach (var name in _names)
        {
            best = Math.Max(best, Fuzz.WeightedRatio(_known.Name, name));
        }

        return best;
    }

    [Benchmark]
    public double JaroWinklerScan()
    {
        var best = 0.0;
        foreach (var name in _names)
        {
            best = Math.Max(best, JaroWinkler.Similarity(_known.Name, name));
        }

        return best;
    }
}
