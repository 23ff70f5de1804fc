using System.Globalization;
using System.Text.Json.Nodes;

namespace Benchmarks;

/// <summary>The command <c>names</c>: how rightly vendors are linked, on labelled names, beside what similarity scores would have done.</summary>
internal static class NamesCommand
{
    private const int Seed = 12;

    public const string Usage = "names --directory FILE --pairs FILE [--json]";

    public static int Run(string[] options, TextWriter output, TextWriter error)
    {
        if (Value(options, "--directory") is not { } directory || Value(options, "--pairs") is not { } pairs)
        {
            error.WriteLine(Usage);
            return 2;
        }

        if (Array.Find([directory, pairs], file => !File.Exists(file)) is { } missing)
        {
            error.WriteLine($"There is no file '{missing}'. {Usage}");
            return 2;
        }

        LabelledNames names;
        try
        {
            names = LabelledNames.Read(directory, pairs);
        }
        catch (InvalidDataException odd)
        {
            error.WriteLine($"{odd.Message} {Usage}");
            return 2;
        }

        var ours = OurNumbers.Measure(names);
        var drawn = DrawnNumbers.Measure(VendorDrawing.Make([.. names.Directory.Select(entry => entry.Name)], names.Queries, Seed));
        var construction = ConstructionNumbers.Measure();
        var peers = EqualNames.Measure(names).Concat(Peers.Measure(names));
        if (options.Contains("--json"))
        {
            output.WriteLine(Json(names, ours, drawn, construction, peers).ToJsonString());
        }
        else
        {
            Write(output, names, ours, drawn, construction, peers);
        }

        return 0;
    }

    private static string? Value(string[] options, string name)
    {
        var at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : null;
    }

    private static JsonObject Json(
        LabelledNames names,
        OurNumbers ours,
        IReadOnlyList<(string Kind, LinkCounts Counts)> drawn,
        IReadOnlyList<ConstructionNumbers> construction,
        IEnumerable<(string Name, LinkCounts Counts)> peers) => new()
        {
            ["queries"] = names.Queries.Count,
            ["ours"] = new JsonObject
            {
                ["coverage"] = ours.Links.Coverage,
                ["precision"] = ours.Links.Precision,
                ["openWorldFalse"] = ours.Links.OpenWorldFalse,
                ["recallAt1"] = ours.Recall(1),
                ["recallAt5"] = ours.Recall(5),
                ["recallAt20"] = ours.Recall(20),
                ["hardNegativesLinked"] = ours.HardNegativesLinked,
                ["notWeakCoverage"] = ours.NotWeak.Coverage,
                ["seenFirst"] = ours.Seen(1),
                ["seenInFive"] = ours.Seen(5),
                ["bounds"] = Intervals(ours.Links),
                ["byKind"] = new JsonObject(ours.ByKind.Select(kind =>
                {
                    var counts = Counts(kind.Counts);
                    counts["seen"] = kind.Seen;
                    counts["seenInFive"] = kind.SeenInFive;
                    return KeyValuePair.Create(kind.Kind, (JsonNode?)counts);
                })),
                ["bySource"] = new JsonObject(ours.BySource.Select(source => KeyValuePair.Create(source.Key, (JsonNode?)Counts(source.Value)))),
                ["seenBounds"] = new JsonObject { ["first"] = Interval(ours.SeenFound(1), ours.SeenCount), ["inFive"] = Interval(ours.SeenFound(5), ours.SeenCount) },
                ["drawn"] = new JsonObject(drawn.Select(kind => KeyValuePair.Create(kind.Kind, (JsonNode?)Counts(kind.Counts)))),
            },
            ["construction"] = new JsonObject(construction.Select(way => KeyValuePair.Create(way.Name, (JsonNode?)new JsonObject
            {
                ["twoFirms"] = ConstructionNames.Different.Count,
                ["twoFirmsLinked"] = way.Different,
                ["oneFirm"] = ConstructionNames.Same.Count,
                ["oneFirmLinked"] = way.Same,
                ["bounds"] = new JsonObject
                {
                    ["twoFirms"] = Interval(way.Different, ConstructionNames.Different.Count),
                    ["oneFirm"] = Interval(way.Same, ConstructionNames.Same.Count),
                },
            }))),
            ["peers"] = new JsonObject(peers.Select(peer => KeyValuePair.Create(peer.Name, (JsonNode?)new JsonObject
            {
                ["coverage"] = peer.Counts.Coverage,
                ["precision"] = peer.Counts.Precision,
                ["openWorldFalse"] = peer.Counts.OpenWorldFalse,
                ["bounds"] = Intervals(peer.Counts),
            }))),
        };

