using ZohoProcore.Sync;

namespace Benchmarks;

/// <summary>A directory of made-up vendors with names as contractors' directories have them; the same every time.</summary>
internal static class MadeUpNames
{
    private static readonly string[] Trades =
        ["Electric", "Plumbing", "Mechanical", "Concrete", "Drywall", "Roofing", "Masonry", "Steel", "Excavating", "Glass", "Flooring", "Painting", "Supply", "Fire Protection", "Insulation", "Construction"];

    private static readonly string[] Forms = ["Inc.", "LLC", "Corp.", "Co.", "Ltd.", "LP", "& Sons Inc.", "Group LLC"];
    private static readonly string[] Starts = ["Bal", "Cor", "Dun", "El", "Far", "Gar", "Hol", "Ing", "Jor", "Kel", "Lan", "Mar", "Nor", "Ost", "Pel", "Quin", "Ros", "Sal", "Tor", "Ul", "Var", "Wes", "Yor", "Zan"];
    private static readonly string[] Ends = ["berg", "cott", "dale", "era", "field", "gate", "ham", "ington", "ken", "lund", "mont", "ner", "over", "port", "quist", "ridge", "ston", "ton", "ury", "vell", "wick", "yard"];

    public static List<ProcoreVendor> Vendors(int count)
    {
        var random = new Random(20_26);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
        {
            var name = $"{Word(random)} {(random.Next(3) == 0 ? Word(random) + " " : string.Empty)}{Pick(random, Trades)} {Pick(random, Forms)}";
            names.Add(name);
        }

        return [.. names.Select((name, i) => new ProcoreVendor(i + 1, name, IsActive: true, string.Empty, string.Empty, string.Empty))];
    }

    /// <summary>The vendors with facts beside their names, each for three in five.</summary>
    public static List<ProcoreVendor> WithFacts(List<ProcoreVendor> vendors)
    {
        var random = new Random(20_26);
        string Some(Func<string> fact) => random.Next(5) < 3 ? fact() : string.Empty;
        return vendors.ConvertAll(vendor => vendor with
        {
            TaxId = Some(() => $"84-{random.Next(1_000_000, 9_999_999)}"),
            Phone = Some(() => Telephone.Read($"303{random.Next(2_000_000, 9_999_999)}", null)),
            EmailDomain = Some(() => $"{vendor.Name.Split(' ')[0].ToLowerInvariant()}{vendor.Id}.test"),
            Postcode = Some(() => $"{random.Next(10_000, 99_999)}"),
        });
    }

    private static string Word(Random random) => Pick(random, Starts) + Pick(random, Ends) + Pick(random, Ends);

    private static string Pick(Random random, string[] of) => of[random.Next(of.Length)];
}
