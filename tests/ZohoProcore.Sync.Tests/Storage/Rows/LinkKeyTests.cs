using static ZohoProcore.Sync.Tests.Storage.Some;

namespace ZohoProcore.Sync.Tests.Storage;

public sealed class LinkKeyTests
{
    [Fact]
    public void A_Zoho_id_has_one_confirmed_link_and_any_number_of_rejected_ones()
    {
        Assert.Equal(LinkKey.Of(Link("v", 7)), LinkKey.Of(Link("v", 8)));
        Assert.NotEqual(LinkKey.Of(Link("v", 7, LinkStatus.Rejected)), LinkKey.Of(Link("v", 8, LinkStatus.Rejected)));
        Assert.NotEqual(LinkKey.Of(Link("c", 7, kind: LinkKind.CostCode, project: 1)), LinkKey.Of(Link("c", 7, kind: LinkKind.CostCode, project: 2)));
        Assert.Equal(LinkKey.Of(Link("v", 7, LinkStatus.Rejected)), LinkKey.OppositeOf(Link("v", 7)));
        Assert.Equal(LinkKey.Of(Link("v", 7)), LinkKey.OppositeOf(Link("v", 7, LinkStatus.Rejected)));
    }

    [Fact]
    public void Names_go_to_the_same_link_as_long_as_it_lacks_one()
    {
        var named = Link("v", 7) with { ZohoName = "a", ProcoreName = "b" };

        Assert.True(LinkKey.TakesNames(Link("v", 7), named));
        Assert.True(LinkKey.TakesNames(Link("v", 7) with { ZohoName = "a" }, named));
        Assert.False(LinkKey.TakesNames(named, named));
        Assert.False(LinkKey.TakesNames(Link("v", 8), named));
    }
}
