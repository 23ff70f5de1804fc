namespace ZohoProcore.Sync.Tests;

/// <summary>A unit as Zoho Books has it is found by each of its names, and by no other unit's.</summary>
public sealed class UnitNamesTests
{
    private static readonly Dictionary<string, string> None = [];

    // What Procore's list has, one of each unit that is easily taken for another one.
    private static readonly string[] Listed = ["ea", "ls", "lf", "ft", "m", "sf", "sy", "m2", "cf", "cy", "m3", "ton", "t", "hr", "day", "lot"];

    [Theory]
    [InlineData("Pieces", "ea")]
    [InlineData("Lump Sum", "ls")]
    [InlineData("linear feet", "lf")] // along a run of it, and no length of a single one
    [InlineData("feet", "ft")]
    [InlineData("linear metre", "m")]
    [InlineData("square yards", "sy")]
    [InlineData("sqm", "m2")]
    [InlineData("cubic feet", "cf")]
    [InlineData("cbm", "m3")]
    [InlineData("short ton", "ton")]
    [InlineData("tonnes", "t")] // a tenth more than a short one
    [InlineData("man hours", "hr")]
    [InlineData("mh", "hr")]
    [InlineData("lots", "lot")]
    [InlineData("furlong", null)]
    [InlineData("dozen", null)] // twelve of a thing are not one
    public void Another_way_to_write_a_unit_is_that_unit_and_no_other(string written, string? unit)
    {
        Assert.Equal(unit, UnitNames.Find(written, Listed, None));
        Assert.Null(UnitNames.Find(written, [.. Listed.Where(one => one != unit)], None));
        if (unit is not null) Assert.Equal(written, UnitNames.Find(unit, ["furlong", written], None)); // Procore's list may have any of them
    }

    [Theory]
    [InlineData("sq-ft", "sf")]
    [InlineData("Sq_Ft.", "sf")]
    [InlineData(" sq  ft ", "sf")]
    [InlineData("ft²", "sf")]
    [InlineData("YD³", "cy")]
    public void Capitals_points_and_spaces_make_no_other_unit(string unit, string known) => Assert.Equal(known, UnitNames.Find(unit, Listed, None));

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
