namespace ZohoProcore.Sync;

/// <summary>The legal forms of firms, each in one spelling. The form is kept, not stripped: "Toro Co" and "Toro Corp" are two firms.</summary>
internal static class LegalForms
{
    private static readonly Dictionary<string, string> Canonical = new(StringComparer.Ordinal)
    {
        ["inc"] = "inc",
        ["incorporated"] = "inc",
        ["incorporation"] = "inc",
        ["corp"] = "corp",
        ["corporation"] = "corp",
        ["co"] = "co",
        ["company"] = "co",
        ["cos"] = "co",
        ["companies"] = "co",
        ["llc"] = "llc",
        ["llp"] = "llp",
        ["lllp"] = "lllp",
        ["lp"] = "lp",
        ["ltd"] = "ltd",
        ["limited"] = "ltd",
        ["plc"] = "plc",
        ["pllc"] = "pllc",
        ["pc"] = "pc",
        ["pa"] = "pa",
        ["pty"] = "pty",
        ["proprietary"] = "pty",
        ["pvt"] = "pvt",
        ["private"] = "pvt",
        ["ulc"] = "ulc",
        ["ltee"] = "ltd",
        ["limitee"] = "ltd",
        ["gmbh"] = "gmbh",
        ["ag"] = "ag",
        ["kg"] = "kg",
        ["ohg"] = "ohg",
        ["ug"] = "ug",
        ["se"] = "se",
        ["sa"] = "sa",
        ["sas"] = "sas",
        ["sarl"] = "sarl",
        ["srl"] = "srl",
        ["spa"] = "spa",
        ["sl"] = "sl",
        ["bv"] = "bv",
        ["nv"] = "nv",
        ["ab"] = "ab",
        ["as"] = "as",
        ["oy"] = "oy",
        ["aps"] = "aps",
        ["kk"] = "kk",
        ["gk"] = "gk",
        ["wll"] = "wll",
    };

    /// <summary>The one spelling of a word, if it is a legal form; else null.</summary>
    public static string? Find(string word) => Canonical.TryGetValue(word, out var form) ? form : null;
}
