namespace ZohoProcore.Sync.Tests;

/// <summary>How people write a cost code, and what was decided about it: exact codes only, and a decision holds for the company.</summary>
public sealed class CodeFormTests
{
    private const string Earthwork = "02-300 Earthwork";

    [Theory]
    [InlineData("02-300 Earthwork", "02-300")]
    [InlineData("02-300: Earthwork", "02-300")]
    [InlineData("02-300:Earthwork", "02-300")]
    [InlineData("Earthwork (02-300)", "02-300")]
    [InlineData("Earthwork [02-300]", "02-300")]
    [InlineData("(02-300) Earthwork", "02-300")]
    [InlineData("Earthwork (02-30)", null)]
    [InlineData("Earthwork 02-300", null)]
    [InlineData("02300: Earthwork", null)]
    [InlineData("Earthwork ()", null)]
    public void Only_what_is_exactly_a_code_is_read(string option, string? code) =>
        Assert.Equal(code, CodeOf(Plan(option)));

    [Fact]
    public void A_code_in_front_is_meant_whatever_else_stands_there() => Assert.Equal("02-300", CodeOf(Plan("02-300 Earthwork (03-100)")));

    [Fact]
    public void Two_codes_in_one_text_are_a_question()
    {
        var finding = Assert.Single(Plan("02-300: Earthwork (03-100)").Findings);

        Assert.Equal((FindingCodes.CostCodeAmbiguous, 2), (finding.Code, finding.Candidates.Count));
        Assert.Equal(new(LinkKind.CostCode, "02-300: Earthwork (03-100)", Scenario.Riverside), finding.LinkTarget);
    }

    [Fact]
    public void A_customer_adds_a_form()
    {
        var rule = new CostCodeFormRule("cost-code.dots", option => option.Split('.') is ["CC", var code, ..] ? [code] : []);
        var rules = OrderRules.Default with { CostCode = [rule, .. OrderRules.Default.CostCode] };

        Assert.Equal("02-300", CodeOf(new OrderPlanner(rules).Plan(Input("CC.02-300.Earthwork"))));
        Assert.Null(CodeOf(new OrderPlanner(rules).Plan(Input("CC.02-301.Earthwork"))));
        Assert.Throws<ArgumentNullException>(() => rule.Map(null!));
    }

    /// <summary>A decision about one text is about no other that begins with the same word.</summary>
    [Fact]
    public void A_decision_is_kept_under_all_that_was_written_where_no_code_stands_in_front()
    {
        var finding = Assert.Single(Plan("Earth removal").Findings);
        Assert.Equal("Earth removal", finding.LinkTarget!.ZohoId);

        Link[] links = [Decided("Earth removal", Scenario.Riverside, 1, "02-300")];
        Assert.Equal("02-300", CodeOf(Plan("Earth removal", links)));
        Assert.Equal(FindingCodes.CostCodeUnknown, Assert.Single(Plan("Earth works", links).Findings).Code);
        Assert.Null(CodeOf(Plan("Earth works", Decided("Earth", Scenario.Riverside, 1, null)))); // a word that begins many texts tells none of them
    }

