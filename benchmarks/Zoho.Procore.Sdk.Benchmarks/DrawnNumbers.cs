using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>What this library's matching does to vendors as production has them, by what is known of them.</summary>
internal static class DrawnNumbers
{
    private const string Organization = "1";

    /// <summary>The kinds of queries and what became of them, the first of all of them. One query may be of several kinds.</summary>
    public static IReadOnlyList<(string Kind, LinkCounts Counts)> Measure(DrawnVendors drawn)
    {
        var index = VendorIndex.Empty.With(drawn.Others, drawn.Procore);
        var links = new (bool IsLinked, bool IsRight, bool IsStranger)[drawn.Queries.Count];
        Parallel.For(0, links.Length, i =>
        {
            var query = drawn.Queries[i];
            var link = VendorMatcher.Decide(query.Vendor, Organization, index, LinkSet.Empty) as VendorVerdict.AutoLink;
            var without = index.Change([], query.CopyId is { } copy ? [query.Meant, copy] : [query.Meant]);
            links[i] = (
                link is not null,
                link?.Vendor.Id == query.Meant,
                VendorMatcher.Decide(query.Vendor, Organization, without, LinkSet.Empty) is VendorVerdict.AutoLink);
        });
        (string, LinkCounts) Count(string kind, Func<DrawnQuery, bool> isCounted)
        {
            var counted = links.Where((_, i) => isCounted(drawn.Queries[i])).ToList();
            return (kind, new(counted.Count, counted.Count(one => one.IsLinked), counted.Count(one => one.IsRight), counted.Count(one => one.IsStranger)));
        }

        return
        [
            Count("all", _ => true),
            Count("name and state alone", query => !query.HasFact && !query.IsWrong && !query.IsClaimed),
            Count("a second fact agrees", query => query.HasFact && !query.IsWrong && !query.IsClaimed),
            Count("a fact is another firm's", query => query.IsWrong),
            Count("a second contact of the name", query => query.IsClaimed),
            Count("a copy in Procore", query => query.CopyId is not null && !query.IsClaimed && !query.IsWrong),
        ];
    }
}
