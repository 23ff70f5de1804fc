using static ZohoProcore.Sync.Conformance.Some;

namespace ZohoProcore.Sync.Tests.Storage;

public sealed class LinkIdentityTests
{
    [Fact]
    public void A_Zoho_id_has_one_confirmed_link_and_any_number_of_rejected_ones()
    {
        Assert.Equal(LinkIdentity.Of(Link("v", 7)), LinkIdentity.Of(Link("v", 8)));
        Assert.NotEqual(LinkIdentity.Of(Link("v", 7, LinkStatus.Rejected)), LinkIdentity.Of(Link("v", 8, LinkStatus.Rejected)));
        Assert.NotEqual(LinkIdentity.Of(Link("c", 7, kind: LinkKind.CostCode, project: 1)), LinkIdentity.Of(Link("c", 7, kind: LinkKind.CostCode, project: 2)));
        Assert.Equal(LinkIdentity.Of(Link("v", 7, LinkStatus.Rejected)), LinkIdentity.OppositeOf(Link("v", 7)));
        Assert.Equal(LinkIdentity.Of(Link("v", 7)), LinkIdentity.OppositeOf(Link("v", 7, LinkStatus.Rejected)));
    }

    [Fact]
    public void Names_go_to_the_same_link_as_long_as_it_lacks_one()
    {
        var named = Link("v", 7) with { ZohoName = "a", ProcoreName = "b" };

        Assert.True(LinkIdentity.TakesNames(Link("v", 7), named));
        Assert.True(LinkIdentity.TakesNames(Link("v", 7) with { ZohoName = "a" }, named));
        Assert.False(LinkIdentity.TakesNames(named, named));
        Assert.False(LinkIdentity.TakesNames(Link("v", 8), named));
    }
}
