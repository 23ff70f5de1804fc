using NodaTime;

namespace ZohoProcore.Sync.Tests;

public sealed class CodeAlignmentTests
{
    private static readonly ProcoreCostCode Earthwork = new(30, "02-300", "Earthwork", InSubJob: false, IsDeleted: false);

    [Theory]
    [InlineData("02-300 Earthwork", AlignmentStanding.InBoth)]
    [InlineData("02-300", AlignmentStanding.InBoth)]
    [InlineData("02-300: Earthwork", AlignmentStanding.InBoth)]
    [InlineData("Earthwork (02-300)", AlignmentStanding.InBoth)]
    [InlineData("02-300 EARTHWORK", AlignmentStanding.InBoth)]
    [InlineData("02-300 Grading", AlignmentStanding.Different)]
    [InlineData("02-330 Earthwork", AlignmentStanding.OnlyInZoho)]
    [InlineData("Earthwork", AlignmentStanding.OnlyInZoho)]
    public void An_option_is_the_code_that_orders_would_read_out_of_it(string option, AlignmentStanding standing)
    {
        var rows = Align([new(option, null)], [Of(1, Earthwork)]);

        Assert.Equal(standing, rows.Single(row => row.Options.Count > 0).Standing);
        Assert.Equal(standing == AlignmentStanding.OnlyInZoho, rows.Any(row => row.Standing == AlignmentStanding.OnlyInProcore));
    }

