using F23.StringSimilarity;
using FuzzySharp;

namespace Benchmarks;

/// <summary>What similarity scores do to the same queries: the highest score links when it reaches the threshold and no other name has it too.</summary>
internal static class Peers
{
    private static readonly JaroWinkler JaroWinkler = new();

    private static readonly Peer[] All =
    [
        new("FuzzySharp Ratio 90", 90, (one, other) => Fuzz.Ratio(one, other), (one, other) => one.MayReachRatio(other, 90)),
        new("FuzzySharp TokenSort 90", 90, (one, other) => Fuzz.TokenSortRatio(one, other), (one, other) => one.MayReachTokenSort(other, 90)),
        new("FuzzySharp TokenSet 90", 90, (one, other) => Fuzz.TokenSetRatio(one, other), (one, other) => one.MayReachTokenSet(other, 90)),
        new("FuzzySharp WRatio 90", 90, (one, other) => Fuzz.WeightedRatio(one, other), (one, other) => one.MayReachWeighted(other, 90)),
        new("F23 JaroWinkler 0.90", 0.90, JaroWinkler.Similarity, (_, _) => true),
        new("F23 JaroWinkler 0.95", 0.95, JaroWinkler.Similarity, (_, _) => true),
    ];

    /// <summary>Every peer with whether it links two names.</summary>
    public static IEnumerable<(string Name, Func<string, string, bool> IsLinked)> Links =>
        All.Select(peer => (peer.Name, new Func<string, string, bool>((one, other) => peer.Score(Prepare(one), Prepare(other)) >= peer.Threshold)));

    /// <summary>Measures one peer after the other, as they are asked for.</summary>
    public static IEnumerable<(string Name, LinkCounts Counts)> Measure(LabelledNames names)
    {
        var directory = names.Directory.Select(entry => new NameSketch(Prepare(entry.Name))).ToArray();
        var queries = names.Queries.Select(query => new NameSketch(Prepare(query.Name))).ToArray();
        return All.Select(peer => (peer.Name, Measure(names, directory, queries, peer)));
    }

    // Every peer gets names as FuzzySharp's own full preparation makes them: lower case, spaces for punctuation.
    private static string Prepare(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')).Trim();

    private static LinkCounts Measure(LabelledNames names, NameSketch[] directory, NameSketch[] queries, Peer peer)
    {
        int linked = 0, right = 0, strangers = 0;
        Parallel.For(0, queries.Length, i =>
        {
            var (query, expected) = (queries[i], names.Queries[i].Expected);
            var (best, count) = (0.0, 0);
            var of = peer.Score(query.Text, directory[expected].Text);
            for (var j = 0; j < directory.Length; j++)
            {
                if (j == expected || !peer.MayReach(query, directory[j]))
                {
                    continue;
                }

                var one = peer.Score(query.Text, directory[j].Text);
                (best, count) = one > best ? (one, 1) : one == best ? (best, count + 1) : (best, count);
            }

            if (best >= peer.Threshold && count == 1)
            {
                Interlocked.Increment(ref strangers);
            }

            if (of > best && of >= peer.Threshold)
            {
                Interlocked.Increment(ref linked);
                Interlocked.Increment(ref right);
            }
            else if (best > of && best >= peer.Threshold && count == 1)
            {
                Interlocked.Increment(ref linked);
            }
        });
        return new(queries.Length, linked, right, strangers);
    }

    private sealed record Peer(string Name, double Threshold, Func<string, string, double> Score, Func<NameSketch, NameSketch, bool> MayReach);
}