    private static JsonObject Counts(LinkCounts counts) => new()
    {
        ["queries"] = counts.Queries,
        ["linked"] = counts.Linked,
        ["right"] = counts.Right,
        ["strangers"] = counts.Strangers,
        ["bounds"] = Intervals(counts),
    };

    private static JsonObject Intervals(LinkCounts counts) => new()
    {
        ["coverage"] = Interval(counts.Linked, counts.Queries),
        ["precision"] = Interval(counts.Right, counts.Linked),
        ["openWorldFalse"] = Interval(counts.Strangers, counts.Queries),
    };

    // The 95 % interval of a share, lower and upper.
    private static JsonArray Interval(int hits, int all)
    {
        var (low, high) = Bounds.Wilson(hits, all);
        return new(JsonValue.Create(low), JsonValue.Create(high));
    }

    private static void Write(
        TextWriter output,
        LabelledNames names,
        OurNumbers ours,
        IReadOnlyList<(string Kind, LinkCounts Counts)> drawn,
        IReadOnlyList<ConstructionNumbers> construction,
        IEnumerable<(string Name, LinkCounts Counts)> peers)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{names.Directory.Count} names in the directory, {names.Queries.Count} queries, {names.HardNegatives.Count} hard negatives; 95 % bounds in brackets"));
        foreach (var depth in new[] { 1, 5, 20 })
        {
            output.WriteLine($"candidates: the right one among the first {depth,2}: {Share(ours.Found(depth), names.Queries.Count)}");
        }

        output.WriteLine($"of {ours.SeenCount} that a person sees, the right one first: {Share(ours.SeenFound(1), ours.SeenCount)}, in five: {Share(ours.SeenFound(5), ours.SeenCount)}");
        output.WriteLine($"of {ours.NotWeak.Queries} names that are not weak, linked: {Share(ours.NotWeak.Linked, ours.NotWeak.Queries)}");
        foreach (var (source, counts) in ours.BySource)
        {
            output.WriteLine($"of {counts.Queries} from {source}, linked: {Share(counts.Linked, counts.Queries)}");
        }

        output.WriteLine($"{"the name differs in",-52} {"queries",8} {"linked",8} {"wrongly",8} {"strangers",9} {"seen",6} {"in five",8}");
        foreach (var (kind, counts, seen, inFive) in ours.ByKind)
        {
            output.WriteLine($"{kind,-52} {counts.Queries,8} {counts.Linked,8} {counts.Linked - counts.Right,8} {counts.Strangers,9} {seen,6} {inFive,8}");
        }

        output.WriteLine();
        output.WriteLine($"{"drawn around the names: facts, contacts, copies",-52} {"queries",8} {"linked",24} {"of them rightly",24} {"linked to a stranger",24}");
        foreach (var (kind, counts) in drawn)
        {
            output.WriteLine($"{kind,-52} {counts.Queries,8} {Shares(counts)}");
        }

        output.WriteLine();
        output.WriteLine($"hard negatives linked: {Share(ours.HardNegativesLinked, names.HardNegatives.Count)}");
        output.WriteLine($"  of which the two names differ in case and punctuation only: {ours.HardNegativesAlike}");
        foreach (var missed in ours.Missed)
        {
            output.WriteLine($"  not among the first 5: '{missed.Name}' for '{missed.Expected}'");
        }

        output.WriteLine();
        output.WriteLine($"{"names in construction's style",-32} {"two firms linked",24} {"one firm linked",24}");
        foreach (var way in construction)
        {
            output.WriteLine($"{way.Name,-32} {Share(way.Different, ConstructionNames.Different.Count),24} {Share(way.Same, ConstructionNames.Same.Count),24}");
        }

        output.WriteLine();
        output.WriteLine($"{"",-24} {"linked",24} {"of them rightly",24} {"linked to a stranger",24}");
        foreach (var (name, counts) in peers.Prepend(("this library", ours.Links)))
        {
            output.WriteLine($"{name,-24} {Shares(counts)}");
        }
    }

    private static string Shares(LinkCounts counts) =>
        $"{Share(counts.Linked, counts.Queries),24} {Share(counts.Right, counts.Linked),24} {Share(counts.Strangers, counts.Queries),24}";

    private static string Share(int hits, int all)
    {
        var (low, high) = Bounds.Wilson(hits, all);
        return string.Create(CultureInfo.InvariantCulture, $"{Percent(hits, all):0.00} % [{100 * low:0.00}, {100 * high:0.00}]");
    }

    private static double Percent(int hits, int all) => all == 0 ? 0 : 100.0 * hits / all;
}
