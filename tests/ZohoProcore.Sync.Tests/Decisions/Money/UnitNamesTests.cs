namespace ZohoProcore.Sync.Tests;

/// <summary>A unit as Zoho Books has it is found by each of its names, and by no other unit's.</summary>
public sealed class UnitNamesTests
{
    private static readonly Dictionary<string, string> None = [];

    private static readonly string[][] Rows =
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

    private static readonly string[] Firsts = [.. Rows.Select(names => names[0])];

    [Fact]
    public void Each_name_of_a_unit_is_known_and_is_of_that_unit_alone() => Assert.All(Rows, names => Assert.All(names, name =>
    {
        Assert.Equal(names[0], UnitNames.Find(name, ["furlong", names[0]], None));
        Assert.Equal(name, UnitNames.Find(names[0], ["furlong", name], None)); // Procore's list may have any of them
        Assert.Null(UnitNames.Find(name, [.. Firsts.Where(first => first != names[0])], None));
    }));

    [Theory]
    [InlineData("sq-ft", "sf")]
    [InlineData("Sq_Ft.", "sf")]
    [InlineData(" sq  ft ", "sf")]
    [InlineData("ft²", "sf")]
    [InlineData("YD³", "cy")]
    public void Capitals_points_and_spaces_make_no_other_unit(string unit, string known) => Assert.Equal(known, UnitNames.Find(unit, Firsts, None));

    [Fact]
    public void The_same_name_goes_before_the_same_letters_and_those_before_the_same_meaning()
    {
        Assert.Equal("each", UnitNames.Find(" each ", ["Each", "ea", "each"], None));
        Assert.Equal("Each", UnitNames.Find("each", ["ea", "Each"], None));
        Assert.Equal("ea", UnitNames.Find("each", ["hr", "ea"], None));
    }

    [Fact]
    public void What_policy_names_is_taken_at_its_word()
    {
        var policy = new Dictionary<string, string> { [" Brick "] = " M ", ["lm"] = "T" };
        Assert.Equal("M", UnitNames.Find("brick", ["m", "M"], policy));
        Assert.Equal("T", UnitNames.Find(" LM", ["m", "T"], policy));
        Assert.Null(UnitNames.Find("lm", ["m"], policy)); // and not as what it would be without
        Assert.Null(UnitNames.Find(" M ", ["m"], policy)); // a metre, or a thousand
    }
}
