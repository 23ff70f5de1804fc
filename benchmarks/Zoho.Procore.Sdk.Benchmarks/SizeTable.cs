using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using F23.StringSimilarity;
using FuzzySharp;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>The command <c>size</c>: what directories of several sizes take, beside reading them from end to end with a similarity score.</summary>
internal static class SizeTable
{
    private const int Questions = 2_000;
    private static readonly int[] Sizes = [7_600, 100_000, 1_000_000];
    private static readonly JaroWinkler JaroWinkler = new();

    public static void Write(TextWriter output, bool asJson)
    {
        var rows = Sizes.Select(Measure).ToList();
        if (asJson)
        {
            output.WriteLine(new JsonArray([.. rows.Select(row => row.ToJson())]).ToJsonString());
            return;
        }

        output.WriteLine("| vendors | index of Procore's side, built in | bytes a vendor | one change, with what is stored of it, 50 % / 99 % | decided, 50 % / 99 % | candidates, 50 % / 99 % | FuzzySharp WRatio | Jaro-Winkler |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Vendors:N0} | {row.BuildSeconds:0.00} s | {row.BytesAVendor} | {row.ChangeMs[0]:0.00} / {row.ChangeMs[1]:0.00} ms | {row.DecisionUs[0]:0.0} / {row.DecisionUs[1]:0.0} µs | {row.CandidatesMs[0]:0.00} / {row.CandidatesMs[1]:0.00} ms | {row.WRatioMs:N0} ms | {row.JaroWinklerMs:N0} ms |"));
        }
    }

    private static Row Measure(int count)
    {
        var vendors = MadeUpNames.Vendors(count);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var index = VendorIndex.Empty.With([], vendors);
        var build = Stopwatch.GetElapsedTime(started);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;

        var random = new Random(7);
        var asked = Enumerable.Range(0, Questions).Select(_ => vendors[random.Next(count)]).ToList();
        var company = new CompanyIndex(new() { ProcoreVendors = vendors });
        index = company.Vendors;
        var changes = Times(asked.Take(Questions / 4), (vendor, i) => company.With(vendor with { Name = $"Renamed Zylker {i} Roofing LLC" }).Snapshots(company));
        var decisions = Times(asked, (vendor, _) => Decide(vendor.Name.Replace("Inc.", "Incorporated", StringComparison.Ordinal).ToUpperInvariant(), index));
        var candidates = Times(asked.Take(Questions / 4), (vendor, _) => Decide("X" + vendor.Name[1..], index));
        var known = asked[0].Name.ToUpperInvariant();
        var wratio = Times([asked[0]], (_, _) => vendors.Max(vendor => Fuzz.WeightedRatio(known, vendor.Name)), warmUp: false);
        var jaro = Times([asked[0]], (_, _) => vendors.Max(vendor => JaroWinkler.Similarity(known, vendor.Name)), warmUp: false);
        return new(
            count,
            build.TotalSeconds,
            bytes,
            [changes[changes.Length / 2], changes[changes.Length * 99 / 100]],
            [decisions[decisions.Length / 2] * 1000, decisions[decisions.Length * 99 / 100] * 1000],
            [candidates[candidates.Length / 2], candidates[candidates.Length * 99 / 100]],
            wratio[0],
            jaro[0]);
    }

    private static VendorVerdict Decide(string name, VendorIndex index) =>
        VendorMatcher.Decide(new("1", name, string.Empty, IsActive: true), "1", index, LinkSet.Empty);

    /// <summary>In milliseconds, the shortest first.</summary>
    private static double[] Times(IEnumerable<ProcoreVendor> asked, Func<ProcoreVendor, int, object> question, bool warmUp = true)
    {
        var vendors = asked.ToList();
        for (var i = 0; warmUp && i < vendors.Count; i++)
        {
            GC.KeepAlive(question(vendors[i], -i));
        }

        double[] times =
        [
            .. vendors.Select((vendor, i) =>
            {
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(question(vendor, i));
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }).Order(),
        ];
        return times;
    }

    private sealed record Row(
        int Vendors, double BuildSeconds, long BytesAVendor, double[] ChangeMs, double[] DecisionUs, double[] CandidatesMs, double WRatioMs, double JaroWinklerMs)
    {
        public JsonNode ToJson() => new JsonObject
        {
            ["vendors"] = Vendors,
            ["build_s"] = BuildSeconds,
            ["bytes_a_vendor"] = BytesAVendor,
            ["change_ms"] = Shares(ChangeMs),
            ["decision_us"] = Shares(DecisionUs),
            ["candidates_ms"] = Shares(CandidatesMs),
            ["wratio_ms"] = WRatioMs,
            ["jaro_winkler_ms"] = JaroWinklerMs,
        };

        private static JsonObject Shares(double[] times) => new() { ["p50"] = times[0], ["p99"] = times[1] };
    }
}
