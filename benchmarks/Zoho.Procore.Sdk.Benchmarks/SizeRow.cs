using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Benchmarks;

/// <summary>What a directory of one size takes. Times of changes, decisions and candidates are in milliseconds, the shortest first.</summary>
internal sealed record SizeRow(
    int Vendors,
    double LinkedAsWritten,
    (double Indexed, double Stored, double Opened) Seconds,
    long BytesAVendor,
    double[] ZohoChange,
    double[] ProcoreChange,
    double[] Decision,
    double[] Candidates,
    double WRatioMs,
    double JaroWinklerMs)
{
    public static string Table(IEnumerable<SizeRow> rows)
    {
        var table = new StringBuilder()
            .AppendLine("| vendors on each side | names as written that link | index built in | first stored in | opened from the store in | bytes a vendor | one change in Zoho, stored, 50 % / 99 % | one change in Procore, stored, 50 % / 99 % | decided, 50 % / 99 % | candidates, 50 % / 99 % | FuzzySharp WRatio | Jaro-Winkler |")
            .AppendLine("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var row in rows)
        {
            table.AppendLine(
                CultureInfo.InvariantCulture,
                $"| {row.Vendors:N0} | {100 * row.LinkedAsWritten:0.0} % | {row.Seconds.Indexed:0.00} s | {row.Seconds.Stored:0.00} s | {row.Seconds.Opened:0.00} s | {row.BytesAVendor} | {Milliseconds(row.ZohoChange)} | {Milliseconds(row.ProcoreChange)} | {Share(row.Decision, 50) * 1000:0.0} / {Share(row.Decision, 99) * 1000:0.0} µs | {Milliseconds(row.Candidates)} | {row.WRatioMs:N0} ms | {row.JaroWinklerMs:N0} ms |");
        }

        return table.ToString().TrimEnd();
    }

    public JsonNode ToJson() => new JsonObject
    {
        ["vendors"] = Vendors,
        ["linked_as_written"] = LinkedAsWritten,
        ["index_s"] = Seconds.Indexed,
        ["store_s"] = Seconds.Stored,
        ["open_s"] = Seconds.Opened,
        ["bytes_a_vendor"] = BytesAVendor,
        ["zoho_change_ms"] = Shares(ZohoChange),
        ["procore_change_ms"] = Shares(ProcoreChange),
        ["decision_ms"] = Shares(Decision),
        ["candidates_ms"] = Shares(Candidates),
        ["wratio_ms"] = WRatioMs,
        ["jaro_winkler_ms"] = JaroWinklerMs,
    };

    private static string Milliseconds(double[] times) =>
        string.Create(CultureInfo.InvariantCulture, $"{Share(times, 50):0.00} / {Share(times, 99):0.00} ms");

    private static JsonObject Shares(double[] times) => new() { ["p50"] = Share(times, 50), ["p99"] = Share(times, 99) };

    private static double Share(double[] times, int percent) => times[times.Length * percent / 100];
}
