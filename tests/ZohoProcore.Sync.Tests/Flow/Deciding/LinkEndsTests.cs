namespace ZohoProcore.Sync.Tests;

/// <summary>Both ends of a link, looked up before a person's decision about it is stored.</summary>
public sealed class LinkEndsTests : IDisposable
{
    private readonly Answered _test = new();
    private readonly LinkEnds _ends;

    public LinkEndsTests() => _ends = new(_test.Session, _test.Store);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>The kind, the id, the project; the name that is found, and a word of why it can't be linked to.</summary>
    public static TheoryData<LinkKind, long, long, string?, string?> InProcore => new()
    {
        { LinkKind.Vendor, Scenario.Acme, 0, "Acme Electric Inc.", null },
        { LinkKind.Vendor, 7002, 0, "Bolt Supply LLC", "not active" },
        { LinkKind.Vendor, 1, 0, null, "no vendor 1" },
        { LinkKind.Vendor, 0, 0, null, "needs the Procore id" },
        { LinkKind.Vendor, -7, 0, null, "needs the Procore id" },
        { LinkKind.Project, Scenario.Riverside, 0, "Riverside Elementary", null },
        { LinkKind.Project, 1, 0, null, "no project 1" },
        { LinkKind.CostCode, 1, Scenario.Riverside, "02-300", null },
        { LinkKind.CostCode, 3, Scenario.Riverside, "02-300", "sub job" },
        { LinkKind.CostCode, 4, Scenario.Riverside, "05-000", "was deleted" },
        { LinkKind.CostCode, 99, Scenario.Riverside, null, "no cost code 99" },
        { LinkKind.CostCode, 1, 1, null, "no project 1" },
    };

    public void Dispose() => _test.Dispose();

    [Theory, MemberData(nameof(InProcore))]
    public async Task What_is_there_is_named_and_what_cannot_be_linked_to_says_why(LinkKind kind, long id, long project, string? name, string? why)
    {
        var (found, whyNot) = await _ends.ProcoreAsync(kind, id, project, "4600", Token);

        Assert.Equal(name, found);
        if (why is null)
        {
            Assert.Null(whyNot);
        }
        else
        {
            Assert.Contains(why, whyNot, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_new_in_Procore_is_found_although_the_directory_was_read_before_it()
    {
        await _test.Session.Directory.CompanyAsync(Token);
        await _test.Session.Directory.ProjectAsync(Scenario.Riverside, Token);
        _test.Knows(Scenario.Company with { ProcoreVendors = [.. Scenario.Company.ProcoreVendors, new(7009, "New Firm", true, "", "", "")] });
        var codes = Scenario.Codes(Scenario.Riverside);
        _test.Knows(codes with { CostCodes = [.. codes.CostCodes, new(9, "17-100", "Landscaping", false, false)] });

        Assert.Equal(("New Firm", null), await _ends.ProcoreAsync(LinkKind.Vendor, 7009, 0, "4600", Token));
        Assert.Equal(("17-100", null), await _ends.ProcoreAsync(LinkKind.CostCode, 9, Scenario.Riverside, "4600", Token));
    }

    [Fact]
    public async Task What_is_known_costs_no_second_read()
    {
        await _test.Session.Directory.CompanyAsync(Token);
        var before = _test.Sent.Count;

        await _ends.ProcoreAsync(LinkKind.Vendor, Scenario.Acme, 0, "4600", Token);
        await _ends.ZohoNameAsync(Decision(LinkKind.Vendor, "900"), Token);

        Assert.Equal(before, _test.Sent.Count);
    }

    [Fact]
    public async Task Zohos_end_has_a_name_unless_it_is_a_code_and_is_refused_when_there_is_none()
    {
        Assert.Equal("Bolt Supply LLC", await _ends.ZohoNameAsync(Decision(LinkKind.Vendor, "901"), Token));
        Assert.Equal("24-102 Harbor Clinic", await _ends.ZohoNameAsync(Decision(LinkKind.Project, "p2"), Token));
        Assert.Null(await _ends.ZohoNameAsync(Decision(LinkKind.CostCode, "02-300"), Token));
        var refused = await Assert.ThrowsAsync<DecisionRefusedException>(() => _ends.ZohoNameAsync(Decision(LinkKind.Vendor, "1"), Token));
        Assert.Contains("'1'", refused.Message, StringComparison.Ordinal);
    }

    private static LinkDecision Decision(LinkKind kind, string zohoId) => new() { Action = LinkAction.Link, Kind = kind, ZohoId = zohoId, ProcoreId = 1, By = "ada" };
}
