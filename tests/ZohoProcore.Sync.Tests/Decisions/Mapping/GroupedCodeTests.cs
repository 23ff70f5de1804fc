using Zoho.Procore.Sdk.Testing;

namespace ZohoProcore.Sync.Tests;

/// <summary>Codes that are written in groups, as CSI MasterFormat's are (<c>33 30 00</c>): a line lands on its own code or is asked about, never on another one.</summary>
public sealed class GroupedCodeTests
{
    [Theory]
    [InlineData("33 30 00 Sewerage", "33 30 00")]
    [InlineData("33  30\u00A000 Sewerage", "33 30 00")]
    [InlineData("33 30 00", "33 30 00")]
    [InlineData("33 10 00 Water", "33 10 00")]
    [InlineData("33 30 00.13 Manholes", "33 30 00.13")]
    [InlineData("33 Utilities", "33")]
    [InlineData("33 40 00 Storm drainage", null)]
    [InlineData("33 30 Sewerage", null)]
    [InlineData("33 30 00.16 Pipes", null)]
    [InlineData("A 1010 Foundations", "A 1010")]
    [InlineData("A 1020 Slabs", null)]
    [InlineData("GEN REQ Permits", "GEN REQ")]
    [InlineData("02-300 4 inch gravel", "02-300")]
    [InlineData("02-300 Earthwork", "02-300")]
    public void A_line_is_on_the_longest_code_that_stands_in_front_and_never_on_a_part_of_what_is_written(string option, string? code) =>
        Assert.Equal(code, Read(Plan(option, ["33", "33 30 00", "33 30 00.13", "33 10 00", "A", "A 1010", "GEN REQ", "02-300"])));

    /// <summary>What is decided about one is about no other, though both begin alike.</summary>
    [Fact]
    public void A_decision_about_one_is_about_no_other()
    {
        string[] codes = ["33 31 00", "33 11 00", "50-100"];
        var finding = Assert.Single(Plan("33 30 00 Sewerage", codes).Findings);
        Assert.Equal((FindingCodes.CostCodeUnknown, "33 30 00 Sewerage"), (finding.Code, finding.LinkTarget!.ZohoId));
        Link[] decided = [new() { Kind = LinkKind.CostCode, ZohoId = finding.LinkTarget.ZohoId, ProjectId = Scenario.Riverside, ProcoreId = 1, ProcoreName = codes[0], Evidence = "decided by ada" }];
        Assert.Equal("33 31 00", Read(Plan("33 30 00 Sewerage", codes, decided)));
        Assert.Null(Read(Plan("33 30 00 Sewers", codes, decided)));
        Assert.Equal("33 31 00", Read(Plan("33 30 00 Sewers", codes, [decided[0] with { ZohoId = "33 30 00" }]))); // by the code, as somebody who knows it links
        Assert.Null(Read(Plan("33 10 00 Water", codes, decided)));
        Assert.Null(Read(Plan("33 30 Sewerage", codes, decided)));
        Assert.Null(Read(Plan("33 30 00 Sewerage", codes, [decided[0] with { ZohoId = "33" }]))); // as an earlier version kept it
    }

    /// <summary>What begins with a measure, a year or a word begins with no code.</summary>
    [Theory]
    [InlineData("2 inch pipe", "2 coats of paint", "2")]
    [InlineData("2-inch pipe", "2-inch valve", "2-inch")]
    [InlineData("2026 works", "2026 budget", "2026")]
    [InlineData("Site work", "Site office", "Site")]
    public void A_decision_about_one_text_is_about_no_other_that_begins_alike(string one, string other, string front)
    {
        Link[] decided = [new() { Kind = LinkKind.CostCode, ZohoId = Assert.Single(Plan(one, ["02-300"]).Findings).LinkTarget!.ZohoId, ProjectId = Scenario.Riverside, ProcoreId = 1, ProcoreName = "02-300", Evidence = "decided by ada" }];
        Assert.Equal("02-300", Read(Plan(one, ["02-300"], decided)));
        Assert.Null(Read(Plan(other, ["02-300"], decided)));
        Assert.Null(Read(Plan(other, ["02-300"], [decided[0] with { ProjectId = Scenario.Harbor }])));
        Assert.Null(Read(Plan(other, ["02-300"], [decided[0] with { ZohoId = front }])));
    }

