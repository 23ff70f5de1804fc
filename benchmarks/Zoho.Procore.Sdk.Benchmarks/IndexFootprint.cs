using System.Globalization;
using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>The command <c>footprint</c>: how much memory the index holds for each vendor.</summary>
internal static class IndexFootprint
{
    public static void Write(TextWriter output)
    {
        foreach (var count in new[] { 7_600, 100_000 })
        {
            var vendors = MadeUpNames.Vendors(count);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var index = VendorIndex.Empty.With([], vendors);
            var after = GC.GetTotalMemory(forceFullCollection: true);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} vendors: {(after - before) / index.Count} bytes each, the vendors' own records not counted"));
            GC.KeepAlive(vendors);
        }
    }
}
