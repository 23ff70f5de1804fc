namespace ZohoProcore.Sync.Tests;

/// <summary>Two companies share the place where Zoho Books has cost codes: neither takes from the other what it uses.</summary>
public sealed class CodesElsewhereTests
{
    private static readonly AlignmentPolicy Policy = new() { AddCodes = true, RenameCodes = true, RetireCodes = true };

    [Theory]
    [InlineData(true, true, AlignmentStanding.InBoth, 0, 0)]
    [InlineData(false, true, AlignmentStanding.OnlyInZoho, 1, 0)]
    [InlineData(false, false, AlignmentStanding.Unknown, 0, 0)]
    public void A_code_that_was_deleted_here_is_retired_only_where_no_other_company_has_it(bool isUsed, bool isWhole, AlignmentStanding standing, int steps, int questions)
    {
        ProcoreCostCode[] deleted = [new(30, "02-300", "Earthwork", InSubJob: false, IsDeleted: true), new(31, "03-100", "Concrete", InSubJob: false, IsDeleted: false)];
        var report = Report(deleted, [new("02-300 Earthwork", true, "8"), new("03-100 Concrete", true, "9")], Elsewhere(isWhole, isUsed ? ["02-300 Earthwork"] : []));

        var plan = AlignmentPlanner.Plan(report, Policy, new());

        Assert.Equal(standing, report.Codes.Single(code => code.Code == "02-300").Standing);
        Assert.Equal((steps, questions), (plan.Steps.Count, plan.Questions.Count));
    }

    /// <summary>Nothing in this company says what keeps the code, so the sentence does, and what to do.</summary>
    [Fact]
    public void Whose_codes_are_not_known_is_named()
    {
        ProcoreCostCode[] deleted = [new(30, "02-300", "Earthwork", InSubJob: false, IsDeleted: true), new(31, "03-100", "Concrete", InSubJob: false, IsDeleted: false)];

        var code = Report(deleted, [new("02-300 Earthwork", true, "8")], Elsewhere(false) with { Unread = "'beta'" }).Codes.Single(one => one.Code == "02-300");

        Assert.Contains("another company may use it, to which connection 'beta' leads", AlignmentWords.Sentence(code), StringComparison.Ordinal);
        Assert.StartsWith("Ask who works in the other company", AlignmentWords.NextStep(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("02-300 Earthwork", true, 1, 0)]
    [InlineData("02-300 Grading", true, 0, 1)]
    [InlineData("09-900 Paint", false, 0, 1)]
    public void A_code_is_renamed_only_where_no_other_company_calls_it_otherwise(string there, bool isWhole, int steps, int questions)
    {
        ProcoreCostCode[] codes = [new(30, "02-300", "Earthwork", InSubJob: false, IsDeleted: false)];
        var report = Report(codes, [new("02-300 Dirt", true, "8")], Elsewhere(isWhole, there));

        var plan = AlignmentPlanner.Plan(report, Policy, new());

        Assert.Equal((steps, questions), (plan.Steps.Count, plan.Questions.Count));
    }

    private static CodesElsewhere Elsewhere(bool isWhole, params string[] codes) =>
        new(codes.ToLookup(code => code.Split(' ')[0], code => code.Split(' ')[1], StringComparer.Ordinal), isWhole);

    private static AlignmentReport Report(ProcoreCostCode[] codes, CodeOption[] options, CodesElsewhere elsewhere) => new()
    {
        ConnectionId = "acme",
        At = default,
        Home = CostCodeHome.Tag,
        Codes = [.. CodeAlignment.Of(options, true, [new() { ProjectId = 1, CostCodes = codes }], LinkSet.Empty).Select(elsewhere.Beside)],
    };
}