    [Fact]
    public void A_decided_code_holds_for_the_company_where_a_project_has_no_such_code_of_its_own()
    {
        var elsewhere = Decided("EARTH-1 works", Scenario.Harbor, 900, "02-300");

        var plan = Plan("EARTH-1 works", elsewhere);
        Assert.Equal("02-300", CodeOf(plan));
        Assert.Contains(plan.Answers, answer => answer.Evidence == "decided for the company: 'EARTH-1 works' is '02-300'");

        Assert.NotEqual(plan.InputHash, Plan("EARTH-1 works").InputHash); // what was decided elsewhere is part of what the plan is made again from

        // Its own code goes first, its own link before that; people who decided differently, or a code that the project lacks, are a question again.
        Assert.Equal("03-100", CodeOf(Plan("03-100 Concrete", Decided("03-100", Scenario.Harbor, 900, "02-300"))));
        Assert.Equal("03-100", CodeOf(Plan("EARTH-1 works", elsewhere, Decided("EARTH-1 works", Scenario.Riverside, 2, "03-100"))));
        Assert.Null(CodeOf(Plan("EARTH-1 works", elsewhere, Decided("EARTH-1 works", 77, 901, "03-100"))));
        Assert.Null(CodeOf(Plan("EARTH-1 works", Decided("EARTH-1 works", Scenario.Harbor, 900, "99-999"))));
        Assert.Null(CodeOf(Plan("EARTH-1 works", Decided("EARTH-1 works", Scenario.Harbor, 900, null))));
        Assert.Null(CodeOf(Plan("EARTH-1 works", elsewhere, Decided("EARTH-1 works", Scenario.Riverside, 1, null) with { Status = LinkStatus.Rejected })));
    }

    [Theory]
    [InlineData("02300 Earth", "02-300", "'02-300' is the same without signs between")]
    [InlineData("02-301 Works", "02-300", "'02-300' differs in one character")]
    [InlineData("20-300 Works", "02-300", "'02-300' differs in one character or in the order of two")]
    [InlineData("02-300.10 Works", "02-300", "'02-300' begins alike")]
    [InlineData("Some earthwork", "02-300", "the name 'Earthwork' is in it")]
    public void What_a_code_could_mean_is_offered_with_what_speaks_for_it(string option, string code, string reason)
    {
        var finding = Assert.Single(Plan(option).Findings);

        Assert.Equal(FindingCodes.CostCodeUnknown, finding.Code);
        Assert.StartsWith(code + " ", finding.Candidates[0].Name, StringComparison.Ordinal);
        Assert.Contains(reason, finding.Candidates[0].Reason, StringComparison.Ordinal);
        Assert.EndsWith("on the budget", finding.Candidates[0].Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(
            Assert.Single(Plan(option, Decided(finding.LinkTarget!.ZohoId, Scenario.Riverside, finding.Candidates[0].ProcoreId, null) with { Status = LinkStatus.Rejected }).Findings).Candidates,
            one => one.ProcoreId == finding.Candidates[0].ProcoreId);
    }

    [Fact]
    public void What_a_project_could_be_is_offered_by_number_and_by_name()
    {
        var input = Input(Earthwork);
        var name = input.Company.Directory.ProcoreProjects.Single(project => project.Id == Scenario.Riverside);
        IReadOnlyList<Candidate> Offered(string zoho) => Assert.Single(Scenario.Plan(input with
        {
            Company = new(input.Company.Directory with { ZohoProjects = [.. input.Company.Directory.ZohoProjects.Select(project => project with { Name = zoho })] }),
        }).Findings).Candidates;

        Assert.Equal(name.Id, Offered(name.Number.Replace("-", "", StringComparison.Ordinal) + " Anything")[0].ProcoreId);
        Assert.Equal((name.Id, true), (Offered("X " + name.Name)[0].ProcoreId, Offered("X " + name.Name)[0].Reason.Contains("the name", StringComparison.Ordinal)));
        Assert.Empty(Offered("99 Zzz"));
    }

    private static Link Decided(string written, long project, long code, string? full) =>
        new() { Kind = LinkKind.CostCode, ZohoId = written, ProjectId = project, ProcoreId = code, ProcoreName = full, Evidence = "decided by ada" };

    private static OrderInput Input(string option, params Link[] links) => Scenario.Input(Scenario.Order(Scenario.Line("1", 10m) with
    {
        Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = option },
    })) with
    { Links = new(links) };

    private static OrderPlan Plan(string option, params Link[] links) => Scenario.Plan(Input(option, links));

    /// <summary>The cost code that was found, whatever becomes of the line then.</summary>
    private static string? CodeOf(OrderPlan plan) => plan.Answers.SingleOrDefault(answer => answer.Target == "cost code")?.Value is { Length: > 0 } code ? code : null;
}
