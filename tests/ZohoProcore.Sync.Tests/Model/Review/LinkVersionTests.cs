using ZohoProcore.Sync.Tests.Storage;

namespace ZohoProcore.Sync.Tests;

public sealed class LinkVersionTests
{
    private static readonly LinkTarget Target = new(LinkKind.Vendor, "900");

    [Fact]
    public void It_is_another_one_when_the_target_is_linked_otherwise_and_of_nothing_else()
    {
        var (none, one) = (LinkVersion.Of(Target, []), LinkVersion.Of(Target, [Some.Link("900", 7)]));
        Assert.Equal(4, new[] { none, one, LinkVersion.Of(Target, [Some.Link("900", 8)]), LinkVersion.Of(Target, [Some.Link("900", 7) with { Status = LinkStatus.Rejected }]) }.Distinct().Count());
        Assert.Equal(one, LinkVersion.Of(Target, [Some.Link("901", 9), Some.Link("900", 7) with { ZohoName = "Acme", Evidence = "seen again" }]));
        Assert.Equal(none, LinkVersion.Of(Target, [Some.Link("901", 9)]));
    }

    /// <summary>A commitment is linked project by project, a cost code for the company.</summary>
    [Theory]
    [InlineData(LinkKind.Commitment, true)]
    [InlineData(LinkKind.CostCode, false)]
    public void A_link_of_another_project_counts_where_it_holds(LinkKind kind, bool isSame)
    {
        var target = new LinkTarget(kind, "1", ProjectId: 5);
        var elsewhere = new Link { Kind = kind, ZohoId = "1", ProcoreId = 7, ProjectId = 6, Status = LinkStatus.Confirmed };
        Assert.Equal(isSame, LinkVersion.Of(target, []) == LinkVersion.Of(target, [elsewhere]));
    }
}
