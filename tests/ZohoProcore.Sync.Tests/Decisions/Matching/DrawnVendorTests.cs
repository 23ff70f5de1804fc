using Benchmarks;

namespace ZohoProcore.Sync.Tests;

/// <summary>
/// Vendors as production has them: tax ids, states, telephone numbers, domains and postcodes that are right, missing or another firm's, second contacts of a name and
/// copies that nobody should use. Nothing is linked wrongly or to a stranger, and what has a fact is linked more.
/// </summary>
public sealed class DrawnVendorTests
{
    private const int Vendors = 1_500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Nothing_is_linked_wrongly_whatever_is_known(int seed)
    {
        var names = MadeUpNames.Vendors(Vendors).ConvertAll(vendor => vendor.Name);
        var queries = names.Select((name, i) => (Written(name, i), i)).ToList();
        var drawn = VendorDrawing.Make(names, queries, seed);
        var kinds = DrawnNumbers.Measure(drawn).ToDictionary(kind => kind.Kind, kind => kind.Counts, StringComparer.Ordinal);

        Assert.Equal((Vendors, 0), (kinds["all"].Queries, kinds["all"].Strangers));
        Assert.All(kinds.Values, counts => Assert.Equal((counts.Linked, 0), (counts.Right, counts.Strangers)));
        Assert.InRange(kinds["all"].Coverage, 0.75, 1);
        Assert.InRange(kinds["a second fact agrees"].Coverage, 0.9, 1);
        Assert.InRange(kinds["a copy in Procore"].Coverage, kinds["a second fact agrees"].Coverage - 0.1, 1);
        Assert.Equal(0, kinds["a second contact of the name"].Linked);
        Assert.All(kinds.Values, counts => Assert.InRange(counts.Queries, 20, Vendors));
    }

    // As clerks write it: capitals, no marks, a form written out or left out.
    private static string Written(string name, int place) => (place % 5) switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.Replace(".", string.Empty, StringComparison.Ordinal),
        2 => name.Replace("Inc.", "Incorporated", StringComparison.Ordinal).Replace("Corp.", "Corporation", StringComparison.Ordinal),
        3 => name + " (1099)",
        _ => name[..name.LastIndexOf(' ')],
    };
}
