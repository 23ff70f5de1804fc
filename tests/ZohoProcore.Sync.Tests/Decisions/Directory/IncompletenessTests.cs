namespace ZohoProcore.Sync.Tests;

/// <summary>Among records of which some cannot be read, neither absence nor uniqueness is proof.</summary>
public sealed class IncompletenessTests
{
    private static readonly OrderLine Untagged = Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Cost Code"] = "02-300 Earthwork" } };

    /// <summary>What is asked for, a record that cannot be read and could be it, and one that could not.</summary>
    public static TheoryData<string> Questions => ["vendor", "vendor of Zoho", "project", "cost code", "linked cost code", "cost type", "only cost type"];

    [Theory, MemberData(nameof(Questions))]
    public void What_is_found_is_in_doubt_while_another_of_its_name_cannot_be_read_and_not_for_any_other(string question)
    {
        Assert.Empty(Plan(question, null).Findings);
        Assert.Empty(Plan(question, Of(question, isIt: false)).Findings);

        var finding = Assert.Single(Plan(question, Of(question, isIt: true)).Findings);
        Assert.Contains(finding.Code, (string[])[FindingCodes.DirectoryIncomplete]);
        Assert.Contains("field $.odd: The value is odd", finding.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("First see to what cannot be read.", finding.NextStep, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("902", "p1", "02-300 Earthwork", "M", ListedKind.ProcoreVendor, FindingCodes.VendorUnknown)]
    [InlineData("900", "p3", "02-300 Earthwork", "M", ListedKind.ProcoreProject, FindingCodes.ProjectUnknown)]
    [InlineData("900", "p9", "02-300 Earthwork", "M", ListedKind.ZohoProject, FindingCodes.ProjectUnknown)]
    [InlineData("900", "p1", "77-777 Nothing", "M", ListedKind.CostCode, FindingCodes.CostCodeUnknown)]
    [InlineData("900", "p1", "02-300 Earthwork", "X", ListedKind.CostType, FindingCodes.CostTypeUnknown)]
    public void What_is_not_found_may_be_what_cannot_be_read(string vendor, string project, string code, string type, ListedKind kind, string whole)
    {
        var order = Scenario.Order(Scenario.Line("1", 10m, project, code, type)) with { VendorId = vendor, VendorName = "Unheard Of Partners" };
        Assert.Equal(whole, Assert.Single(Scenario.Plan(order).Findings).Code);

        var finding = Assert.Single(Scenario.Plan(With(Scenario.Input(order), new(kind, "42", "$.odd", "The value is odd."))).Findings);

        Assert.Equal(FindingCodes.DirectoryIncomplete, finding.Code);
        Assert.Contains(" 42, field $.odd: The value is odd.", finding.Sentence, StringComparison.Ordinal);
        var other = kind == ListedKind.CostType ? ListedKind.CostCode : ListedKind.CostType;
        Assert.Equal(whole, Assert.Single(Scenario.Plan(With(Scenario.Input(order), new(other, "42", "$.odd", "The value is odd."))).Findings).Code);
    }

    [Fact]
    public void Every_kind_has_words() =>
        Assert.Equal(Enum.GetValues<ListedKind>().Length, Enum.GetValues<ListedKind>().Select(kind => new UnreadableRecord(kind, "1", "$", "Odd.").Describe()).Distinct().Count());

    [Fact]
    public void A_whole_directory_has_the_hash_that_it_had_before_rows_could_be_missing()
    {
        Assert.DoesNotContain("nreadable", System.Text.Json.JsonSerializer.Serialize(Scenario.Company, DirectoryJson.Default.CompanyDirectory), StringComparison.Ordinal);
        Assert.NotEqual(new CompanyIndex(Scenario.Company).Hash, new CompanyIndex(Scenario.Company with { Unreadable = [new(ListedKind.ZohoVendor, "1", "$", "Odd.")] }).Hash);
    }

    private static UnreadableRecord Of(string question, bool isIt) => question switch
    {
        "vendor" => Record(ListedKind.ProcoreVendor, isIt ? "ACME Electric, Inc" : "Somebody Else LLC"),
        "vendor of Zoho" => Record(ListedKind.ZohoVendor, isIt ? "Acme Electric Inc." : "Somebody Else LLC"),
        "project" => Record(ListedKind.ProcoreProject, isIt ? "24-101" : "24-102"),
        "cost code" => Record(ListedKind.CostCode, isIt ? "02-300" : "02-400"),
        "linked cost code" => Record(ListedKind.CostCode, "99-999", isIt ? "2" : "42"),
        "cost type" => Record(ListedKind.CostType, isIt ? "M" : "S"),
        _ => Record(ListedKind.WbsCode, isIt ? "02-300.S" : "09-900.S"),
    };

    private static UnreadableRecord Record(ListedKind kind, string name, string id = "42") => new(kind, id, "$.odd", "The value is odd.") { Names = [name] };

    private static OrderPlan Plan(string question, UnreadableRecord? unreadable)
    {
        var input = Scenario.Input(Scenario.Order(question == "only cost type" ? Untagged : Scenario.Line("1", 10m)));
        if (question == "linked cost code")
        {
            input = input with { Links = new([new Link { Kind = LinkKind.CostCode, ZohoId = "02-300", ProcoreId = unreadable?.Id == "2" ? 2 : 1, ProjectId = Scenario.Riverside }]) };
            var codes = input.Projects[0].Codes;
            input = unreadable?.Id == "2" ? input with { Projects = [new(codes with { CostCodes = [.. codes.CostCodes.Where(code => code.Id != 2)] }), input.Projects[1]] } : input;
        }

        return Scenario.Plan(unreadable is null ? input : With(input, unreadable));
    }

    private static OrderInput With(OrderInput input, UnreadableRecord unreadable) =>
        unreadable.Kind is ListedKind.CostCode or ListedKind.CostType or ListedKind.WbsCode
            ? input with { Projects = [.. input.Projects.Select(project => new CodeIndex(project.Codes with { Unreadable = [unreadable] }))] }
            : input with { Company = new(input.Company.Directory with { Unreadable = [unreadable] }) };
}
