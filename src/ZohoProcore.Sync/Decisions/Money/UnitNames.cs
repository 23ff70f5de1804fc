namespace ZohoProcore.Sync;

/// <summary>
/// Finds Procore's unit of measure for a unit as Zoho Books has it: what policy says, the same name, or another way to write the same unit.
/// </summary>
internal static class UnitNames
{
    /// <summary>Ways to write one unit, a row each; none stands in two rows.</summary>
    private static readonly string[][] Same =
    [
        ["ea", "each", "pc", "pcs", "piece", "pieces", "no", "nos", "number", "unit", "units", "count", "ct"],
        ["ls", "lump sum", "lumpsum", "lsum", "job", "sum"],
        ["lf", "lin ft", "linear foot", "linear feet", "lineal foot", "lineal feet", "lnft"],
        ["ft", "foot", "feet"],
        ["in", "inch", "inches"],
        ["yd", "yard", "yards"],
        ["m", "metre", "metres", "meter", "meters", "lm", "linear metre", "linear meter", "rmt", "rm"],
        ["mm", "millimetre", "millimeter"],
        ["cm", "centimetre", "centimeter"],
        ["km", "kilometre", "kilometer"],
        ["mi", "mile", "miles"],
        ["sf", "sq ft", "sqft", "ft2", "square foot", "square feet"],
        ["sy", "sq yd", "sqyd", "yd2", "square yard", "square yards"],
        ["m2", "sq m", "sqm", "sm", "square metre", "square metres", "square meter", "square meters"],
        ["ac", "acre", "acres"],
        ["ha", "hectare", "hectares"],
        ["cf", "cu ft", "cuft", "cft", "ft3", "cubic foot", "cubic feet"],
        ["cy", "cu yd", "cuyd", "yd3", "cubic yard", "cubic yards"],
        ["m3", "cu m", "cum", "cbm", "cubic metre", "cubic metres", "cubic meter", "cubic meters"],
        ["gal", "gallon", "gallons"],
        ["l", "ltr", "litre", "litres", "liter", "liters"],
        ["lb", "lbs", "pound", "pounds"],
        ["kg", "kgs", "kilogram", "kilograms", "kilo"],
        ["ton", "tons", "tn", "short ton", "us ton"],
        ["t", "mt", "tonne", "tonnes", "metric ton", "metric tons"],
        ["hr", "hrs", "hour", "hours", "h", "mh", "man hour", "man hours"],
        ["day", "days", "dy"],
        ["wk", "week", "weeks", "wks"],
        ["mo", "month", "months", "mth"],
        ["yr", "year", "years"],
        ["lot", "lots"],
        ["set", "sets"],
        ["box", "boxes", "bx"],
        ["bag", "bags"],
        ["roll", "rolls", "rl"],
        ["sheet", "sheets", "sht"],
        ["pair", "pairs", "pr", "prs"],
        ["load", "loads", "ld"],
        ["trip", "trips"],
        ["pallet", "pallets", "plt"],
        ["bundle", "bundles", "bdl"],
        ["drum", "drums"],
        ["can", "cans"],
        ["case", "cases", "cs"],
    ];

    /// <summary>A metre, or a thousand where lumber and bricks are sold by it; a tonne, or a short ton: only policy can tell.</summary>
    private static readonly string[] TwoThings = ["M", "T"];

    private static readonly Dictionary<string, string> First =
        Same.SelectMany(row => row.Select(name => (name, row[0]))).ToDictionary(one => one.name, one => one.Item2, StringComparer.Ordinal);

    /// <summary>The unit's name in Procore; null where Procore has none for it, or the line has no unit.</summary>
    public static string? Find(string unit, IReadOnlyList<string> known, IReadOnlyDictionary<string, string> policy)
    {
        var chosen = policy.FirstOrDefault(one => string.Equals(one.Key.Trim(), unit.Trim(), StringComparison.OrdinalIgnoreCase)).Value;
        var isChosen = chosen is not null;
        var asked = chosen ?? unit;
        var clear = known.Where(name => !TwoThings.Contains(name.Trim(), StringComparer.Ordinal));
        return Plain(asked).Length == 0 ? null
            : known.FirstOrDefault(name => string.Equals(name, asked.Trim(), StringComparison.Ordinal))
                ?? (!isChosen && TwoThings.Contains(asked.Trim(), StringComparer.Ordinal) ? null
                    : clear.FirstOrDefault(name => Plain(name) == Plain(asked))
                        ?? clear.FirstOrDefault(name => Meaning(name) == Meaning(asked)));
    }

    private static string Meaning(string unit) => First.TryGetValue(Plain(unit), out var first) ? first : Plain(unit);

    /// <summary>Lower case, superscripts as digits, without points, one space between words.</summary>
    private static string Plain(string unit)
    {
        var letters = unit.ToLowerInvariant().Replace('²', '2').Replace('³', '3').Replace('.', ' ').Replace('-', ' ').Replace('_', ' ');
        return string.Join(" ", letters.Split([' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
