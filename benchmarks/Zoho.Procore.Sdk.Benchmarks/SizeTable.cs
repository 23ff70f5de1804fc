using System.Diagnostics;
using System.Text.Json.Nodes;
using F23.StringSimilarity;
using FuzzySharp;
using Microsoft.Data.Sqlite;
using NodaTime;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>
/// The command <c>size [VENDORS…]</c>: what directories of several sizes take on both sides, with what is written to a database, beside reading them
/// from end to end with a similarity score.
/// </summary>
internal static class SizeTable
{
    private const string ConnectionId = "size";
    private const int Questions = 2_000;
    private const int Changes = 300;
    private static readonly int[] Sizes = [7_600, 100_000, 1_000_000];
    private static readonly JaroWinkler JaroWinkler = new();

    public static async Task<int> RunAsync(string[] options, TextWriter output, TextWriter error)
    {
        if (SizeOptions.Read(options, error) is not { } asked)
        {
            return 2;
        }

        var rows = new List<SizeRow>();
        foreach (var size in asked.Count > 0 ? asked : [.. Sizes])
        {
            rows.Add(await MeasureAsync(size));
        }

        output.WriteLine(options.Contains("--json") ? new JsonArray([.. rows.Select(row => row.ToJson())]).ToJsonString() : SizeRow.Table(rows));
        return 0;
    }

    private static async Task<SizeRow> MeasureAsync(int count)
    {
        var procore = MadeUpNames.WithFacts(MadeUpNames.Vendors(count));
        var zoho = procore.ConvertAll(vendor => new ZohoVendor($"{460_000_000_000_000_000 + vendor.Id}", vendor.Name, string.Empty, IsActive: true));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var started = Stopwatch.GetTimestamp();
        var index = VendorIndex.Empty.With(zoho, procore);
        var indexed = Stopwatch.GetElapsedTime(started);
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        var company = new CompanyIndex(new() { ZohoVendors = zoho, ProcoreVendors = procore });
        index = company.Vendors;

        var file = Path.Combine(Path.GetTempPath(), $"size-{Guid.NewGuid():N}.db");
        try
        {
            using var store = new RelationalSyncStore(() => new SqliteConnection($"Data Source={file}"), SqlDialect.Sqlite);
            await store.InitializeAsync();
            await store.SaveConnectionAsync(new() { Id = ConnectionId, OrganizationId = "1", Environment = Procore.Client.ProcoreEnvironment.Production, CompanyId = 1 });
            started = Stopwatch.GetTimestamp();
            var at = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow());
            await KeepAsync(store, company, null, at);
            var stored = Stopwatch.GetElapsedTime(started);
            started = Stopwatch.GetTimestamp();
            company = (await StoredDirectories.ReadAsync(store, ConnectionId, company.Hash, null, CancellationToken.None))!;
            var opened = Stopwatch.GetElapsedTime(started);

            var random = new Random(7);
            var asked = Enumerable.Range(0, Questions).Select(_ => random.Next(count)).ToList();
            var current = company;
            async Task<object> ChangeAsync(CompanyIndex next)
            {
                // A minute apart, so that what nobody was planned by goes after an hour, as it does for a host.
                at += Duration.FromMinutes(1);
                await KeepAsync(store, next, current, at);
                return current = next;
            }

            var inProcore = await TimesAsync(asked.Take(Changes), (place, i) => ChangeAsync(current.With(procore[place] with { Name = $"Renamed Zylker {i} Roofing LLC" })));
            var inZoho = await TimesAsync(asked.Take(Changes), (place, i) => ChangeAsync(current.With(zoho[place] with { Name = $"Renamed Zylker {i} Roofing LLC" })));
            var linked = asked.Count(place => VendorMatcher.Links(zoho[place], "1", index, LinkSet.Empty)?.Vendor.Id == procore[place].Id);
            var decisions = Times(asked, place => Decide(zoho[place] with { Name = procore[place].Name.Replace("Inc.", "Incorporated", StringComparison.Ordinal).ToUpperInvariant() }, index));
            var candidates = Times(asked.Take(Questions / 4), place => Decide(zoho[place] with { Name = "X" + procore[place].Name[1..] }, index));
            var known = procore[asked[0]].Name.ToUpperInvariant();
            return new(
                count,
                (double)linked / asked.Count,
                (indexed.TotalSeconds, stored.TotalSeconds, opened.TotalSeconds),
                bytes,
                inZoho,
                inProcore,
                decisions,
                candidates,
                Times([0], _ => procore.Max(vendor => Fuzz.WeightedRatio(known, vendor.Name)), warmUp: false)[0],
                Times([0], _ => procore.Max(vendor => JaroWinkler.Similarity(known, vendor.Name)), warmUp: false)[0]);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            foreach (var left in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(file) + "*"))
            {
                File.Delete(left);
            }
        }
    }

    // What a webhook about one vendor costs behind the call that reads it: what is stored, and what the orders that wait are made due by.
    private static async Task KeepAsync(RelationalSyncStore store, CompanyIndex next, CompanyIndex? before, Instant at)
    {
        var changes = await new DirectoryHistory(store, ConnectionId, CompanyCache.Cursor).KeepAsync(
            next.Hash, next.Snapshots(before), before is null ? [] : next.GivenUp(before), DirectoryMarks.Keeping(CompanyCache.Cursor, before?.Hash, next.Hash, at), at, CancellationToken.None);
        await store.SaveAsync(ConnectionId, changes);
        await new DirectoryMarks(store, ConnectionId).MovedAsync(next, new Dictionary<long, CodeIndex>(), CancellationToken.None);
    }

    private static VendorVerdict Decide(ZohoVendor vendor, VendorIndex index) => VendorMatcher.Decide(vendor, "1", index, LinkSet.Empty);

    /// <summary>In milliseconds, the shortest first.</summary>
    private static double[] Times(IEnumerable<int> asked, Func<int, object> question, bool warmUp = true)
    {
        var places = asked.ToList();
        foreach (var place in warmUp ? places : [])
        {
            GC.KeepAlive(question(place));
        }

        return
        [
            .. places.Select(place =>
            {
                var started = Stopwatch.GetTimestamp();
                GC.KeepAlive(question(place));
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }).Order(),
        ];
    }

    private static async Task<double[]> TimesAsync(IEnumerable<int> asked, Func<int, int, Task<object>> change)
    {
        var times = new List<double>();
        foreach (var (place, i) in asked.Select((place, i) => (place, i)))
        {
            var started = Stopwatch.GetTimestamp();
            GC.KeepAlive(await change(place, i));
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Skip(times.Count / 10).Order()];
    }
}
