using NodaTime;

namespace ZohoProcore.Sync.Tests;

/// <summary>What number and name both say is linked; what one of them says is proposed.</summary>
public sealed class ProjectLinkingTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 11, 20, 9, 0);
    private static readonly ZohoProject Bridge = new("5", "24-100 Bridge", true);
    private static readonly ProcoreProject InProcore = new(1, "Bridge", "24-100", "", true);

    [Fact]
    public void Number_and_name_together_are_certain_whatever_the_status()
    {
        foreach (var active in new[] { true, false })
        {
            var (certain, proposed) = Of([Bridge with { IsActive = active }], [InProcore]);
            Assert.Equal((LinkKind.Project, "5", 1L, "project.alignment"), (certain.Single().Kind, certain[0].ZohoId, certain[0].ProcoreId, certain[0].DecidedBy));
            Assert.Empty(proposed);
        }
    }

    [Fact]
    public void What_one_of_the_two_says_is_proposed()
    {
        Proposes([Bridge with { Name = "24-100 Tunnel" }], [InProcore], "its number is the same, its name is 'Bridge'", 1);
        Proposes([Bridge with { Name = "99-9 Bridge" }], [InProcore], "its name is the same, its number is '24-100'", 1);
        Proposes([Bridge], [InProcore, InProcore with { Id = 2, Name = "Annex" }], "as others have it", 2);
        Proposes([Bridge with { Name = "24-100 Tunnel" }], [InProcore with { Name = "Workers' Housing" }], "may be '24-100 Workers' Housing' of Procore", 1);
        Proposes([Bridge with { Name = "24\u2011100 Tunnel" }], [InProcore], "its number is '24-100', with another dash in it", 1);
        Proposes([Bridge with { Name = "99-9 Workers' Housing" }], [InProcore with { Number = "", Name = "Workers' Housing" }], "may be 'Workers' Housing' of Procore", 1);
    }

    [Fact]
    public void What_is_linked_or_rejected_or_unlike_is_nothing_to_say()
    {
        Assert.Equal((0, 0), Count(Of([Bridge], [InProcore], Link(1))));
        Assert.Equal((0, 0), Count(Of([Bridge with { Name = "99-9 Bridge" }], [InProcore], Link(1) with { Status = LinkStatus.Rejected })));
        Assert.Equal((0, 0), Count(Of([Bridge with { Name = "99-9 Road" }], [InProcore])));
        Assert.Equal((0, 0), Count(Of([Bridge with { Name = "24-100 Bridge" }], [InProcore], Link(1) with { ZohoId = "6" }))); // another one is the one that it is
    }

    [Fact]
    public void Two_of_Zoho_Books_for_one_are_linked_by_nobody() =>
        Assert.Empty(Of([Bridge, Bridge with { Id = "6" }], [InProcore]).Certain);

    [Fact]
    public void What_cannot_be_read_may_be_the_one() =>
        Assert.Equal((0, 0), Count(ProjectLinking.Of(ProjectAlignment.Of([Bridge], [InProcore], LinkSet.Empty, [new(ListedKind.ProcoreProject, "9", "$.active", "It is a text.") { Names = ["24-100"] }]), LinkSet.Empty, At)));

    /// <summary>Another connection leads from the organization to another company, which has the project by a link or may have it by its number.</summary>
    [Theory]
    [InlineData(true, AlignmentStanding.OnlyInZoho)]
    [InlineData(false, AlignmentStanding.InBoth)]
    public void What_another_company_has_is_linked_by_nobody(bool isLinked, AlignmentStanding standing)
    {
        var rows = ProjectAlignment.Of([Bridge], [InProcore], LinkSet.Empty, [], [new() { ZohoId = Bridge.Id, ConnectionId = "beta", CompanyId = 9, ProcoreId = 4, Name = "Span", IsLinked = isLinked }]);

        var row = Assert.Single(rows, row => row.Zoho is not null);
        Assert.Equal((0, 0), Count(ProjectLinking.Of(rows, LinkSet.Empty, At)));
        Assert.Equal((standing, "'Span' of Procore company 9 (connection 'beta')"), (row.Standing, row.Elsewhere));
        Assert.Equal(isLinked, AlignmentWords.Sentence(row).EndsWith("is 'Span' of Procore company 9 (connection 'beta').", StringComparison.Ordinal));
    }

    private static void Proposes(ZohoProject[] zoho, ProcoreProject[] procore, string expected, int candidates)
    {
        var (certain, proposed) = Of(zoho, procore);
        Assert.Empty(certain);
        var finding = Assert.Single(proposed);
        Assert.Contains(expected, finding.Sentence, StringComparison.Ordinal);
        Assert.Equal((FindingCodes.ProjectProposed, new LinkTarget(LinkKind.Project, "5"), candidates), (finding.Code, finding.LinkTarget, finding.Candidates.Count));
    }

    private static (int, int) Count((IReadOnlyList<Link> Certain, IReadOnlyList<Finding> Proposed) found) => (found.Certain.Count, found.Proposed.Count);

    private static Link Link(long procoreId) => new() { Kind = LinkKind.Project, ZohoId = "5", ProcoreId = procoreId, Evidence = "by ada", At = At };

    private static (IReadOnlyList<Link> Certain, IReadOnlyList<Finding> Proposed) Of(ZohoProject[] zoho, ProcoreProject[] procore, Link? link = null)
    {
        var links = new LinkSet(link is null ? [] : [link]);
        return ProjectLinking.Of(ProjectAlignment.Of(zoho, procore, links, []), links, At);
    }
}
