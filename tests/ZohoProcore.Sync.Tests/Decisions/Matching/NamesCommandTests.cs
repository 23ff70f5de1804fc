using System.Text.Json.Nodes;
using Benchmarks;
using CsCheck;
using FuzzySharp;

namespace ZohoProcore.Sync.Tests;

/// <summary>The evaluation of vendor matching on labelled names counts what it says it counts.</summary>
public sealed class NamesCommandTests : IDisposable
{
    private static readonly string[] Words =
        ["acme", "acmes", "electric", "electrical", "inc", "llc", "of", "the", "zylker", "zilker", "a", "b", "co", "company", "first", "bank", "bancorp", "2", "3m", "roofing", "flooring", "é", "o", "reilly"];

    private static readonly Gen<string> Names = Gen.Int[0, 23].Array[0, 6].Select(words => string.Join(" ", words.Select(i => Words[i])));

    private readonly string _folder = Directory.CreateTempSubdirectory("names-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Json_is_one_object_of_every_number()
    {
        var (code, output, _) = Run("--json");

        Assert.Equal(0, code);
        var numbers = JsonNode.Parse(output)!.AsObject();
        Assert.Equal(["queries", "ours", "construction", "peers"], numbers.Select(pair => pair.Key));
        Assert.Equal(4, (int)numbers["queries"]!);
        var ours = numbers["ours"]!.ToJsonString();
        Assert.StartsWith(
            """{"coverage":0.5,"precision":1,"openWorldFalse":0.25,"recallAt1":0.75,"recallAt5":1,"recallAt20":1,"hardNegativesLinked":1,""",
            ours,
            StringComparison.Ordinal);
        var kinds = numbers["ours"]!["byKind"]!.AsObject();
        Assert.Equal(4, kinds.Sum(kind => (int)kind.Value!["queries"]!));
        Assert.Equal(2, kinds.Sum(kind => (int)kind.Value!["linked"]!));
        Assert.Equal(3, (int)kinds["spelling of the legal form, accents, articles"]!["queries"]! + (int)(kinds["case, spaces and punctuation"]?["queries"] ?? 0));
        Assert.Equal(["exchange", "wikipedia"], numbers["ours"]!["bySource"]!.AsObject().Select(source => source.Key));
        Assert.Equal(["first", "inFive"], numbers["ours"]!["seenBounds"]!.AsObject().Select(share => share.Key));
        var drawn = numbers["ours"]!["drawn"]!.AsObject();
        Assert.Equal(
            ["all", "name and state alone", "a second fact agrees", "a fact is another firm's", "a second contact of the name", "a copy in Procore"],
            drawn.Select(kind => kind.Key));
        Assert.Equal(4, (int)drawn["all"]!["queries"]!);
        Assert.All(
            kinds.Concat(drawn).Concat(numbers["ours"]!["bySource"]!.AsObject()),
            kind => Assert.Equal(["coverage", "precision", "openWorldFalse"], kind.Value!["bounds"]!.AsObject().Select(share => share.Key)));
        Assert.Equal(2, numbers["ours"]!["bounds"]!["coverage"]!.AsArray().Count);
        var peers = numbers["peers"]!.AsObject();
        Assert.Equal(
            ["Procore's suggestion", "15-line canonicaliser", "FuzzySharp Ratio 90", "FuzzySharp TokenSort 90", "FuzzySharp TokenSet 90", "FuzzySharp WRatio 90", "F23 JaroWinkler 0.90", "F23 JaroWinkler 0.95"],
            peers.Select(peer => peer.Key));
        var construction = numbers["construction"]!.AsObject();
        Assert.Equal(["this library", .. peers.Select(peer => peer.Key)], construction.Select(way => way.Key));
        Assert.Equal((60, 0, 60, 60), Linked("this library"));
        Assert.All(construction.Skip(1), way => Assert.InRange(Linked(way.Key).TwoFirms, 10, 60));
        Assert.All(construction, way => Assert.Equal(["twoFirms", "oneFirm"], way.Value!["bounds"]!.AsObject().Select(share => share.Key)));
        (int Pairs, int TwoFirms, int PairsOfOne, int OneFirm) Linked(string way) =>
            ((int)construction[way]!["twoFirms"]!, (int)construction[way]!["twoFirmsLinked"]!, (int)construction[way]!["oneFirm"]!, (int)construction[way]!["oneFirmLinked"]!);
        Assert.All(peers, peer => Assert.Equal(["coverage", "precision", "openWorldFalse", "bounds"], peer.Value!.AsObject().Select(pair => pair.Key)));
    }

    [Fact]
    public void For_people_every_share_has_its_bounds()
    {
        var (code, output, _) = Run();

        Assert.Equal(0, code);
        Assert.Contains("4 queries", output, StringComparison.Ordinal);
        Assert.Contains("50.00 % [15.00, 85.00]", output, StringComparison.Ordinal);
        Assert.Contains("names in construction's style", output, StringComparison.Ordinal);
        Assert.Contains("hard negatives linked: 50.00 %", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_files_it_says_how_it_is_called()
    {
        using var error = new StringWriter();

        Assert.Equal(2, NamesCommand.Run(["--directory", "x"], TextWriter.Null, error));
        Assert.Contains("--pairs FILE", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_another_shape_is_said_with_its_line()
    {
        using var error = new StringWriter();
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "id\tname\n1\tAcme\nroot:x:0\n");

        Assert.Equal(2, NamesCommand.Run(["--directory", file, "--pairs", file], TextWriter.Null, error));
        Assert.StartsWith($"Line 3 of '{file}' has 1 cells between tabs, and 2 are needed.", error.ToString(), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public void No_pair_that_reaches_a_threshold_is_left_out() => Gen.Select(Names, Names, Gen.Int[50, 100]).Sample(
        (one, other, threshold) =>
        {
            var (left, right) = (new NameSketch(one), new NameSketch(other));
            Assert.True(left.MayReachRatio(right, threshold) || Fuzz.Ratio(one, other) < threshold);
            Assert.True(left.MayReachTokenSort(right, threshold) || Fuzz.TokenSortRatio(one, other) < threshold);
            Assert.True(left.MayReachTokenSet(right, threshold) || Fuzz.TokenSetRatio(one, other) < threshold);
            Assert.True(left.MayReachWeighted(right, threshold) || Fuzz.WeightedRatio(one, other) < threshold);
        },
        iter: 20_000);

    [Fact]
    public void Most_pairs_need_no_score()
    {
        var (left, right) = (new NameSketch("acme electric inc"), new NameSketch("harbor freight tools llc"));

        Assert.False(left.MayReachRatio(right, 90) || left.MayReachTokenSort(right, 90) || left.MayReachTokenSet(right, 90) || left.MayReachWeighted(right, 90));
    }

    private (int Code, string Output, string Error) Run(params string[] options)
    {
        var (directory, pairs) = (Path.Combine(_folder, "directory.tsv"), Path.Combine(_folder, "pairs.tsv"));
        File.WriteAllLines(directory, ["id\tname", "1\tZylker Inc", "2\tYardarm Roofing LLC", "3\tYARDARM ROOFING, LLC", "4\tHarbor Freight Corp"]);
        File.WriteAllLines(
            pairs,
            [
                "source\tentity\tname_a\tname_b\tlabel\tnote\tsplit",
                "exchange\t1\tZylker Inc\tZylker, Incorporated\t1\t\tdev",
                "exchange\t2\tYardarm Roofing LLC\tYardarm Roofing L.L.C.\t1\t\tdev",
                "wikipedia\t3\tYARDARM ROOFING, LLC\tYardarm\t1\t\tdev",
                "exchange\t4\tHarbor Freight Corp\tHarbor Freight Corporation\t1\t\tdev",
                "exchange\t99\tNot There\tNot There\t1\t\tdev",
                "rename\t4\tHarbor Freight Corp\tSomething Else\t1\t\tdev",
                "sec_neg\t\tYardarm-Zylker Works\tYARDARM-ZYLKER WORKS\t0\t\tdev",
                "sec_neg\t\tZylker Corp\tZylker Inc\t0\t\tdev",
            ]);
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (NamesCommand.Run(["--directory", directory, "--pairs", pairs, .. options], output, error), output.ToString(), error.ToString());
    }
}