    /// <summary>A code that Procore has no name for is called by its code, and a project that does not name it calls it nothing else.</summary>
    [Fact]
    public void A_code_without_a_name_is_called_by_its_code()
    {
        var row = Assert.Single(Align([], [Of(1, Earthwork with { Name = "" }), Of(2, Earthwork with { Id = 31 })]));
        Assert.Equal("02-300 Earthwork is in 2 projects of Procore and can't be chosen in Zoho Books.", AlignmentWords.Sentence(row));
        Assert.Single(row.ProcoreNames);
        var nameless = Assert.Single(Align([], [Of(1, Earthwork with { Name = " " })]));
        Assert.Equal("02-300 is in 1 project of Procore and can't be chosen in Zoho Books.", AlignmentWords.Sentence(nameless));
        Assert.Contains("'02-300' in Zoho Books", AlignmentWords.NextStep(nameless), StringComparison.Ordinal);
        var differs = Assert.Single(Align([new("02-300 Earthwork", true)], [Of(1, Earthwork with { Name = "" })]));
        Assert.DoesNotContain("''", AlignmentWords.Sentence(differs), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02-300.M", "02-300", "M", "02-300.M")]
    [InlineData("", "02-300", "M", "02-300.M")]
    [InlineData("", "02-300", "", "02-300")]
    [InlineData("", "", "", "code 77")]
    public void A_budget_code_is_called_by_what_is_known_of_it(string flat, string code, string type, string called) =>
        Assert.Equal(called, new ProcoreWbsCode(77, flat, code, type, "", true, true).Called);

    [Fact]
    public void Each_code_says_which_projects_have_it_and_which_lack_it()
    {
        var row = Assert.Single(Align([new("02-300 Earthwork", true)], [Of(1, Earthwork), Of(2), Of(3, Earthwork with { IsDeleted = true })]));

        Assert.Equal<long>([1], row.ProjectIds);
        Assert.Equal<long>([2, 3], row.LackingProjectIds);
        Assert.Equal<long>([3], row.DeletedProjectIds);
        Assert.Equal(AlignmentStanding.InBoth, row.Standing);
        var deleted = Assert.Single(Align([new("02-300 Earthwork", true)], [Of(3, Earthwork with { IsDeleted = true })]));
        Assert.Equal(AlignmentStanding.OnlyInZoho, deleted.Standing);
        Assert.Contains("deleted", AlignmentWords.Sentence(deleted), StringComparison.Ordinal);
        Assert.Contains("Restore", AlignmentWords.NextStep(deleted), StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_of_sub_jobs_and_headings_are_nothing_that_Zoho_Books_lacks()
    {
        var rows = Align([], [Of(1, Earthwork, Earthwork with { Id = 31, FullCode = "02", Name = "Site Work" }, Earthwork with { Id = 32, FullCode = "09-100", InSubJob = true })]);

        Assert.Equal(("02-300", AlignmentStanding.OnlyInProcore), (Assert.Single(rows).Code, rows[0].Standing));
        Assert.Contains("add an option '02-300 Earthwork'", AlignmentWords.NextStep(rows[0]), StringComparison.Ordinal);
        // One that can be chosen is no heading only.
        Assert.Contains(Align([new("02 Site Work", null)], [Of(1, Earthwork, Earthwork with { Id = 31, FullCode = "02", Name = "Site Work" })]), row => row is { Code: "02", Standing: AlignmentStanding.InBoth });
    }

    /// <summary>A code that one project books to and another has as a heading: whoever chooses it for the other names nothing that can be booked to.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_code_of_one_project_that_is_a_heading_in_another_is_said_and_not_added(bool canBeChosen)
    {
        ProjectCodes[] projects = [Of(1, Earthwork), Of(2, Earthwork with { Id = 31 }, Earthwork with { Id = 32, FullCode = "02-300-10", Name = "Trenches" })];
        CodeOption[] options = canBeChosen ? [new("02-300 Earthwork", true, "8")] : [];
        var row = CodeAlignment.Of(options, true, projects, LinkSet.Empty, booked: [30L]).Single(row => row.Code == "02-300");

        Assert.Equal((canBeChosen ? AlignmentStanding.Different : AlignmentStanding.OnlyInProcore, 2L), (row.Standing, Assert.Single(row.HeadingProjectIds)));
        Assert.Contains("a heading in 1 project of Procore, and a code of its own in 1 project", AlignmentWords.Sentence(row), StringComparison.Ordinal);
        Assert.Contains("in which it is a heading", AlignmentWords.NextStep(row), StringComparison.Ordinal);
        var plan = AlignmentPlanner.Plan(new() { ConnectionId = "here", At = default, Codes = [row] }, new() { AddCodes = true, RenameCodes = true }, new());
        Assert.Equal((0, canBeChosen ? 0 : 1), (plan.Steps.Count, plan.Questions.Count));

        // Where nothing is booked to it, it is a heading in both.
        Assert.DoesNotContain(CodeAlignment.Of([], true, projects, LinkSet.Empty), row => row.Code == "02-300");
    }

    [Fact]
    public void A_code_in_groups_is_one_code_and_its_first_group_another()
    {
        ProcoreCostCode[] codes = [new(1, "33 30 00", "Sewerage", false, false), new(2, "33 10 00", "Water", false, false), new(3, "33", "Utilities", false, false)];
        var rows = Align([new("33 30 00 Sewerage", true), new("33 10 00 Wasser", true)], [Of(1, codes)]);

        Assert.Equal(
            [("33", AlignmentStanding.OnlyInProcore), ("33 10 00", AlignmentStanding.Different), ("33 30 00", AlignmentStanding.InBoth)],
            rows.Select(row => (row.Code, row.Standing)));
        Assert.Equal(new(AlignmentField.Name, "Wasser", "Water"), Assert.Single(rows[1].Differences));
    }

    /// <summary>An option that a person linked is the linked code's, and says nothing about another one: it is not renamed to it, and no second one is added.</summary>
    [Fact]
    public void A_linked_option_is_the_option_of_the_code_that_it_is_linked_to()
    {
        ProcoreCostCode[] codes = [new(1, "02-310", "Trenching", false, false), new(2, "17", "100 Days", false, false)];
        Link[] links = [Linked("E-02 Earthwork", 1), Linked("17 100 Days", 2)];
        var rows = CodeAlignment.Of([new("E-02 Earthwork", true, "8"), new("17 100 Days", true, "9")], true, [Of(1, codes)], new(links));

        Assert.Equal([("02-310", AlignmentStanding.InBoth), ("17", AlignmentStanding.InBoth)], rows.Select(row => (row.Code, row.Standing)));

        static Link Linked(string text, long code) => new() { Kind = LinkKind.CostCode, ZohoId = text, ProcoreId = code, ProjectId = 1, At = Instant.MinValue };
    }

    [Fact]
    public void A_link_in_one_project_does_not_make_two_codes_one_with_two_names()
    {
        ProcoreCostCode[] codes = [new(1, "01-500", "Temporary Facilities", false, false), new(2, "01-740", "Cleaning", false, false)];
        var link = new Link { Kind = LinkKind.CostCode, ZohoId = "01-500", ProcoreId = 2, ProjectId = 2, At = Instant.MinValue };
        var rows = CodeAlignment.Of([new("01-500 Temporary Facilities", true)], true, [Of(1, codes), Of(2, codes)], new([link]));

        Assert.Equal([("01-500", AlignmentStanding.InBoth, 1), ("01-740", AlignmentStanding.InBoth, 1)], rows.Select(row => (row.Code, row.Standing, row.ProcoreNames.Count)));
    }

    [Fact]
    public void A_persons_link_goes_before_the_text()
    {
        var link = new Link { Kind = LinkKind.CostCode, ZohoId = "Dirt", ProcoreId = 30, ProjectId = 1, At = Instant.MinValue };

        var row = Assert.Single(CodeAlignment.Of([new("Dirt", null)], true, [Of(1, Earthwork), Of(2)], new([link])), row => row.Options.Count > 0);
        Assert.Equal<long>([1], row.ProjectIds);
        Assert.Equal(AlignmentStanding.InBoth, row.Standing);
    }

    [Fact]
    public void What_is_not_known_is_not_missing()
    {
        UnreadableRecord Odd(params string[] names) => new(ListedKind.CostCode, "5", "$.name", "It is a number.") { Names = names };

        Assert.Equal(AlignmentStanding.Unknown, Assert.Single(Align(null, [Of(1, Earthwork)])).Standing);
        Assert.Equal(AlignmentStanding.Unknown, Assert.Single(CodeAlignment.Of([], false, [Of(1, Earthwork)], LinkSet.Empty)).Standing);
        Assert.Equal(AlignmentStanding.Unknown, Assert.Single(Align([new("02-300 Earthwork", null)], [Of(1) with { Unreadable = [Odd()] }])).Standing);
        Assert.Equal(AlignmentStanding.Unknown, Assert.Single(Align([new("02-300 Earthwork", null)], [Of(1) with { Unreadable = [Odd("02-300")] }])).Standing);
        Assert.Equal(AlignmentStanding.OnlyInZoho, Assert.Single(Align([new("02-300 Earthwork", null)], [Of(1) with { Unreadable = [Odd("02-310")] }])).Standing);
    }

    /// <summary>What one project calls a code is not what all call it, as long as the others can't be read.</summary>
    [Theory]
    [InlineData("a sub job", true)]
    [InlineData("all sub jobs", true)]
    [InlineData("the code in another project", true)]
    [InlineData("some code in another project", true)]
    [InlineData("another code", false)]
    [InlineData("a sub job of a project that has the code itself", false)]
    public void An_option_is_not_renamed_while_what_may_call_it_otherwise_can_t_be_read(string what, bool isAsked)
    {
        UnreadableRecord Code(params string[] names) => new(ListedKind.CostCode, "9", "name", "It is a number.") { Names = names };
        UnreadableRecord job = new(ListedKind.SubJob, "6", "its cost codes", "403") { Names = ["B"] };
        var here = Of(7, Earthwork with { Name = "Demolition", InSubJob = true, SubJobId = 5 });
        var there = Of(8, Earthwork with { Id = 31, Name = "Demolition" });
        ProjectCodes[] projects = what switch
        {
            "a sub job" => [here with { Unreadable = [job] }, there],
            "all sub jobs" => [here with { Unreadable = [job with { Id = string.Empty, Names = [] }] }, there],
            "the code in another project" => [here, Of(8) with { Unreadable = [Code("02-300")] }],
            "some code in another project" => [here, Of(8) with { Unreadable = [Code()] }],
            "another code" => [here, Of(8) with { Unreadable = [Code("02-310")] }],
            _ => [here, there with { Unreadable = [job] }],
        };
        var rows = CodeAlignment.Of([new("02-300 Earthwork", true, "8")], true, projects, LinkSet.Empty, areSubJobsNamed: true);
        var plan = AlignmentPlanner.Plan(new() { ConnectionId = "here", At = default, Codes = rows }, new() { RenameCodes = true }, new());

        Assert.Equal(isAsked ? (0, 1) : (1, 0), (plan.Steps.Count, plan.Questions.Count));
        Assert.All(plan.Questions, question => Assert.Contains("can't all be read may call it otherwise", question.Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Two_options_of_one_code_and_an_inactive_one_are_told()
    {
        var twice = Assert.Single(Align([new("02-300 Earthwork", true), new("Earthwork (02-300)", true)], [Of(1, Earthwork)]));
        Assert.Equal([AlignmentField.Count], twice.Differences.Select(difference => difference.Field));
        Assert.Contains("Keep one", AlignmentWords.NextStep(twice), StringComparison.Ordinal);

        var inactive = Assert.Single(Align([new("02-300 Earthwork", false)], [Of(1, Earthwork)]));
        Assert.Equal([AlignmentField.Status], inactive.Differences.Select(difference => difference.Field));
    }

    /// <summary>What only a sub job has can be chosen where orders name one, and the project's own name goes before a namesake's.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Codes_of_sub_jobs_count_where_orders_name_them(bool areNamed)
    {
        ProjectCodes[] projects =
        [
            Of(7, new(2, "02-300", "Called otherwise", true, false) { SubJobId = 5 }, new(1, "02-300", "Earthwork", false, false), new(3, "09-100", "Paint", true, false) { SubJobId = 5 }),
        ];
        var aligned = CodeAlignment.Of([new("02-300 Earthwork", true), new("09-100 Paint", true)], true, projects, LinkSet.Empty, areSubJobsNamed: areNamed);
        Assert.Equal(
            [("02-300", AlignmentStanding.InBoth, "Earthwork"), ("09-100", areNamed ? AlignmentStanding.InBoth : AlignmentStanding.OnlyInZoho, areNamed ? "Paint" : "")],
            aligned.Select(code => (code.Code, code.Standing, code.ProcoreName)));
    }

    /// <summary>Which name such a code has nobody can tell, so nothing takes one of them for it.</summary>
    [Fact]
    public void Sub_jobs_that_call_a_code_differently_rename_nothing()
    {
        ProjectCodes project = Of(7, new(2, "02-300", "Demolition", true, false) { SubJobId = 5 }, new(3, "02-300", "Earthwork", true, false) { SubJobId = 6 });
        var rows = CodeAlignment.Of([new("02-300 Earthwork", true, "8")], true, [project], LinkSet.Empty, areSubJobsNamed: true);

        Assert.Equal(["Demolition", "Earthwork"], Assert.Single(rows).ProcoreNames);
        var plan = AlignmentPlanner.Plan(new() { ConnectionId = "here", At = default, Codes = rows }, new() { RenameCodes = true }, new());
        Assert.Empty(plan.Steps);
        Assert.Contains("sub jobs of them, call the code 02-300 differently: 'Demolition', 'Earthwork'", Assert.Single(plan.Questions).Sentence, StringComparison.Ordinal);
    }

    /// <summary>What a sub job has whose codes may not be read is not known, and no code is taken to be gone for it.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_code_that_an_unread_sub_job_may_have_is_not_retired(bool isUnread)
    {
        var project = Of(7, new(2, "02-300", "Earthwork", false, true), new(3, "03-100", "Concrete", false, false)) with
        {
            Unreadable = isUnread ? [new(ListedKind.SubJob, "5", "its cost codes", "403") { Names = ["A"] }] : null,
        };
        var rows = CodeAlignment.Of([new("02-300 Earthwork", true, "8"), new("03-100 Concrete", true, "9")], true, [project], LinkSet.Empty, areSubJobsNamed: true);

        Assert.Equal([isUnread ? AlignmentStanding.Unknown : AlignmentStanding.OnlyInZoho, AlignmentStanding.InBoth], rows.Select(row => row.Standing));
        var plan = AlignmentPlanner.Plan(new() { ConnectionId = "here", At = default, Codes = rows }, new() { RetireCodes = true }, new());
        Assert.Equal(isUnread ? 0 : 1, plan.Steps.Count);
    }

    private static ProjectCodes Of(long projectId, params ProcoreCostCode[] codes) => new() { ProjectId = projectId, CostCodes = codes };

    private static IReadOnlyList<AlignedCode> Align(CodeOption[]? options, ProjectCodes[] projects) => CodeAlignment.Of(options, true, projects, LinkSet.Empty);
}
