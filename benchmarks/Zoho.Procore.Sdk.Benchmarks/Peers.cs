using F23.StringSimilarity;
using FuzzySharp;

namespace Benchmarks;

/// <summary>What similarity scores do to the same queries: the highest score links when it reaches the threshold and no other name has it too.</summary>
internal static class Peers
{
    private static readonly JaroWinkler JaroWinkler = new();

    private static readonly (string Name, double Threshold, Func<string, string, double> Score)[] All =
    [
        ("FuzzySharp Ratio 90", 90, (one, other) => Fuzz.Ratio(one, other)),
        ("FuzzySharp TokenSort 90", 90, (one, other) => Fuzz.TokenSortRatio(one, other)),
        ("FuzzySharp TokenSet 90", 90, (one, other) => Fuzz.TokenSetRatio(one, other)),
        ("FuzzySharp WRatio 90", 90, (one, other) => Fuzz.WeightedRatio(one, other)),
        ("F23 JaroWinkler 0.90", 0.90, JaroWinkler.Similarity),
        ("F23 JaroWinkler 0.95", 0.95, JaroWinkler.Similarity),
    ];

    /// <summary>Measures one peer after the other, as they are asked for.</summary>
    public static IEnumerable<(string Name, LinkCounts Counts)> Measure(LabelledNames names)
    {
        var directory = names.Directory.Select(entry => Prepare(entry.Name)).ToArray();
        var queries = names.Queries.Select(query => Prepare(query.Name)).ToArray();
        return All.Select(peer => (peer.Name, Measure(names, directory, queries, peer.Threshold, peer.Score)));
    }

    // Every peer gets names as FuzzySharp's own full preparation makes them: lower case, spaces for punctuation.
    private static string Prepare(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Trim();

    private static LinkCounts Measure(LabelledNames names, string[] directory, string[] queries, double threshold, Func<string, string, double> score)
    {
        int linked = 0, right = 0, strangers = 0;
        Parallel.For(0, queries.Length, i =>
        {
            var expected = names.Queries[i].Expected;
            var (best, count) = (0.0, 0);
            var of = score(queries[i], directory[expected]);
            for (var j = 0; j < directory.Length; j++)
            {
                var one = j == expected ? -1 : score(queries[i], directory[j]);
                (best, count) = one > best ? (one, 1) : one == best ? (best, count + 1) : (best, count);
            }

            if (best >= threshold && count == 1)
            {
                Interlocked.Increment(ref strangers);
            }

            if (of > best && of >= threshold)
            {
                Interlocked.Increment(ref linked);
                Interlocked.Increment(ref right);
            }
            else if (best > of && best >= threshold && count == 1)
            {
                Interlocked.Increment(ref linked);
            }
        });
        return new(queries.Length, linked, right, strangers);
    }
}
