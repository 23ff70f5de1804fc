namespace ZohoProcore.Sync.Tests;

public sealed class CostTypeAlignmentTests
{
    private static readonly ProcoreCostType Materials = new(7, "M", "Materials");

    /// <summary>By the code that orders read out of an option, exactly as they do.</summary>
    [Theory]
    [InlineData("M Materials", AlignmentStanding.InBoth)]
    [InlineData("M - materials", AlignmentStanding.InBoth)]
    [InlineData("M", AlignmentStanding.InBoth)]
    [InlineData("M Goods", AlignmentStanding.Different)]
    [InlineData("m Materials", AlignmentStanding.OnlyInZoho)]
    [InlineData("Materials", AlignmentStanding.OnlyInZoho)]
    public void An_option_is_the_cost_type_that_orders_would_read_out_of_it(string option, AlignmentStanding standing)
    {
        var rows = Align([new(option, true)], Materials);

        Assert.Equal(standing, rows.Single(row => row.Options.Count > 0).Standing);
        Assert.Equal(standing == AlignmentStanding.OnlyInZoho, rows.Any(row => row.Standing == AlignmentStanding.OnlyInProcore));
        Assert.All(rows, row => Assert.EndsWith(".", AlignmentWords.Sentence(row), StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Equal(row.Standing == AlignmentStanding.InBoth, AlignmentWords.NextStep(row).Length == 0));
    }

    [Fact]
    public void What_can_not_be_chosen_is_asked_about_only_where_Procore_has_it()
    {
        Assert.Empty(Align([new("X Exotic", false)]));
        var row = Assert.Single(Align([new("M Materials", false)], Materials));
        Assert.Equal(AlignmentField.Status, Assert.Single(row.Differences).Field);
        Assert.Contains("Make the option active", AlignmentWords.NextStep(row), StringComparison.Ordinal);
        Assert.Equal(AlignmentStanding.InBoth, Assert.Single(Align([new("M Goods", false), new("M Materials", true)], Materials)).Standing);
    }

    [Fact]
    public void Two_of_one_code_are_told_on_either_side()
    {
        var options = Assert.Single(Align([new("M Materials", true), new("M Material", true)], Materials));
        Assert.Equal(AlignmentField.Count, Assert.Single(options.Differences).Field);
        var types = Assert.Single(Align([new("M Materials", true)], Materials, new(8, "M", "Machines")));
        Assert.Equal(AlignmentStanding.Ambiguous, types.Standing);
        Assert.Equal("Procore has 2 cost types M: Materials, Machines.", AlignmentWords.Sentence(types));
    }

    [Theory]
    [InlineData(false, true, "E", AlignmentStanding.Unknown)]
    [InlineData(true, true, "E", AlignmentStanding.OnlyInProcore)]
    [InlineData(true, false, "X", AlignmentStanding.Unknown)]
    [InlineData(false, true, "X", AlignmentStanding.OnlyInZoho)]
    public void What_could_not_be_read_is_not_missing(bool isComplete, bool areAll, string code, AlignmentStanding standing)
    {
        var row = CostTypeAlignment.Of([new("X Exotic", true)], isComplete, [new(9, "E", "Equipment")], areAll).Single(one => one.Code == code);
        Assert.Equal(standing, row.Standing);
        Assert.Equal(standing == AlignmentStanding.Unknown, AlignmentWords.NextStep(row).Contains("cannot be read", StringComparison.Ordinal));
    }

    private static IReadOnlyList<AlignedCostType> Align(CodeOption[] options, params ProcoreCostType[] types) => CostTypeAlignment.Of(options, true, types, true);
}
