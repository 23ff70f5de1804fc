using CsCheck;

namespace ZohoProcore.Sync.Tests;

/// <summary>Cost codes and projects link on equal codes and on nothing else.</summary>
public sealed class ExactCodeTests
{
    private static readonly Gen<string> Codes = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], (division, code) => FormattableString.Invariant($"0{division}-{code * 10:000}"));

    [Theory]
    [InlineData("02-330", "one digit is another code")]
    [InlineData("02-30", "the beginning of a code is not the code")]
    [InlineData("02-3000", "a longer code is another one")]
    [InlineData("2-300", "a leading zero is part of the code")]
    [InlineData("02 300", "a space is no hyphen")]
    [InlineData("02–300", "a dash is no hyphen")]
    [InlineData("02.300", "a dot is no hyphen")]
    [InlineData("02300", "a hyphen is part of the code")]
    [InlineData("O2-300", "a letter is no digit")]
    [InlineData("０２-300", "a full-width digit is another character")]
    [InlineData("Earthwork", "the name of a code is not the code")]
    [InlineData("Earthwork 02-300", "the code stands in front")]
    public void No_other_cost_code_is_taken(string code, string why)
    {
        var plan = Scenario.Plan(Scenario.Order(Scenario.Line("1", 10m, code: $"{code} Earthwork")));

        Assert.True(plan.Findings is [{ Code: FindingCodes.CostCodeUnknown }], why);
        Assert.Empty(plan.Commitments);
        Assert.DoesNotContain(plan.NewLinks, link => link.Kind == LinkKind.CostCode);
    }

    [Theory]
    [InlineData("02-300 Earthwork")]
    [InlineData("  02-300\tEarthwork")]
    [InlineData("02-300")]
    [InlineData("02-300 Something else altogether")]
    public void The_equal_code_is_taken_whatever_its_name(string option) =>
        Assert.Equal(101, Assert.Single(Assert.Single(Scenario.Plan(Scenario.Order(Scenario.Line("1", 10m, code: option))).Commitments).Lines).WbsCodeId);

    [Theory]
    [InlineData("24-102 Riverside Elementary", "24-101", "one digit is another project, whatever the name")]
    [InlineData("24-10 Riverside Elementary", "24-101", "the beginning of a number is not the number")]
    [InlineData("24-1010 Riverside Elementary", "24-101", "a longer number is another one")]
    [InlineData("Riverside Elementary", "24-101", "an equal name is no evidence")]
    [InlineData("24.101 Riverside Elementary", "24-101", "a dot is no hyphen")]
    [InlineData("24-101A Riverside Elementary", "24-101", "a letter more is another project")]
    [InlineData("24-101a Riverside Elementary", "24-101A", "capitals are part of a number")]
    public void No_other_project_is_taken(string zoho, string number, string why)
    {
        var finding = Assert.Single(Plan(zoho, number).Findings);

        Assert.True(finding is { Code: FindingCodes.ProjectUnknown }, why);
    }

    [Fact]
    public void The_equal_number_is_taken_whatever_the_name()
    {
        var plan = Plan("24-101 Harbor Clinic", "24-101");

        Assert.Equal(RecordState.Synced, plan.Outcome);
        Assert.Equal("project number '24-101' is equal", Assert.Single(plan.NewLinks, link => link.Kind == LinkKind.Project).Evidence);
    }

    [Fact]
    public void A_code_is_found_if_and_only_if_it_is_equal() => Gen.Select(Codes, Codes).Sample((wanted, there) =>
    {
        var input = Scenario.Input(Scenario.Order(Scenario.Line("1", 10m, code: $"{wanted} Earthwork")));
        var project = input.Projects[0].Codes;
        var plan = Scenario.Plan(input with
        {
            Projects =
            [
                new(project with
                {
                    CostCodes = [project.CostCodes[0] with { FullCode = there }],
                    WbsCodes = [project.WbsCodes[0] with { CostCode = there }],
                }),
            ],
        });

        Assert.Equal(wanted == there, plan.Outcome == RecordState.Synced);
    });

    private static OrderPlan Plan(string zohoName, string number)
    {
        var company = Scenario.Company with
        {
            ZohoProjects = [new("p1", zohoName, true)],
            ProcoreProjects = [new(Scenario.Riverside, "Riverside Elementary", number, "", true)],
        };
        return Scenario.Plan(Scenario.Input(Scenario.Order(Scenario.Line("1", 10m))) with { Company = new(company) });
    }
}
