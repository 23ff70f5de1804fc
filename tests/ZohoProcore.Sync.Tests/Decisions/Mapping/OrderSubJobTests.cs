namespace ZohoProcore.Sync.Tests;

/// <summary>The sub job that a line names: exactly one of the project's, or a question that says which there are.</summary>
public sealed class OrderSubJobTests
{
    private const string Line = "Line 1 'Item 1' of order PO-00012 names the sub job ";
    private const string Another = "Add the sub job to the project in Procore, or name another one on the line.";
    private const string ByCode = "Name the sub job on the line in Zoho Books by its code in Procore.";

    private static readonly ProcoreSubJob[] All = [new(1, "A", "North", true), new(2, "A 1", "Annex", true), new(3, "B-2", "South", true), new(4, "C-9", "Closed", false)];

    [Theory]
    [InlineData("A North", 1)]
    [InlineData("A", 1)]
    [InlineData("A 1 Annex", 2)]
    [InlineData("South (B-2)", 3)]
    [InlineData("B-2: South", 3)]
    public void It_is_the_one_whose_code_is_written(string written, long subJob)
    {
        var (found, wrong) = OrderSubJob.Of(Context(written, All));

        Assert.Equal((subJob, null), (found!.Id, wrong));
    }

    [Fact]
    public void Where_nothing_is_written_or_policy_asks_for_none_there_is_none()
    {
        Assert.Equal((null, null), OrderSubJob.Of(Context("", All)));
        Assert.Equal((null, null), OrderSubJob.Of(Context("Z-1", All) with { Policies = new() }));
    }

    [Theory]
    [InlineData("D-4 East", FindingCodes.SubJobUnknown, "'D-4 East', which 'Riverside Elementary' does not have. It has 'A North', 'A 1 Annex', 'B-2 South', 'C-9 Closed'.", Another)]
    [InlineData("C-9 Closed", FindingCodes.SubJobInactive, "'C-9 Closed', which is inactive in 'Riverside Elementary'.", "Activate the sub job in Procore, or name another one on the line.")]
    [InlineData("A North (B-2)", FindingCodes.SubJobUnknown, "'A North (B-2)', which may be more than one of 'Riverside Elementary': 'A North', 'B-2 South'.", ByCode)]
    public void What_is_none_or_several_is_a_question(string written, string code, string sentence, string nextStep) =>
        Said(OrderSubJob.Of(Context(written, All)), code, Line + sentence, nextStep);

    [Fact]
    public void It_says_how_many_there_are_and_whether_they_were_read()
    {
        Said(OrderSubJob.Of(Context("A", [])), FindingCodes.SubJobUnknown, Line + "'A', which 'Riverside Elementary' does not have. It has no sub jobs.", Another);
        Said(
            OrderSubJob.Of(Context("Z", [.. Enumerable.Range(1, 6).Select(i => new ProcoreSubJob(i, $"N{i}", "Part", true))])), FindingCodes.SubJobUnknown,
            Line + "'Z', which 'Riverside Elementary' does not have. It has 'N1 Part', 'N2 Part', 'N3 Part', 'N4 Part', 'N5 Part' and 1 more.", Another);
        Said(OrderSubJob.Of(Context("A", null)), FindingCodes.DirectoryIncomplete, Line + "'A', and the sub jobs of 'Riverside Elementary' were not read yet.", "Look at it again.");
    }

    [Fact]
    public void One_that_cannot_be_read_may_be_it()
    {
        var odd = new UnreadableRecord(ListedKind.SubJob, "42", "$.odd", "The value is odd.") { Names = ["A"] };
        Said(
            OrderSubJob.Of(Context("A North", All, odd)), FindingCodes.DirectoryIncomplete,
            Line + $"'A North', and one of 'Riverside Elementary' with that code cannot be read: {odd.Describe()}, field $.odd: The value is odd.",
            "First see to what cannot be read. " + ByCode);
        Said(
            OrderSubJob.Of(Context("D-4", All, odd)), FindingCodes.DirectoryIncomplete,
            Line + $"'D-4', which 'Riverside Elementary' does not have. But it may be one that cannot be read: {odd.Describe()}, field $.odd: The value is odd.",
            "First see to what cannot be read. " + Another);
        Assert.Equal(3, OrderSubJob.Of(Context("B-2", All, odd)).SubJob!.Id);
    }

    private static void Said((ProcoreSubJob? SubJob, Finding? Wrong) asked, string code, string sentence, string nextStep)
    {
        Assert.Null(asked.SubJob);
        Assert.Equal((code, "1", sentence, nextStep), (asked.Wrong!.Code, asked.Wrong.Subject, asked.Wrong.Sentence, asked.Wrong.NextStep));
    }

    private static OrderLineContext Context(string written, IReadOnlyList<ProcoreSubJob>? all, params UnreadableRecord[] unreadable)
    {
        var line = Scenario.Line("1", 10m) with { Tags = new(StringComparer.OrdinalIgnoreCase) { ["Sub Job"] = written } };
        return new()
        {
            Order = Scenario.Order(line),
            Line = line,
            OrganizationId = Scenario.Organization,
            Company = new(Scenario.Company),
            Links = new([]),
            Policies = new() { Mapping = new() { SubJob = "{tag:Sub Job}" } },
            Project = Scenario.Company.ProcoreProjects[0],
            ProjectCodes = new(Scenario.Codes(Scenario.Riverside) with { SubJobs = all, Unreadable = unreadable.Length > 0 ? unreadable : null }),
        };
    }
}
