using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class CostTypeStepsTests
{
    private static readonly AlignmentPolicy All = new() { AddTypes = true, RenameTypes = true, RetireTypes = true };
    private static readonly ProcoreCostType Materials = new(7, "M", "Materials");

    [Fact]
    public void What_another_company_has_is_not_taken_and_not_asked_about()
    {
        var report = Report([new("M Materials", true, "1"), new("E Equipment", true, "2")], Materials) with { TypesSeen = new Dictionary<long, string> { [9] = "E" } };
        Assert.Equal(AlignmentStepKind.DeactivateOption, Assert.Single(Plan(report).Steps).Kind);
        var shared = Plan(report with { TypesElsewhere = Elsewhere(true, ("E", "Equipment")) });
        Assert.Equal((0, 0), (shared.Steps.Count, shared.Questions.Count));
        var unread = Plan(report with { TypesElsewhere = Elsewhere(false) });
        Assert.Empty(unread.Steps);
        Assert.Contains("Another company may use the option 'E Equipment'", Assert.Single(unread.Questions).Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "Materials", AlignmentStepKind.RenameOption)]
    [InlineData(true, "Goods", null)]
    [InlineData(false, null, null)]
    public void One_option_of_two_companies_is_called_as_both_call_it(bool isWhole, string? other, AlignmentStepKind? kind)
    {
        var report = Report([new("M Goods", true, "1")], Materials) with { TypesElsewhere = other is null ? Elsewhere(isWhole) : Elsewhere(isWhole, ("M", other)) };
        var plan = Plan(report);
        Assert.Equal(kind, plan.Steps.SingleOrDefault()?.Kind);
        Assert.Equal(kind is null ? 1 : 0, plan.Questions.Count);
    }

    [Theory]
    [InlineData("C T", "Labor")]
    [InlineData("L", "24 hours")]
    public void What_orders_could_not_read_is_not_added(string code, string name)
    {
        var plan = Plan(Report([], new ProcoreCostType(7, code, name)));
        Assert.Empty(plan.Steps);
        Assert.Contains("can't be told from the name behind it", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_of_Procore_takes_no_option()
    {
        var report = Report([new("E Equipment", true, "2")]) with
        {
            CostTypes = CostTypeAlignment.Of([new("E Equipment", true, "2")], true, [], areAll: false),
            TypesSeen = new Dictionary<long, string> { [9] = "E" },
            Unreadable = [new(ListedKind.CostType, "9", "cost type 9", "it has no code.")],
        };
        var plan = Plan(report);
        Assert.Empty(plan.Steps);
        Assert.Contains("Not all cost types of Procore can be read", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
        Assert.Equal("E", CostTypeMemory.Next(report)[9]);
    }

    /// <summary>A page that lacks a row, or a service account that lost a right, deletes nothing.</summary>
    [Fact]
    public void What_Procore_does_not_list_is_not_gone_for_that()
    {
        var report = Report([new("M Materials", true, "1"), new("E Equipment", true, "2")], Materials) with { TypesSeen = new Dictionary<long, string> { [7] = "M", [9] = "E" } };
        var plan = Plan(report, gone: []);
        Assert.Empty(plan.Steps);
        Assert.Equal("2", Assert.Single(plan.Questions).TypeOptionId);
        var none = Report([new("M Materials", true, "1"), new("E Equipment", true, "2")]) with { TypesSeen = report.TypesSeen };
        Assert.Empty(Plan(none, gone: [7, 9]).Steps);
        Assert.Equal("Procore shows no cost types at all.", Assert.Single(Plan(none, gone: [7, 9]).Questions).Sentence);
        Assert.Equal(report.TypesSeen, CostTypeMemory.Next(none));
        Assert.True(CostTypeSteps.AreUnknown(none, new()));
        Assert.False(CostTypeSteps.AreUnknown(report, new()));
    }

    /// <summary>Procore answers the same of what was deleted and of what the service account may not see: only a person tells the two apart.</summary>
    [Fact]
    public void What_Procore_does_not_find_is_made_inactive_by_nobody_but_a_person()
    {
        var report = Report([new("M Materials", true, "1"), new("E Equipment", true, "2")], Materials) with { TypesSeen = new Dictionary<long, string> { [7] = "M", [9] = "E" } };
        var unsaid = Plan(report, isSaid: false);
        Assert.Empty(unsaid.Steps);
        var question = Assert.Single(unsaid.Questions);
        Assert.Equal(("2", 9), (question.TypeOptionId, question.TypeNotFound));
        Assert.Contains("the service account may not see it any more", question.Sentence, StringComparison.Ordinal);
        Assert.Equal("Cost types: Make option 'E Equipment' inactive: its cost type is gone from Procore, as ada said.", Assert.Single(Plan(report).Steps).Sentence);

        // What they said of one cost type they said of no other that had its code since, and of none that is found.
        Assert.Empty(Plan(report with { TypesSeen = new Dictionary<long, string> { [8] = "E" } }, gone: [8]).Steps);
        Assert.Empty(Plan(report, gone: []).Steps);
        Assert.Equal(0, Assert.Single(Plan(report, All with { RetireTypes = false }).Questions).TypeNotFound);
    }

    /// <summary>Its option was made inactive: it is that one's again, and no second one is added beside it.</summary>
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void A_cost_type_that_comes_back_under_another_code_has_the_option_that_it_had(bool adds, bool renames)
    {
        var report = Report([new("M Materials", true, "1"), new("E Equipment", false, "2")], Materials, new ProcoreCostType(9, "EQ", "Equipment")) with { TypesSeen = new Dictionary<long, string> { [7] = "M", [9] = "E" } };
        Assert.Equal("E", CostTypeMemory.Next(report)[9]);
        var plan = Plan(report, new() { AddTypes = adds, RenameTypes = renames }, isSaid: false);
        if (!adds || !renames)
        {
            Assert.Empty(plan.Steps);
            Assert.Equal(adds ? 1 : 0, plan.Questions.Count);
            return;
        }

        Assert.Equal([(AlignmentStepKind.RenameOption, "2", "EQ Equipment"), (AlignmentStepKind.ActivateOption, "2", "")], plan.Steps.Select(step => (step.Kind, step.ZohoId, step.Name)));
        Assert.Equal("EQ Equipment", plan.Steps[1].RestsOn);
        var written = Report([new("M Materials", true, "1"), new("EQ Equipment", true, "2")], Materials, new ProcoreCostType(9, "EQ", "Equipment")) with { TypesSeen = report.TypesSeen };
        Assert.Equal("EQ", CostTypeMemory.Next(written)[9]);
        Assert.Empty(Plan(written, isSaid: false).Steps);

        // Where the other company has the code, the option is that one's.
        Assert.Equal(AlignmentStepKind.AddOption, Assert.Single(Plan(report with { TypesElsewhere = Elsewhere(true, ("E", "Equipment")) }, isSaid: false).Steps).Kind);
    }

    /// <summary>An option that was made inactive stood for one cost type: another one that gets its code later does not have its orders.</summary>
    [Fact]
    public void Another_cost_type_with_the_code_of_one_that_is_gone_does_not_get_its_option()
    {
        var report = Report([new("M Materials", true, "1"), new("E Equipment", false, "2")], Materials, new ProcoreCostType(12, "E", "Earth")) with { TypesSeen = new Dictionary<long, string> { [7] = "M", [9] = "E" } };
        foreach (var policy in new[] { All, All with { RenameTypes = false } })
        {
            Assert.Empty(Plan(report, policy, isSaid: false).Steps);
            Assert.Contains("stood for another cost type", Assert.Single(Plan(report, policy, isSaid: false).Questions).Sentence, StringComparison.Ordinal);
        }

        Assert.Equal("E", CostTypeMemory.Next(report)[9]);
        var same = Report([new("M Materials", true, "1"), new("E Equipment", false, "2")], Materials, new ProcoreCostType(12, "E", "Equipment")) with { TypesSeen = report.TypesSeen };
        Assert.Equal(AlignmentStepKind.ActivateOption, Assert.Single(Plan(same, isSaid: false).Steps).Kind);
    }

    /// <summary>Where policy only renames, nothing is made inactive, and what is held back has no second option beside it.</summary>
    [Fact]
    public void Who_only_renames_makes_nothing_inactive()
    {
        var report = Report([new("M Materials", true, "1"), new("M Goods", true, "2")], new ProcoreCostType(7, "MAT", "Materials")) with { TypesSeen = new Dictionary<long, string> { [7] = "M" } };
        Assert.Equal(AlignmentStepKind.RenameOption, Assert.Single(Plan(report, new() { RenameTypes = true }).Steps).Kind);
        Assert.Empty(Plan(report with { TypesElsewhere = Elsewhere(false) }).Steps);
    }

    [Fact]
    public void Two_options_of_one_cost_type_that_moved_are_one_option()
    {
        var report = Report([new("M Materials", true, "1"), new("M Goods", true, "2")], new ProcoreCostType(7, "MAT", "Materials")) with { TypesSeen = new Dictionary<long, string> { [7] = "M" } };
        Assert.Equal([AlignmentStepKind.RenameOption, AlignmentStepKind.DeactivateOption], Plan(report).Steps.Select(step => step.Kind));
        Assert.Equal([null, "MAT Materials"], Plan(report).Steps.Select(step => step.RestsOn));
    }

    [Fact]
    public void Nothing_is_written_unless_policy_says_so_and_each_of_them_for_itself()
    {
        var report = Report([new("M Goods", true, "1"), new("E Equipment", true, "2")], Materials, new(8, "L", "Labor")) with { TypesSeen = new Dictionary<long, string> { [9] = "E" } };
        Assert.Equal((0, 0), (Plan(report, new()).Steps.Count, Plan(report, new()).Questions.Count));
        Assert.Equal(AlignmentStepKind.AddOption, Assert.Single(Plan(report, new() { AddTypes = true }).Steps).Kind);
        Assert.Equal(AlignmentStepKind.RenameOption, Assert.Single(Plan(report, new() { RenameTypes = true }).Steps).Kind);
        Assert.Equal(AlignmentStepKind.DeactivateOption, Assert.Single(Plan(report, new() { RetireTypes = true }).Steps).Kind);
        Assert.Equal(3, Plan(report).Steps.Count);
        Assert.Equal("2", Assert.Single(Plan(report, new() { AddTypes = true }).Questions).TypeOptionId);
    }

    [Fact]
    public void What_a_cost_type_was_called_is_known_until_its_option_is_settled()
    {
        var seen = CostTypeMemory.Next(Report([new("M Materials", true, "1")], Materials));
        Assert.Equal([new(7, "M")], seen);
        var moved = Report([new("M Materials", true, "1")], Materials with { Code = "MAT" }) with { TypesSeen = seen };
        Assert.Equal([new(7, "M")], CostTypeMemory.Next(moved));
        var settled = Report([new("MAT Materials", true, "1")], Materials with { Code = "MAT" }) with { TypesSeen = seen };
        Assert.Equal([new(7, "MAT")], CostTypeMemory.Next(settled));
        Assert.Equal([new(7, "M")], CostTypeMemory.Next(Report([new("M Materials", false, "1")], new ProcoreCostType(8, "L", "Labor")) with { TypesSeen = seen })); // it may come back
        Assert.Empty(CostTypeMemory.Next(Report([], new ProcoreCostType(8, "L", "Labor")) with { TypesSeen = seen }));
    }

    /// <summary>The plan where Procore does not find cost type 9, and ada said that it is gone, or nobody did.</summary>
    private static AlignmentPlan Plan(AlignmentReport report, AlignmentPolicy? policy = null, long[]? gone = null, bool isSaid = true) => AlignmentPlanner.Plan(
        report,
        policy ?? All,
        new() { TypesNotFound = gone ?? [9], TypeChoices = isSaid ? new Dictionary<string, TypeChoice> { ["2"] = new(0, "ada") { GoneId = 9 } } : new Dictionary<string, TypeChoice>() });

    private static CodesElsewhere Elsewhere(bool isWhole, params (string Code, string Name)[] types) =>
        new(types.ToLookup(one => one.Code, one => one.Name, StringComparer.Ordinal), isWhole) { Unread = isWhole ? string.Empty : "'other'" };

    private static AlignmentReport Report(CodeOption[] options, params ProcoreCostType[] types) => new()
    {
        ConnectionId = "c",
        At = Instant.FromUtc(2026, 7, 1, 8, 0),
        CostTypes = CostTypeAlignment.Of(options, true, types, true),
        TypeOptions = options,
    };
}