    [Theory]
    [InlineData("25 113 Harbor", "25 113")]
    [InlineData("25 114 Riverside", null)]
    [InlineData("25 Overhead", "25")]
    public void A_project_is_no_namesake_either(string name, string? number)
    {
        var company = new CompanyIndex(Scenario.Company with { ProcoreProjects = [new(1, "Harbor", "25 113", "", true), new(2, "Overhead", "25", "", true)] });
        var read = ProjectCodeRule.CodeOf(company, new("p1", name, true));
        Assert.Equal(number, company.ProcoreProjectsByCode(read).SingleOrDefault()?.Number);
    }

    [Fact]
    public void A_short_number_is_no_number_where_digits_follow() =>
        Assert.Empty(new CompanyIndex(Scenario.Company with { ProcoreProjects = [new(1, "Overhead", "24", "", true)] }) is var company ? company.ProcoreProjectsByCode(ProjectCodeRule.CodeOf(company, new("p1", "24 101 Bridge", true))) : []);

    [Fact]
    public void A_street_number_behind_a_number_is_a_name_where_no_number_is_in_groups() =>
        Assert.Equal("2401", ProjectCodeRule.CodeOf(new CompanyIndex(Scenario.Company with { ProcoreProjects = [new(1, "1500 Market Street", "2401", "", true)] }), new("p1", "2401 1500 Market Street", true)));

    /// <summary>Drawn code lists in every style: what is written for one code is never read as another, nor does a link of one carry another.</summary>
    [Fact]
    public void Whatever_style_a_company_has()
    {
        foreach (var number in Hostile.Cases(100))
        {
            var dice = new Random(number);
            var signs = new[] { " ", "-", ".", "" };
            var codes = Enumerable.Range(0, dice.Next(2, 12)).Select(_ => Code(dice, signs[dice.Next(signs.Length)])).Distinct().ToList();
            var there = codes.Where(_ => dice.Next(3) > 0).ToList();
            foreach (var code in codes)
            {
                var option = $"{code} {new[] { "Sewerage", "Site work", "Pipe 4 inch", "Äußere Anlagen" }[dice.Next(4)]}";
                var read = Read(Plan(option, there));
                Assert.True(read is null || read == code, $"'{option}' is read as '{read}' of [{string.Join(", ", there)}]");
                Assert.Empty(CodeForms.KeysOf(option).Intersect(codes.Where(other => other != code).SelectMany(other => CodeForms.KeysOf($"{other} Works"))));
            }
        }
    }

    private static string Code(Random dice, string sign) => string.Join(sign, Enumerable.Range(0, dice.Next(1, 4)).Select(part =>
        part == 0 && dice.Next(6) == 0 ? new string((char)('A' + dice.Next(5)), 1) : dice.Next(10, 14).ToString("00", System.Globalization.CultureInfo.InvariantCulture)));

    private static OrderPlan Plan(string option, IReadOnlyList<string> codes, params Link[] links)
    {
        var order = Scenario.Order(Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = option, ["Cost Type"] = "M Materials" } });
        var project = Scenario.Codes(Scenario.Riverside) with { CostCodes = [.. codes.Select((code, i) => new ProcoreCostCode(i + 1, code, "Works", InSubJob: false, IsDeleted: false))] };
        return Scenario.Plan(Scenario.Input(order) with { Projects = [new(project)], Links = new(links) });
    }

    private static string? Read(OrderPlan plan) => plan.Answers.SingleOrDefault(answer => answer.Target == "cost code")?.Value is { Length: > 0 } code ? code : null;
}
