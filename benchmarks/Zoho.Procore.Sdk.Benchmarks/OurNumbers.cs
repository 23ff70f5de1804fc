using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>What this library's matching does to the queries.</summary>
internal sealed class OurNumbers
{
    private const string Organization = "1";
    private const int Deepest = 20;

    private readonly int[] _places;

    private OurNumbers(LinkCounts links, int[] places, int hardNegativesLinked, int hardNegativesAlike, IReadOnlyList<(string Name, string Expected)> missed)
    {
        Links = links;
        _places = places;
        HardNegativesLinked = hardNegativesLinked;
        HardNegativesAlike = hardNegativesAlike;
        Missed = missed;
    }

    public LinkCounts Links { get; }

    /// <summary>How many pairs of names of two firms are linked.</summary>
    public int HardNegativesLinked { get; }

    /// <summary>How many of these no name could tell apart.</summary>
    public int HardNegativesAlike { get; }

    /// <summary>The queries whose vendor is not among the first five candidates.</summary>
    public IReadOnlyList<(string Name, string Expected)> Missed { get; }

    public int Found(int depth) => _places.Count(place => place >= 0 && place < depth);

    public double Recall(int depth) => _places.Length == 0 ? 0 : (double)Found(depth) / _places.Length;

    public static OurNumbers Measure(LabelledNames names)
    {
        var vendors = names.Directory.Select((entry, place) => Procore(place, entry.Name)).ToList();
        var index = VendorIndex.Empty.With([], vendors);
        var places = new int[names.Queries.Count];
        int linked = 0, right = 0, strangers = 0;
        Parallel.For(0, places.Length, i =>
        {
            var (name, expected) = names.Queries[i];
            var vendor = new ZohoVendor("1", name, string.Empty, IsActive: true);
            if (VendorMatcher.Decide(vendor, Organization, index, LinkSet.Empty) is VendorDecision.AutoLink link)
            {
                Interlocked.Increment(ref linked);
                Interlocked.Add(ref right, link.Vendor.Id == vendors[expected].Id ? 1 : 0);
            }

            var without = index.Change([], [vendors[expected].Id]);
            if (VendorMatcher.Decide(vendor, Organization, without, LinkSet.Empty) is VendorDecision.AutoLink)
            {
                Interlocked.Increment(ref strangers);
            }

            var candidates = index.Candidates(vendor, LinkSet.Empty, Deepest);
            places[i] = candidates.ToList().FindIndex(candidate => candidate.ProcoreId == vendors[expected].Id);
        });
        var wrong = names.HardNegatives.Where(pair => Link(pair.One, pair.Other)).ToList();
        return new(
            new(places.Length, linked, right, strangers),
            places,
            wrong.Count,
            wrong.Count(pair => Plain(pair.One) == Plain(pair.Other)),
            [.. names.Queries.Where((_, i) => places[i] is < 0 or >= 5).Select(query => (query.Name, names.Directory[query.Expected].Name))]);
    }

    private static bool Link(string one, string other) => VendorMatcher.Decide(
        new("1", one, string.Empty, IsActive: true),
        Organization,
        VendorIndex.Empty.With([], [Procore(0, other)]),
        LinkSet.Empty) is VendorDecision.AutoLink;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static ProcoreVendor Procore(int place, string name) => new(place + 1, name, IsActive: true, string.Empty, string.Empty, string.Empty);
}
