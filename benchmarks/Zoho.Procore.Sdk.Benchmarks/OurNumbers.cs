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

    /// <summary>What became of the names that say enough.</summary>
    public required LinkCounts NotWeak { get; init; }

    /// <summary>What became of the queries of each source.</summary>
    public required IReadOnlyDictionary<string, LinkCounts> BySource { get; init; }

    /// <summary>What became of the queries by how they differ from the name in the directory, and how many of the others a person finds in five.</summary>
    public required IReadOnlyList<(string Kind, LinkCounts Counts, int Seen, int SeenInFive)> ByKind { get; init; }

    /// <summary>The places among the candidates of those that were not linked, which a person sees.</summary>
    public required IReadOnlyList<int> SeenPlaces { get; init; }

    public int SeenCount => SeenPlaces.Count;

    public int SeenFound(int depth) => SeenPlaces.Count(place => place >= 0 && place < depth);

    public double Seen(int depth) => SeenCount == 0 ? 1 : (double)SeenFound(depth) / SeenCount;

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
        var links = new (bool IsLinked, bool IsRight, bool IsStranger)[places.Length];
        Parallel.For(0, places.Length, i =>
        {
            var (name, expected) = names.Queries[i];
            var vendor = new ZohoVendor("1", name, string.Empty, IsActive: true);
            var link = VendorMatcher.Decide(vendor, Organization, index, LinkSet.Empty) as VendorVerdict.AutoLink;
            var without = index.Change([], [vendors[expected].Id]);
            links[i] = (
                link is not null,
                link?.Vendor.Id == vendors[expected].Id,
                VendorMatcher.Decide(vendor, Organization, without, LinkSet.Empty) is VendorVerdict.AutoLink);
            var candidates = index.Candidates(vendor, LinkSet.Empty, Deepest);
            places[i] = candidates.ToList().FindIndex(candidate => candidate.ProcoreId == vendors[expected].Id);
        });
        var wrong = names.HardNegatives.Where(pair => Link(pair.One, pair.Other)).ToList();
        LinkCounts Count(Func<int, bool> isCounted)
        {
            var counted = Enumerable.Range(0, links.Length).Where(isCounted).Select(i => links[i]).ToList();
            return new(counted.Count, counted.Count(one => one.IsLinked), counted.Count(one => one.IsRight), counted.Count(one => one.IsStranger));
        }

        var kinds = names.Queries.Select(query => NameDifference.Of(query.Name, names.Directory[query.Expected].Name)).ToList();
        return new(
            Count(_ => true),
            places,
            wrong.Count,
            wrong.Count(pair => Plain(pair.One) == Plain(pair.Other)),
            [.. names.Queries.Where((_, i) => places[i] is < 0 or >= 5).Select(query => (query.Name, names.Directory[query.Expected].Name))])
        {
            NotWeak = Count(i => NameWeakness.Of(CompanyName.Parse(names.Queries[i].Name)) is null),
            BySource = names.Sources.Distinct().Order(StringComparer.Ordinal).ToDictionary(source => source, source => Count(i => names.Sources[i] == source)),
            ByKind =
            [
                .. kinds.Distinct().Order(StringComparer.Ordinal).Select(kind => (
                    kind[2..],
                    Count(i => kinds[i] == kind),
                    places.Where((_, i) => kinds[i] == kind && !links[i].IsLinked).Count(),
                    places.Where((place, i) => kinds[i] == kind && !links[i].IsLinked && place is >= 0 and < 5).Count())),
            ],
            SeenPlaces = [.. places.Where((_, i) => !links[i].IsLinked)],
        };
    }

    /// <summary>Whether a vendor is linked to the only one in a directory by their names.</summary>
    public static bool Link(string one, string other) => VendorMatcher.Decide(
        new("1", one, string.Empty, IsActive: true),
        Organization,
        VendorIndex.Empty.With([], [Procore(0, other)]),
        LinkSet.Empty) is VendorVerdict.AutoLink;

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static ProcoreVendor Procore(int place, string name) => new(place + 1, name, IsActive: true, string.Empty, string.Empty, string.Empty);
}
